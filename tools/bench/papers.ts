import { readFileSync } from 'node:fs';
import { publishedBank } from '../../src/schema/published.ts';
import { assemblePaper } from '../../src/study/paper.ts';
import { faultsOfPaper } from './paper-faults.ts';

const PAPERS = 10_000;

/** Ten thousand full papers from the real bank: how long they take, and how many are not as the blueprint says. Needs dist/. */
export function benchPapers(): Promise<void> {
  const bank = publishedBank.parse(JSON.parse(readFileSync('dist/questions/bank.json', 'utf8')));
  const start = performance.now();
  const faults = Array.from({ length: PAPERS }, (_, i) =>
    faultsOfPaper(bank, assemblePaper(bank, { kind: 'full', code: `code ${i}` })),
  ).filter((found) => found.length > 0);
  console.log(
    `\n${PAPERS.toLocaleString('en')} full papers in ${Math.round(performance.now() - start)} ms, ${faults.length} with a fault.`,
  );
  for (const [first] of faults.slice(0, 10)) console.log(first);
  return Promise.resolve();
}
