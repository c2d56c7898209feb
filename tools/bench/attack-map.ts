import { smallestCuts } from '../../src/attack-map/cuts.ts';
import { situationOf } from '../../src/attack-map/situation.ts';
import { attackMapOf, startsOf } from '../../src/corpus/attack-map-of.ts';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';
import { medianOf } from './median.ts';

/** What a choice on the attack map costs: what is reached, and all smallest cuts, from each start to the goal that takes longest. */
export async function benchAttackMap(): Promise<void> {
  const corpus = parseCorpus(await readContent(process.cwd()));
  const map = attackMapOf(corpus);
  const goals = (corpus.positions?.value ?? []).filter(({ goal }) => goal).map(({ id }) => id as string);
  const rows: Record<string, string | number>[] = [];
  for (const start of startsOf(corpus)) {
    let longest = { goal: '', ms: 0 };
    for (const goal of goals) {
      const ms = await medianOf(5, () => smallestCuts(map, [start], goal, new Set()));
      if (ms > longest.ms) longest = { goal, ms };
    }
    const found = smallestCuts(map, [start], longest.goal, new Set());
    rows.push({
      start,
      'reached and way, ms': await medianOf(5, () => situationOf(map, start, new Set(), longest.goal)),
      'smallest cuts, ms': longest.ms,
      goal: longest.goal,
      cuts: found.kind === 'cuts' ? `${found.cuts.length} of ${found.size}` : found.kind,
    });
  }
  console.log(`\nThe attack map, ${map.positions.length} positions and ${map.techniques.length} techniques (medians of 5):`);
  console.table(rows);
}
