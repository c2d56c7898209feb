import { z } from './zod.ts';

const removed = z
  .string()
  .regex(
    /^(?:[a-z0-9-]+\/)*[a-z0-9.-]*(?:#\S+)?$/,
    'must be a file or a folder below content/, such as topics/threat-model/persistence.mdx, or an entry of a list, such as sources/threat-model.yaml#k8s-etcd',
  );

/** `removed.yaml` of an overlay: what it takes away of `content/`, as files, folders with a slash at the end, and entries of lists. */
export const removedList = z.array(removed);
