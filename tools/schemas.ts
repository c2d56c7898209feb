import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { editorFiles } from '../src/corpus/content-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas of the content for editors, and which file has which. */
const files = editorFiles();
await rm('schemas', { recursive: true, force: true });
for (const [file, text] of files) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`schemas/ has ${files.size - 1} schemas, and .vscode/settings.json says which file has which.`);
