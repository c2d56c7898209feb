import { expect, test } from 'vitest';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';

test('every domain says what it is about, with one diagram that leads to its topics', async () => {
  const { curriculum, domains } = parseCorpus(await readContent(process.cwd()));
  expect(domains.map(({ id }) => id).toSorted()).toEqual(curriculum?.value.domains.map(({ id }): string => id).toSorted());
  for (const { id, body } of domains) {
    expect(body.diagrams.length, id).toBe(1);
    expect(body.links.filter(({ value }) => value.startsWith(`/${id}/`)).length, id).toBeGreaterThanOrEqual(4);
  }
});
