import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../src/corpus/read.ts';
import { unknownFields, validateObject, type WrittenObject } from '../kubernetes-schema.ts';
import { CONFIGURATION_SCHEMAS } from './configuration-schemas.ts';

const typeMeta = z.looseObject({ apiVersion: z.string(), kind: z.string() });

const shown: WrittenObject[] = [...(await readContent(process.cwd()))]
  .filter(([path]) => path.startsWith('content/manifests/'))
  .flatMap(([file, text]) =>
    parseAllDocuments(text).map((document) => {
      const data = typeMeta.parse(document.toJS());
      return { file, apiVersion: data.apiVersion, kind: data.kind, data };
    }),
  );
const configurations = shown.filter(({ apiVersion, kind }) => CONFIGURATION_SCHEMAS.has(`${apiVersion}/${kind}`));
const objects = shown.filter((each) => !configurations.includes(each));

describe('Kubernetes objects', () => {
  test.each(objects)('$file ($kind) matches the OpenAPI schema', (object) => validateObject(object));

  // The OpenAPI schema lets unknown fields pass; the same schema's types do not.
  test('have no unknown fields', async () => {
    expect(await unknownFields(objects)).toEqual([]);
  });

  test('with an unknown field are found out', async () => {
    const pod = {
      file: 'example',
      apiVersion: 'v1',
      kind: 'Pod',
      data: { apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'a' }], hostUser: false } },
    };
    expect((await unknownFields([pod])).join()).toContain('hostUser');
  });
});

describe('configuration files', () => {
  test.each(configurations)('$file ($kind) has known fields of the right types', ({ apiVersion, kind, data }) => {
    expect(CONFIGURATION_SCHEMAS.get(`${apiVersion}/${kind}`)?.safeParse(data).error?.issues ?? []).toEqual([]);
  });

  test('with a mistyped field are found out', () => {
    const schema = CONFIGURATION_SCHEMAS.get('kubelet.config.k8s.io/v1beta1/KubeletConfiguration');
    const result = schema?.safeParse({ apiVersion: 'kubelet.config.k8s.io/v1beta1', kind: 'KubeletConfiguration', readOnlyPorts: 0 });
    expect(result?.success).toBe(false);
  });
});
