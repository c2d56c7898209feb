import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFolder } from '../../../src/integrations/list-folder.ts';

test('lists what browsers ask for, pages by their address; another content is another build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kcsa-'));
  try {
    await mkdir(join(folder, '_astro'));
    for (const name of [
      'index.html',
      'sw.js',
      'offline.json',
      '_headers',
      '.nojekyll',
      '_astro/_page_.css',
      'a.js',
      'a.js.br',
      'a.js.gz',
    ]) {
      await writeFile(join(folder, name), name);
    }
    const first = await listFolder(folder);
    expect(first.files.map(({ path }) => path)).toEqual(['_astro/_page_.css', 'a.js', '']);
    expect(await listFolder(folder)).toEqual(first);
    await writeFile(join(folder, 'a.js'), 'other');
    expect((await listFolder(folder)).build).not.toBe(first.build);
  } finally {
    await rm(folder, { recursive: true });
  }
});
