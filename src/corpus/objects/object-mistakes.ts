import { messageOf } from '../../labs/shared/diagnostic.ts';
import { SHAPE_MESSAGES } from '../../labs/shared/messages.ts';
import { Shapes } from '../../labs/shared/shape.ts';
import type { FieldPath } from '../../yaml/positions.ts';
import { nearest } from '../nearest.ts';
import { schemaMistakes } from '../schema-message.ts';
import { CONFIGURATION_SCHEMAS } from './configuration-schemas.ts';
import table from './shapes.json' with { type: 'json' };

const SHAPES = new Shapes(table);
const KINDS: readonly string[] = [...SHAPES.kinds, ...CONFIGURATION_SCHEMAS.keys()];

/** Something that the API server, or the program that reads a configuration file, would not take. */
export interface ObjectMistake {
  readonly path: FieldPath;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/**
 * What is wrong with the fields of a Kubernetes object or a configuration file: names that do not exist, as the API
 * server's strict validation refuses them, wrong types, missing fields, kinds and versions that are not served (any more).
 * https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation
 */
export function objectMistakes(apiVersion: string, kind: string, data: unknown): ObjectMistake[] {
  const configuration = CONFIGURATION_SCHEMAS.get(`${apiVersion}/${kind}`);
  if (configuration) {
    const issues = configuration.safeParse(data).error?.issues ?? [];
    return schemaMistakes(configuration, data, issues).map(({ path, ...said }) => ({
      path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
      ...said,
    }));
  }
  const shape = SHAPES.shapeOf(apiVersion, kind);
  if (shape === undefined) return [unknownKind(apiVersion, kind)];
  return SHAPES.read(data, shape).problems.map((problem) => ({
    path: problem.path,
    message: messageOf(SHAPE_MESSAGES, problem).replace(/\.$/, ''),
  }));
}

function unknownKind(apiVersion: string, kind: string): ObjectMistake {
  const elsewhere = KINDS.filter((each) => each.endsWith(`/${kind}`)).map((each) => each.slice(0, -kind.length - 1));
  if (elsewhere.length > 0) return { path: ['apiVersion'], message: `there is no ${kind} in ${apiVersion}`, allowed: elsewhere.join(', ') };
  const near = nearest(kind, new Set(KINDS.map((each) => each.slice(each.lastIndexOf('/') + 1))));
  return {
    path: ['kind'],
    message: `${apiVersion} ${kind} is not known`,
    allowed: near.length > 0 ? near.join(', ') : 'a kind of the API, or one whose fields src/corpus/objects/configuration-schemas.ts names',
  };
}
