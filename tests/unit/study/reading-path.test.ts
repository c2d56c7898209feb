import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PATHS } from '../../../src/study/reading-path.ts';
import { planPath, splitEvenly, type PathTopic } from '../../../src/study/reading-path.ts';

const DOMAINS = [
  { id: 'light', weight: 10 },
  { id: 'heavy', weight: 60 },
  { id: 'middle', weight: 30 },
];
const PACE = { question: 1.5, exam: { short: 30, full: 90 }, sheet: 12 };

const topic = fc.record({
  brief: fc.integer({ min: 1, max: 4 }),
  core: fc.integer({ min: 5, max: 20 }),
  deeper: fc.integer({ min: 0, max: 9 }),
});
/** Topics in reading order, domain by domain. */
const topics = fc.array(fc.array(topic, { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 3 }).map((groups) =>
  groups.flatMap((group, i) =>
    group.map(({ brief, core, deeper }, j): PathTopic => ({
      id: `${DOMAINS[i]?.id ?? ''}/topic-${j}`,
      brief,
      core,
      whole: core + deeper,
    })),
  ),
);

const readings = (path: (typeof PATHS)[number], given: readonly PathTopic[]) =>
  planPath(path, { topics: given, domains: DOMAINS, pace: PACE }).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'read' ? [step] : [])),
  );

test('three weeks and one week read every topic once, whatever the topics are', () => {
  fc.assert(
    fc.property(topics, (given) => {
      for (const path of ['three-weeks', 'one-week'] as const) {
        const read = readings(path, given).flatMap(({ part, topics: own }) => (part === 'core' ? own.map(({ id }) => id) : []));
        expect(read.toSorted()).toEqual(given.map(({ id }) => id).toSorted());
      }
    }),
  );
});

test('one week and the night before begin with the weightiest domain and end with the lightest', () => {
  fc.assert(
    fc.property(topics, (given) => {
      for (const path of ['one-week', 'night-before'] as const) {
        const domains = readings(path, given).flatMap(({ topics: own }) => own.map(({ id }) => id.split('/')[0]));
        expect([...new Set(domains)]).toEqual(['heavy', 'middle', 'light']);
      }
    }),
  );
});

test('three weeks follow the reading order, and go deeper only where something is folded', () => {
  fc.assert(
    fc.property(topics, (given) => {
      const steps = readings('three-weeks', given);
      const of = (wanted: string) => steps.flatMap(({ part, topics: own }) => (part === wanted ? own : []));
      expect(of('core').map(({ id }) => id)).toEqual(given.map(({ id }) => id));
      const folded = given.reduce((sum, { core, whole }) => sum + whole - core, 0);
      expect(of('deeper').reduce((sum, { minutes }) => sum + minutes, 0)).toBe(folded);
      expect(of('deeper').every(({ minutes }) => minutes > 0)).toBe(true);
    }),
  );
});

test('a day’s minutes are those of its steps, and days are counted from one', () => {
  const given = [{ id: 'heavy/a', brief: 2, core: 10, whole: 14 }];
  const [evening] = planPath('night-before', { topics: given, domains: DOMAINS, pace: PACE });
  expect(evening).toMatchObject({ day: 1, minutes: 14 });
  const week = planPath('one-week', { topics: given, domains: DOMAINS, pace: PACE });
  expect(week.map(({ day, minutes }) => [day, minutes])).toEqual([
    [1, 25],
    [2, 135],
    [3, 42],
  ]);
});

test('a sequence is divided in order, and no run is longer than its share and the longest item', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 60 }) }), { minLength: 1 }),
      fc.integer({ min: 1, max: 21 }),
      (items, runs) => {
        const divided = splitEvenly(items, runs);
        expect(divided.flat()).toEqual(items);
        expect(divided.length).toBeLessThanOrEqual(runs);
        const sum = (some: typeof items): number => some.reduce((total, { minutes }) => total + minutes, 0);
        const longest = Math.max(...items.map(({ minutes }) => minutes));
        for (const run of divided) expect(sum(run)).toBeLessThanOrEqual(sum(items) / runs + longest);
      },
    ),
  );
});
