import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext';
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext';
import type { FieldPath } from '../../yaml/positions.ts';
import type { DeepPartial } from '../shared/validate-object.ts';
import { pathText } from '../shared/shape.ts';
import { quoted } from '../shared/wording.ts';
import type { CheckedPod } from './check.ts';

/** A container with the way to it from the root of its Pod. */
export interface LocatedContainer {
  readonly container: DeepPartial<IContainer>;
  readonly path: FieldPath;
  /** Its name as a sentence has it, or its place where it has none. */
  readonly label: string;
}

/** The fields that a Pod's security context and a container's have in common. */
type SharedField = keyof IPodSecurityContext & keyof ISecurityContext;
export type SharedSecurityContext = DeepPartial<Pick<ISecurityContext, SharedField>>;

/** The security context of a Pod, or of one of its containers. */
export interface LocatedSecurityContext {
  readonly context: SharedSecurityContext;
  readonly path: FieldPath;
  /** The container's label; undefined for the Pod's own. */
  readonly label: string | undefined;
}

/** Every container of a Pod: those that initialise it, its own, and ephemeral ones that were added for debugging. */
export function containersOf({ spec }: CheckedPod): LocatedContainer[] {
  return (['initContainers', 'containers', 'ephemeralContainers'] as const).flatMap((list) =>
    (spec[list] ?? []).map((container, i): LocatedContainer => {
      const path = ['spec', list, i];
      return { container, path, label: container.name === undefined || container.name === '' ? pathText(path) : quoted(container.name) };
    }),
  );
}

/** Every security context that is set: the Pod's own first, then those of its containers. */
export function securityContextsOf(pod: CheckedPod): LocatedSecurityContext[] {
  const own = pod.spec.securityContext;
  return [
    ...(own === undefined ? [] : [{ context: own, path: ['spec', 'securityContext'], label: undefined }]),
    ...containersOf(pod).flatMap(({ container, path, label }) =>
      container.securityContext === undefined ? [] : [{ context: container.securityContext, path: [...path, 'securityContext'], label }],
    ),
  ];
}
