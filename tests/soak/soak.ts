import { parseArgs } from 'node:util';
import { serve } from '../../tools/serve.ts';
import { killRound, type Round } from './round.ts';

/**
 * `npm run soak [-- --kills 60 --seed 1]`: kills a real browser at random moments and compares what its pages said with
 * what the next browser finds. Needs dist/. Ends with an error where an event was lost or doubled.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } } });
const kills = Number(values.kills);
const seed = Number(values.seed);

const site = await serve('dist', '/', 0);
const rounds: Round[] = [];
for (let i = 0; i < kills; i++) {
  const round = await killRound(site.url, seed + i);
  rounds.push(round);
  const { tabs, network, fault, clock, confirmed, lost, doubled, unreadable } = round;
  const what = [`${confirmed} confirmed`, `${lost.length} lost`, `${doubled.length} doubled`, ...(unreadable ? ['unreadable'] : [])].join(
    ', ',
  );
  console.log(`${seed + i}: ${tabs.join(' + ')}; ${network}; fault ${fault}; clock ${clock / 3_600_000} h: ${what}`);
  for (const action of [...lost, ...doubled]) console.log(`   ${action}`);
}
await site.close();

const sum = (count: (round: Round) => number): number => rounds.reduce((total, round) => total + count(round), 0);
const [confirmed, lost, doubled] = [sum((r) => r.confirmed), sum((r) => r.lost.length), sum((r) => r.doubled.length)];
const unreadable = rounds.filter((round) => round.unreadable).length;
console.log(
  `\n${rounds.length} kills, ${confirmed} confirmed: ${lost} lost, ${doubled} doubled, ${unreadable} logs with unreadable records.`,
);
if (lost + doubled + unreadable > 0) process.exitCode = 1;
