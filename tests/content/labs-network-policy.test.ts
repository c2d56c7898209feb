import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readContent } from '../../src/corpus/read.ts';
import { loadCluster, policyShapes, shapes } from '../../src/labs/network-policy/index.ts';
import { readObjects } from '../../src/labs/shared/read-objects.ts';
import { DIFFICULTIES } from '../../src/schema/lab.ts';
import type { Answer } from '../unit/labs/network-policy/answer-parts.ts';
import { CHEATS } from '../unit/labs/network-policy/cheats.ts';
import { VARIANTS } from '../unit/labs/network-policy/variants.ts';
import { challengeOf, CHALLENGES, faultsOf, gradeOf, textOf } from '../unit/labs/network-policy/challenges.ts';

const content = await readContent(process.cwd());

test('challenges are at least ten, numbered from easy to hard', () => {
  expect(CHALLENGES.length).toBeGreaterThanOrEqual(10);
  expect(CHALLENGES.map(({ value }) => value.order)).toEqual(CHALLENGES.map((_, i) => i + 1));
  const ranks = CHALLENGES.map(({ value }) => DIFFICULTIES.indexOf(value.difficulty));
  expect(ranks).toEqual([...ranks].sort());
});

describe.each(CHALLENGES)('$id', (challenge) => {
  const { value, texts } = challenge;

  test('has texts of objects that the API server takes', () => {
    for (const [name, text] of texts) {
      if (name === 'challenge.yaml') continue;
      const { objects, diagnostics } = readObjects(text, name === 'given.yaml' ? shapes : policyShapes);
      expect([...diagnostics, ...loadCluster(objects.map((each) => each.value)).problems], name).toEqual([]);
    }
  });

  test('leads to a topic that is written', () => {
    expect(value.topics.some((topic) => content.has(`content/topics/${topic}.mdx`))).toBe(true);
  });

  test('has a goal about Pods that there are, or will be', () => {
    const { allowed, denied, unconstrained, createdLater } = value.goal;
    const { objects } = readObjects(textOf(challenge, 'given.yaml'), shapes);
    const cluster = loadCluster(objects.map((each) => each.value));
    const pods = [...cluster.pods.map((each) => `${each.namespace}/${each.name}`), ...createdLater.map(({ pod }) => pod)];
    const named = [...allowed, ...denied, ...unconstrained]
      .flatMap(({ from, to }) => [from, to].flat())
      .filter((end) => /^[a-z-]+[^:]*\//.test(end));
    for (const end of named)
      expect(
        pods.some((each) => (end.endsWith('/*') ? each.startsWith(end.slice(0, -1)) : each === end)),
        end,
      ).toBe(true);
  });

  test('is not solved by nothing', () => {
    expect(gradeOf(challenge, '').solved).toBe(false);
  });
});

const written = ({ objects }: Answer): string => objects.map((object) => stringify(object)).join('---\n');

describe('another right answer solves', () => {
  test.each(VARIANTS)('$challenge: $name', (answer) => {
    expect(faultsOf(challengeOf(answer.challenge), written(answer))).toEqual([]);
  });
});

describe('an answer that gets round the task does not solve', () => {
  test.each(CHEATS)('$challenge: $name', (answer) => {
    expect(faultsOf(challengeOf(answer.challenge), written(answer)).join('\n')).toContain(answer.says);
  });
});
