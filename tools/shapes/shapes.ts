import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shapeFiles } from './shape-files.ts';

/** `npm run shapes`: writes the shapes of the objects that the labs read, after `kubernetes-models` has changed. */
for (const [file, text] of shapeFiles()) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${file}: ${Math.round(text.length / 1024)} KB`);
}
