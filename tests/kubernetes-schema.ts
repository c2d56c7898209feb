import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** A Kubernetes object, and the file that it stands in. */
export interface WrittenObject {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly data: Record<string, unknown>;
}

const modelPath = ({ apiVersion, kind }: Pick<WrittenObject, 'apiVersion' | 'kind'>): string => `kubernetes-models/${apiVersion}/${kind}`;

/**
 * Checks an object against the API's OpenAPI schema.
 * @throws where it does not fit, or its kind is not known
 */
export async function validateObject(object: WrittenObject): Promise<void> {
  const model = (await import(modelPath(object))) as Record<string, new (data: unknown) => { validate(): void }>;
  const Model = model[object.kind];
  if (Model === undefined) throw new Error(`${modelPath(object)} is not known.`);
  new Model(object.data).validate();
}

/**
 * The fields that the API does not have, which its OpenAPI schema lets pass. Each object is compiled as a literal of its
 * type: an excess property is an error.
 */
export async function unknownFields(all: readonly WrittenObject[]): Promise<string[]> {
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
