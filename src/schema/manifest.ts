import { z } from './zod.ts';

/** The place of a manifest below `content/manifests/`. */
export const manifestPath = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\.yaml$/, 'must be "<topic>/<file>.yaml" below content/manifests');
