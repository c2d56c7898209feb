import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWhole } from '../../../src/integrations/pagefind-files.ts';

test('a file that is not written to its end is told from one that is', () => {
  const part = gzipSync('a part of an index');
  const entry = Buffer.from('{"version":"1"}');
  for (const [path, content] of [
    ['index/en_1.pf_index', part],
    ['pagefind-entry.json', entry],
  ] as const) {
    expect(isWhole({ path, content })).toBe(true);
    expect(isWhole({ path, content: content.subarray(0, -3) })).toBe(false);
    expect(isWhole({ path, content: content.subarray(0, 0) })).toBe(false);
  }
  expect(isWhole({ path: 'pagefind.js', content: new Uint8Array() })).toBe(false);
});
