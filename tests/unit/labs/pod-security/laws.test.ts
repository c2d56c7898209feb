import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '../../../../src/labs/pod-security/admission.ts';
import { messageOf } from '../../../../src/labs/shared/diagnostic.ts';
import { VIOLATION_MESSAGES } from '../../../../src/labs/pod-security/messages.ts';
import { evaluatePodSecurity } from '../../../../src/labs/pod-security/evaluate.ts';
import { FIXTURES } from './fixtures.ts';
import { anyLevel, anyPod, anyVersion } from './arbitrary-pod.ts';

const LEVELS = ['privileged', 'baseline', 'restricted'] as const;

/** Fields that break a rule wherever they are set, whatever the rest of the Pod says. */
const BREACHES: readonly ((spec: Record<string, unknown>) => Record<string, unknown>)[] = [
  (spec) => ({ ...spec, hostNetwork: true }),
  (spec) => ({ ...spec, hostPID: true }),
  (spec) => ({ ...spec, volumes: [...listOf(spec['volumes']), { name: 'node', hostPath: { path: '/' } }] }),
  (spec) => ({ ...spec, initContainers: [...listOf(spec['initContainers']), { name: 'more', securityContext: { privileged: true } }] }),
  (spec) => ({ ...spec, ephemeralContainers: [{ name: 'more', ports: [{ containerPort: 1, hostPort: 1 }] }] }),
];

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

describe('laws', () => {
  test('what is added to a refused Pod never makes it allowed', () => {
    fc.assert(
      fc.property(anyPod, fc.constantFrom(...BREACHES), anyLevel, anyVersion, (pod, breach, level, version) => {
        const before = evaluatePodSecurity(pod, { level, version });
        const after = evaluatePodSecurity({ ...pod, spec: breach(pod.spec) }, { level, version });
        expect(after.allowed).toBe(level === 'privileged');
        if (!before.allowed) expect(after.allowed).toBe(false);
      }),
    );
  });

  test('what passes a level passes every level that is more open', () => {
    fc.assert(
      fc.property(anyPod, anyVersion, (pod, version) => {
        // The API server's validation refuses these in a Pod for Windows, which the restricted level relies on.
        fc.pre(pod.spec.os?.name !== 'windows');
        const allowed = LEVELS.map((level) => evaluatePodSecurity(pod, { level, version }).allowed);
        expect(allowed).toEqual([...allowed].sort((a, b) => Number(b) - Number(a)));
        expect(allowed[0]).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("a Deployment breaks the rules that its template's Pod breaks, at shifted paths", () => {
    fc.assert(
      fc.property(anyPod, anyLevel, anyVersion, (pod, level, version) => {
        const { metadata, spec } = pod;
        const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', spec: { selector: {}, template: { metadata, spec } } };
        const own = evaluatePodSecurity(pod, { level, version }).violations;
        expect(evaluatePodSecurity(deployment, { level, version }).violations).toEqual(
          own.map((violation) => ({ ...violation, paths: violation.paths.map((path) => ['spec', 'template', ...path]) })),
        );
      }),
    );
  });

  test('every path leads to a field that is there, or to where a parent lacks it', () => {
    fc.assert(
      fc.property(anyPod, anyVersion, (pod, version) => {
        for (const { paths, ...violation } of evaluatePodSecurity(pod, { level: 'restricted', version }).violations) {
          expect(paths.length).toBeGreaterThan(0);
          expect(messageOf(VIOLATION_MESSAGES, violation)).toMatch(/^\S[^\n]*\.$/);
          for (const path of paths) expect(existingParent(pod, path)).toBeTypeOf('object');
        }
      }),
    );
  });
});

describe('nothing throws', () => {
  const evaluateAll = (object: unknown): void => {
    for (const level of LEVELS) expect(evaluatePodSecurity(object, { level, version: 'latest' }).allowed).toBeTypeOf('boolean');
    expect(['decided', 'unread']).toContain(admit(object, object).state);
    expect(['decided', 'unread']).toContain(admit({ apiVersion: 'v1', kind: 'Namespace', metadata: object }, object).state);
  };

  test('for any JSON, as an object or as part of one', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('Pod', 'Namespace', 'ReplicationController'), (value, kind) => {
        evaluateAll(value);
        evaluateAll({ apiVersion: 'v1', kind, metadata: value, spec: value });
        evaluateAll({ apiVersion: 'v1', kind, metadata: { labels: value, annotations: value }, spec: { containers: value } });
      }),
      { numRuns: 2000 },
    );
  });

  test('for any Pod of ours with any part of it replaced', () => {
    const pods = Object.values(FIXTURES).flatMap((versions) => Object.values(versions).flatMap(({ fail }) => fail.map(({ pod }) => pod)));
    const start = fc.oneof(fc.constantFrom(...pods), anyPod);
    fc.assert(
      fc.property(start, fc.nat(), fc.jsonValue(), (pod, place, value) => evaluateAll(replaced(pod, place, value))),
      { numRuns: 10_000 },
    );
  });

  test('for names that every object has', () => {
    const hostile = JSON.parse('{"toString":null,"valueOf":null,"__proto__":{"hostPID":true},"constructor":1}') as unknown;
    for (const object of [
      hostile,
      { apiVersion: hostile, kind: hostile },
      { apiVersion: 'v1', kind: 'Pod', metadata: hostile, spec: hostile },
    ]) {
      evaluateAll(object);
    }
  });
});

/** The innermost object or list on a path that exists. */
function existingParent(root: unknown, path: readonly (string | number)[]): unknown {
  return path.slice(0, -1).reduce<unknown>((value, key) => {
    const next = value !== null && typeof value === 'object' ? (Reflect.get(value, key) as unknown) : undefined;
    return next !== null && typeof next === 'object' ? next : value;
  }, root);
}

/** A copy in which the part with a number, counted through all parts, is another value. */
function replaced(root: unknown, place: number, value: unknown): unknown {
  const count = partsOf(root);
  let left = place % count;
  const copy = (part: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(part)) return part.map(copy);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, copy(each)]));
  };
  return copy(root);
}

function partsOf(part: unknown): number {
  return part === null || typeof part !== 'object' ? 1 : Object.values(part).reduce<number>((sum, each) => sum + partsOf(each), 1);
}
