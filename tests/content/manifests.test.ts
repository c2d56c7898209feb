import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readContent } from '../../src/corpus/read.ts';
import { CONFIGURATION_SCHEMAS } from './configuration-schemas.ts';

interface Shown {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly data: Record<string, unknown>;
}

const typeMeta = z.looseObject({ apiVersion: z.string(), kind: z.string() });

const shown: Shown[] = [...(await readContent(process.cwd()))]
  .filter(([path]) => path.startsWith('content/manifests/'))
  .flatMap(([file, text]) =>
    parseAllDocuments(text).map((document) => {
      const data = typeMeta.parse(document.toJS());
      return { file, apiVersion: data.apiVersion, kind: data.kind, data };
    }),
  );
const configurations = shown.filter(({ apiVersion, kind }) => CONFIGURATION_SCHEMAS.has(`${apiVersion}/${kind}`));
const objects = shown.filter((each) => !configurations.includes(each));

const modelPath = ({ apiVersion, kind }: Pick<Shown, 'apiVersion' | 'kind'>): string => `kubernetes-models/${apiVersion}/${kind}`;

describe('Kubernetes objects', () => {
  test.each(objects)('$file ($kind) matches the OpenAPI schema', async (object) => {
    const model = (await import(modelPath(object))) as Record<string, new (data: unknown) => { validate(): void }>;
    const Model = model[object.kind];
    expect(Model, `${modelPath(object)} is known`).toBeDefined();
    if (Model) expect(() => new Model(object.data).validate()).not.toThrow();
  });

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

/** Compiles each object as a literal of its type: an excess property is an error. */
async function unknownFields(all: readonly Shown[]): Promise<string[]> {
  // Inside the project, so that its packages are found.
  const cache = join(process.cwd(), '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'manifests-'));
  try {
    const source = all
      .map(
        (object, index) =>
          `import type { I${object.kind} as T${index} } from '${modelPath(object)}';\nexport const o${index}: T${index} = ${JSON.stringify(object.data)};`,
      )
      .join('\n');
    const path = join(folder, 'objects.ts');
    await writeFile(path, source);
    const program = ts.createProgram([path], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
    });
    return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
      return `${all[Math.floor(line / 2)]?.file ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
