import { test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { CONFIGURATION_SCHEMAS } from '../../src/corpus/objects/configuration-schemas.ts';
import { readContent } from '../../src/corpus/read.ts';
import { validateObject } from '../kubernetes-schema.ts';

/**
 * The check knows the fields of objects and their types, which it has from the packages of kubernetes-models. The whole of the
 * OpenAPI schema, with its formats and limits, is only in those packages, and they are for development.
 */
const typeMeta = z.looseObject({ apiVersion: z.string(), kind: z.string() });

const objects = [...(await readContent(process.cwd()))]
  .filter(([path]) => path.startsWith('content/manifests/'))
  .flatMap(([file, text]) =>
    parseAllDocuments(text).map((document) => {
      const data = typeMeta.parse(document.toJS());
      return { file, apiVersion: data.apiVersion, kind: data.kind, data };
    }),
  )
  .filter(({ apiVersion, kind }) => !CONFIGURATION_SCHEMAS.has(`${apiVersion}/${kind}`));

test.each(objects)('$file ($kind) matches the OpenAPI schema', (object) => validateObject(object));
