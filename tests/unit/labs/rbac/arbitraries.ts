/** Random objects and requests of the RBAC lab, from few words, so that they often meet. */
import fc from 'fast-check';
import { aggregated, clusterRole, labelled, role, subject, type WrittenRule } from './objects.ts';

const word = (...words: string[]) => fc.constantFrom(...words);
const words = (...all: string[]) => fc.subarray(all, { minLength: 1 });

const VERBS = ['get', 'list', 'create', '*'];
const GROUPS = ['', 'apps', '*'];
const RESOURCES = ['pods', 'pods/log', 'secrets', 'nodes', '*/log', '*'];
const NAMES = ['a', 'b'];
const NAMESPACES = ['shop', 'bank'];
const URLS = ['/healthz', '/healthz/*', '*'];
const SUBJECTS = [
  'user:maria',
  'user:tom',
  'group:devs',
  'group:system:authenticated',
  'sa:shop/ci',
  'sa:ci',
  'group:system:serviceaccounts:shop',
];

const resourceRule: fc.Arbitrary<WrittenRule> = fc.record(
  { verbs: words(...VERBS), apiGroups: words(...GROUPS), resources: words(...RESOURCES), resourceNames: fc.subarray(NAMES) },
  { requiredKeys: ['verbs', 'apiGroups', 'resources'] },
);
const urlRule: fc.Arbitrary<WrittenRule> = fc.record({ verbs: words(...VERBS), nonResourceURLs: words(...URLS) });
const rules = fc.array(fc.oneof({ weight: 4, arbitrary: resourceRule }, urlRule), { maxLength: 2 });
const roleName = word('x', 'y', 'z');
const label = word('one', 'two').map((to) => ({ to }));

export const anyRole = fc.tuple(word(...NAMESPACES), roleName, rules).map(([namespace, name, all]) => role(namespace, name, ...all));
export const anyClusterRole = fc.oneof(
  fc.tuple(roleName, rules, label).map(([name, all, labels]) => labelled(labels, clusterRole(name, ...all))),
  fc.tuple(roleName, label, label).map(([name, from, labels]) => labelled(labels, aggregated(name, from))),
);
const roleRef = fc.record({ kind: word('Role', 'ClusterRole'), name: roleName });
const subjects = fc.subarray(SUBJECTS).map((all) => all.map(subject));
/** A binding, of one of these names. */
const bindingNamed = (...names: string[]) => {
  const bindingName = word(...names);
  return fc.oneof(
    fc.record({
      apiVersion: fc.constant('rbac.authorization.k8s.io/v1'),
      kind: fc.constant('RoleBinding'),
      metadata: fc.record({ name: bindingName, namespace: word(...NAMESPACES) }),
      roleRef,
      subjects,
    }),
    fc.record({
      apiVersion: fc.constant('rbac.authorization.k8s.io/v1'),
      kind: fc.constant('ClusterRoleBinding'),
      metadata: fc.record({ name: bindingName }),
      roleRef,
      subjects,
    }),
  );
};
export const anyBinding = bindingNamed('p', 'q', 'r');
/** One that takes the place of no other. */
export const anotherBinding = bindingNamed('s');

const anyObject = fc.oneof(anyRole, anyClusterRole, { weight: 2, arbitrary: anyBinding });

/** By what an object takes another's place. */
export function nameOf({ kind, metadata }: typeof anyObject extends fc.Arbitrary<infer Value> ? Value : never): string {
  return [kind, 'namespace' in metadata ? metadata.namespace : '', metadata.name].join(' ');
}

export const anyObjects = fc.uniqueArray(anyObject, { maxLength: 12, selector: nameOf });
/** Some of one name. */
export const anyTwins = fc.array(anyObject, { maxLength: 12 });

export const anyAction = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      verb: word('get', 'list', 'create', 'delete'),
      apiGroup: word('', 'apps'),
      resource: word('pods', 'secrets', 'nodes', 'deployments'),
      subresource: word('', 'log', 'scale'),
      name: word('', 'a', 'b', 'c'),
      namespace: word('', 'shop', 'bank'),
    }),
  },
  fc.record({ verb: word('get', 'post'), path: word('/healthz', '/healthz/etcd', '/metrics') }),
);

export const anySubject = fc.oneof(
  fc.record({ user: word('maria', 'tom', 'system:anonymous', 'system:serviceaccount:shop:ci', 'system:serviceaccount:bank:ci') }),
  fc.record({ user: word('maria', 'ann'), groups: fc.subarray(['devs', 'system:authenticated', 'system:unauthenticated']) }),
);
