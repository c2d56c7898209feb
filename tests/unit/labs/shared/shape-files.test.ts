import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeFiles } from '../../../../tools/shapes/shape-files.ts';

test.each([...shapeFiles()])('%s holds the shapes of the package that is installed', (file, text) => {
  expect(readFileSync(file, 'utf8') === text, `npm run shapes writes ${file}`).toBe(true);
});
