import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCluster } from '../../../../src/labs/network-policy/cluster.ts';
import { parseEndpoint } from '../../../../src/labs/network-policy/endpoint.ts';
import { evaluateConnection } from '../../../../src/labs/network-policy/evaluate.ts';
import { explainPolicy } from '../../../../src/labs/network-policy/explain-policy.ts';
import { explainVerdict } from '../../../../src/labs/network-policy/explain-verdict.ts';
import { POLICY_MESSAGES } from '../../../../src/labs/network-policy/messages.ts';
import type { Protocol } from '../../../../src/labs/network-policy/policy.ts';
import { reachability } from '../../../../src/labs/network-policy/reachability.ts';
import { messageOf } from '../../../../src/labs/shared/diagnostic.ts';
import { policySpecs } from './arbitrary.ts';
import { CHALLENGES, gradeOf, textOf } from './challenges.ts';

const HEADS = [
  { apiVersion: 'v1', kind: 'Pod' },
  { apiVersion: 'v1', kind: 'Namespace' },
  { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
];
const metadata = fc.record(
  { name: fc.constantFrom('web', 'db', 'Web', ''), namespace: fc.constantFrom('x', 'y', ''), labels: fc.jsonValue() },
  { requiredKeys: [] },
);

/** A value with one part, at any depth, put in the place of another. */
function mutated(value: unknown, steps: readonly number[], part: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return part;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return part;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = mutated(copy[key], rest, part);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const specs = fc.oneof(
  fc.jsonValue(),
  policySpecs,
  fc.tuple(policySpecs, fc.array(fc.nat(6), { maxLength: 6 }), fc.jsonValue()).map(([spec, steps, part]) => mutated(spec, steps, part)),
);
const objects = fc.oneof(
  fc.jsonValue(),
  fc.anything(),
  fc
    .record({ head: fc.constantFrom(...HEADS), metadata: fc.oneof(metadata, fc.jsonValue()), spec: specs, status: fc.jsonValue() })
    .map(({ head, ...rest }) => ({
      ...head,
      ...rest,
    })),
);
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('x/web', 'y/db', 'x/db', '10.0.0.1', '::'));

test('whatever the objects and the question are, there is an answer', () => {
  fc.assert(
    fc.property(
      fc.array(objects, { maxLength: 4 }),
      words,
      words,
      fc.oneof(fc.integer(), fc.double()),
      fc.string(),
      (all, from, to, port, protocol) => {
        const cluster = loadCluster(all);
        const verdict = evaluateConnection(cluster, {
          from: parseEndpoint(from),
          to: parseEndpoint(to),
          port,
          protocol: protocol as Protocol,
        });
        expect(typeof verdict.allowed).toBe('boolean');
        expect(explainVerdict(verdict).length).toBeGreaterThan(0);
        for (const policy of cluster.policies) expect(explainPolicy(policy).length).toBeGreaterThan(1);
        const table = reachability(cluster);
        table.pods.forEach((_, i) => expect(['all', 'no-ports']).toContain(table.cell(i, i)));
        for (const problem of cluster.problems) {
          expect([problem.object < all.length, messageOf(POLICY_MESSAGES, problem).length > 0]).toEqual([true, true]);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

test('whatever an answer is, it is graded', () => {
  const cut = fc.tuple(
    fc.nat(2000),
    fc.nat(20),
    fc.constantFrom('', ':', '- ', '[', '{', '&a ', '*a', '\n', '"', '!!', '---\n', '  ', 'null'),
  );
  const texts = fc.tuple(fc.constantFrom(...CHALLENGES), fc.array(cut, { maxLength: 5 })).map(([challenge, cuts]) => {
    const model = textOf(challenge, 'solution.yaml');
    const text = cuts.reduce(
      (now, [at, length, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length),
      `${model}\n`,
    );
    return { challenge, text };
  });
  fc.assert(
    fc.property(texts, ({ challenge, text }) => {
      const { solved, requirements, remarks } = gradeOf(challenge, text);
      expect(solved).toBe(remarks.every(({ severity }) => severity !== 'error') && requirements.every(({ met }) => met));
      for (const { line } of remarks) expect(line).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});
