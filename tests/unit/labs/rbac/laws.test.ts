import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorize } from '../../../../src/labs/rbac/authorize.ts';
import { escalationPaths } from '../../../../src/labs/rbac/escalation/escalation-paths.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { subjectText } from '../../../../src/labs/rbac/phrases.ts';
import type { PolicyModel } from '../../../../src/labs/rbac/policy-model.ts';
import type { Request } from '../../../../src/labs/rbac/request.ts';
import { whatCan } from '../../../../src/labs/rbac/what-can.ts';
import { namedSubjects, subjectOf, whoCan } from '../../../../src/labs/rbac/who-can.ts';
import { anotherBinding, anyAction, anyObjects, anySubject, anyTwins, nameOf } from './arbitraries.ts';

const RUNS = { numRuns: 2000 };

describe('laws', () => {
  test('who can do something is whom an authorizer would allow it', () => {
    fc.assert(
      fc.property(anyObjects, anyAction, (objects, action) => {
        const rbac = loadPolicyModel(objects);
        const allowed = namedSubjects(rbac).filter((subject) => authorize(rbac, { ...subjectOf(subject), ...action }).allowed);
        expect(whoCan(rbac, action).map(({ subject }) => subjectText(subject))).toEqual(allowed.map(subjectText));
      }),
      RUNS,
    );
  });

  test('what somebody can is what allows it to them', () => {
    fc.assert(
      fc.property(anyObjects, anySubject, anyAction, (objects, subject, action) => {
        const rbac = loadPolicyModel(objects);
        const decision = authorize(rbac, { ...subject, ...action });
        if (!decision.allowed || decision.by !== 'rule') return;
        const { cluster, namespaces } = whatCan(rbac, subject);
        const all = [...cluster, ...namespaces.flatMap(({ grants }) => grants)];
        expect(all.some(({ rule, binding }) => rule === decision.grant.rule && binding === decision.grant.binding)).toBe(true);
      }),
      RUNS,
    );
  });

  test('another binding never takes a right away', () => {
    fc.assert(
      fc.property(anyObjects, anotherBinding, anySubject, anyAction, (objects, binding, subject, action) => {
        const request: Request = { ...subject, ...action };
        if (authorize(loadPolicyModel(objects), request).allowed)
          expect(authorize(loadPolicyModel([...objects, binding]), request).allowed).toBe(true);
      }),
      RUNS,
    );
  });

  test('another binding never closes a way to more rights', () => {
    fc.assert(
      fc.property(anyObjects, anotherBinding, anySubject, (objects, binding, subject) => {
        const found = (all: readonly unknown[]) => new Set(escalationPaths(loadPolicyModel(all), subject).map(({ finding }) => finding));
        const more = found([...objects, binding]);
        expect([...found(objects)].filter((finding) => !more.has(finding))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('what is refused, and what another object takes the place of, might as well not be there', () => {
    fc.assert(
      fc.property(anyTwins, anySubject, anyAction, (objects, subject, action) => {
        const errors = loadPolicyModel(objects).diagnostics.filter(({ severity }) => severity === 'error');
        const refused = new Set(errors.map(({ object }) => object.index));
        const taken = objects.filter((_, i) => !refused.has(i));
        const last = taken.filter((each, i) => taken.findLastIndex((other) => nameOf(other) === nameOf(each)) === i);
        const allowed = (all: readonly unknown[]): boolean => authorize(loadPolicyModel(all), { ...subject, ...action }).allowed;
        expect(allowed(objects)).toBe(allowed(last));
      }),
      RUNS,
    );
  });

  test('the order of objects does not matter', () => {
    fc.assert(
      fc.property(
        anyObjects.chain((objects) => fc.tuple(fc.constant(objects), fc.shuffledSubarray(objects, { minLength: objects.length }))),
        anySubject,
        anyAction,
        ([objects, shuffled], subject, action) => {
          const [one, other] = [loadPolicyModel(objects), loadPolicyModel(shuffled)];
          const request: Request = { ...subject, ...action };
          expect(authorize(one, request).allowed).toBe(authorize(other, request).allowed);
          const found = (rbac: PolicyModel) => escalationPaths(rbac, subject).map(({ finding, scope }) => [finding, scope]);
          expect(found(one)).toEqual(found(other));
        },
      ),
      RUNS,
    );
  });

  test('a plain reading of the specification agrees', () => {
    fc.assert(
      fc.property(anyObjects, anySubject, anyAction, (objects, subject, action) => {
        const rbac = loadPolicyModel(objects);
        expect(authorize(rbac, { ...subject, ...action }).allowed).toBe(plainly(rbac, { ...subject, ...action }));
      }),
      { numRuns: 5000 },
    );
  });
});

/** The authorizer once more, in one piece and without any of the engine's functions but the loading. */
function plainly({ bindings, roles, clusterRoles }: PolicyModel, request: Request): boolean {
  const user = request.user ?? '';
  const groups = [...(request.groups ?? [])];
  const account = /^system:serviceaccount:(.*):.*$/.exec(user);
  if (account) groups.push('system:serviceaccounts', `system:serviceaccounts:${account[1] ?? ''}`);
  if (user === 'system:anonymous') groups.push('system:unauthenticated');
  else if (!groups.includes('system:unauthenticated')) groups.push('system:authenticated');
  const namespace = 'path' in request ? '' : (request.namespace ?? '');
  for (const { object, roleRef, subjects } of bindings) {
    const own = object.namespace;
    if (own !== undefined && own !== namespace) continue;
    const named = subjects.some(
      (each) =>
        (each.kind === 'User' && each.name === user) ||
        (each.kind === 'Group' && groups.includes(each.name)) ||
        (each.kind === 'ServiceAccount' && user === `system:serviceaccount:${each.namespace ?? own ?? '?'}:${each.name}`),
    );
    if (!named) continue;
    const found =
      roleRef.kind === 'ClusterRole' ? clusterRoles.get(roleRef.name) : own === undefined ? undefined : roles.get(`${own}/${roleRef.name}`);
    for (const rule of found?.rules ?? []) {
      const has = (list: readonly string[], value: string): boolean => list.includes('*') || list.includes(value);
      if (!has(rule.verbs, request.verb)) continue;
      if ('path' in request) {
        if (rule.nonResourceURLs.some((url) => new RegExp(`^${url.replaceAll('/', '\\/').replace(/\*$/, '.*')}$`).test(request.path)))
          return true;
        continue;
      }
      const { apiGroup = '', resource, subresource = '', name = '' } = request;
      const whole = subresource === '' ? resource : `${resource}/${subresource}`;
      const resources = has(rule.resources, whole) || (subresource !== '' && rule.resources.includes(`*/${subresource}`));
      if (has(rule.apiGroups, apiGroup) && resources && (rule.resourceNames.length === 0 || rule.resourceNames.includes(name))) return true;
    }
  }
  return false;
}

describe('nothing throws', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const part = fc.oneof(
    value,
    fc.constantFrom('*', '', 'get', 'pods', 'User', 'Group', 'ServiceAccount', 'maria', 'x', 'Role', 'ClusterRole'),
  );
  const rule = fc.record(
    { verbs: part, apiGroups: part, resources: part, resourceNames: part, nonResourceURLs: part },
    { requiredKeys: [] },
  );
  const shaped = fc.record(
    {
      apiVersion: fc.constantFrom('rbac.authorization.k8s.io/v1', 'v1'),
      kind: fc.constantFrom('Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'ServiceAccount', 'Namespace'),
      metadata: fc.oneof(
        value,
        fc.record({ name: part, namespace: part, labels: fc.oneof(value, fc.dictionary(fc.string(), part)) }, { requiredKeys: [] }),
      ),
      rules: fc.oneof(value, fc.array(fc.oneof(rule, value))),
      roleRef: fc.oneof(value, fc.record({ kind: part, name: part, apiGroup: part }, { requiredKeys: [] })),
      subjects: fc.oneof(value, fc.array(fc.record({ kind: part, name: part, namespace: part, apiGroup: part }, { requiredKeys: [] }))),
      aggregationRule: fc.oneof(
        value,
        fc.record({
          clusterRoleSelectors: fc.oneof(value, fc.array(fc.record({ matchLabels: part, matchExpressions: part }, { requiredKeys: [] }))),
        }),
      ),
    },
    { requiredKeys: ['apiVersion', 'kind'] },
  );
  const asked = fc.oneof(
    value,
    fc.record(
      { user: part, groups: part, verb: part, apiGroup: part, resource: part, subresource: part, name: part, namespace: part, path: part },
      { requiredKeys: [] },
    ),
  );

  test('whatever objects and requests are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, { weight: 3, arbitrary: shaped }), { maxLength: 6 }), asked, (objects, wild) => {
        const rbac = loadPolicyModel(objects);
        // A caller without types could hand over anything.
        const request = wild as unknown as Request;
        expect(typeof authorize(rbac, request).allowed).toBe('boolean');
        whoCan(rbac, request);
        whatCan(rbac, request);
        escalationPaths(rbac, request);
      }),
      { numRuns: 2_000 },
    );
  });
});
