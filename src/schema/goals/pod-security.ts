import { z } from '../zod.ts';
import { plainText } from '../fields.ts';

const object = z
  .string()
  .regex(/^[A-Z][A-Za-z]+\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'must be "<Kind>/<name>", such as Deployment/shop')
  .describe('An object by kind and name.');

const field = z
  .string()
  .regex(/^[A-Za-z]+(\.[A-Za-z]+|\[[^[\]]+\])*$/, 'must be a path such as spec.containers[*].image or metadata.labels[app]')
  .describe(
    'A field from the root of its object. In brackets stands the name of an item of a list, the key of a map, or `*` for all of them. What a container leaves out of its securityContext is taken from that of its Pod.',
  );

const level = z.enum(['privileged', 'baseline', 'restricted']);
const version = z.string().regex(/^(latest|v1\.(0|[1-9]\d*))$/, 'must be latest, or a version such as v1.37');
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const kept = z.strictObject({
  text: plainText.describe('What must stay, as a sentence.'),
  of: object,
  fields: z.array(field).min(1).describe('Fields that must be as they are in start.yaml, absent ones included. With `*`, no item is new.'),
});

const given = z.strictObject({
  text: plainText.describe('What must be so, as a sentence.'),
  of: object,
  fields: z.array(field).min(1),
  values: z.array(scalar).min(1).describe('The values of which each field must have one. `null` stands for a field that is absent.'),
});

const mode = z
  .strictObject({
    text: plainText.describe('What must be so, as a sentence. The level and the version are only named in it if the task names them.'),
    level: level.optional(),
    version: version.optional(),
  })
  .optional();

const namespace = z.strictObject({
  name: z.string().describe('The name of a Namespace of the answer.'),
  modes: z
    .strictObject({ enforce: mode, audit: mode, warn: mode })
    .default({})
    .describe('The level and the version that a mode must have in effect, by label or by default.'),
  admits: z.array(object).default([]).describe('Objects of the answer or of given.yaml whose Pods it must admit.'),
  refuses: z.array(object).default([]).describe('Objects whose Pods it must refuse.'),
  warns: z.array(object).default([]).describe('Objects that it must warn about.'),
  audits: z.array(object).default([]).describe('Objects that it must note in the audit log.'),
});

/** What an answer to a challenge of the Pod Security lab must be like: the `goal` of its challenge.yaml. */
export const podSecurityGoal = z.strictObject({
  passes: z
    .strictObject({ level: level.exclude(['privileged']), version })
    .optional()
    .describe('The level, in the rules of a version, that every object of the answer with Pods must pass.'),
  objects: z.array(object).min(1).describe('Objects that must be in the answer, each once.'),
  unchanged: z.array(kept).default([]),
  required: z.array(given).default([]),
  namespaces: z.array(namespace).default([]),
});
export type PodSecurityGoal = z.infer<typeof podSecurityGoal>;
