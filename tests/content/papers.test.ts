import { expect, test } from 'vitest';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';
import { publishBank } from '../../src/publish/bank.ts';
import { blueprintOf } from '../../src/publish/blueprint.ts';
import { contentOf } from '../../src/publish/content.ts';
import { faultsOfPaper } from '../../tools/bench/paper-faults.ts';
import { assemblePaper } from '../../src/study/paper.ts';

/** `npm run bench papers` draws ten thousand. */
const CODES = 500;

const guide = contentOf(parseCorpus(await readContent(process.cwd())), new Map());
const bank = publishBank(guide);

test('every paper has each domain’s seats, core questions alone, none twice, and no two that ask the same fact', () => {
  for (let i = 0; i < CODES; i++) {
    const paper = assemblePaper(bank, { kind: 'full', code: `code ${i}` });
    expect(faultsOfPaper(bank, paper), `code ${i}`).toEqual([]);
  }
});

test('each competency has the questions and the seats that the blueprint says', () => {
  const { domains, seats } = blueprintOf(guide);
  expect(domains.reduce((sum, each) => sum + each.seats, 0)).toBe(seats);
  for (const { competencies } of domains) for (const { id, core } of competencies) expect(core, id).toBeGreaterThanOrEqual(8);
  const onPaper = new Map(domains.flatMap(({ competencies }) => competencies.map((each) => [each.id, each.onPaper])));
  const topicOf = new Map(bank.questions.map(({ id, topic }) => [id, topic]));
  for (let i = 0; i < 100; i++) {
    const drawn = Map.groupBy(assemblePaper(bank, { kind: 'full', code: `turn ${i}` }).questions, ({ id }) => topicOf.get(id));
    for (const [id, { least, most }] of onPaper) {
      const count = drawn.get(id)?.length ?? 0;
      expect(count >= least && count <= most, `code ${i}: ${count} of ${id}`).toBe(true);
    }
  }
});
