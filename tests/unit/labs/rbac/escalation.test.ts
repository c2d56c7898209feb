import { describe, expect, test } from 'vitest';
import { DEFAULT_OBJECTS } from '../../../../src/labs/rbac/defaults/default-objects.ts';
import { FINDING_IDS } from '../../../../src/labs/rbac/escalation/finding.ts';
import { ESCALATIONS, escalationPaths } from '../../../../src/labs/rbac/escalation/escalation-paths.ts';
import { loadPolicyModel } from '../../../../src/labs/rbac/load.ts';
import { scopeText } from '../../../../src/labs/rbac/phrases.ts';
import { binds, bindsEverywhere, clusterRole, role, rule, urls, type WrittenRule } from './objects.ts';

const RBAC = 'rbac.authorization.k8s.io';
const CERTIFICATES = 'certificates.k8s.io';
const WEBHOOKS = 'admissionregistration.k8s.io';

const maria = { user: 'maria' };
const paths = (...objects: unknown[]) => escalationPaths(loadPolicyModel(objects), maria);

/** What is found where rules hold everywhere: `finding` or `finding: names it is limited to`. */
const everywhere = (...rules: WrittenRule[]) => found(clusterRole('r', ...rules), bindsEverywhere('r', 'user:maria'));
/** What is found where rules hold in one namespace, by a ClusterRole that a RoleBinding grants. */
const inShop = (...rules: WrittenRule[]) => found(clusterRole('r', ...rules), binds('shop', 'ClusterRole/r', 'user:maria'));
const found = (...objects: unknown[]) =>
  paths(...objects).map(({ finding, limitedTo }) => (limitedTo === undefined ? finding : `${finding}: ${limitedTo.join(' ')}`));

/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks */
describe('rights that hold everywhere', () => {
  test.each<[string, WrittenRule[], string[]]>([
    ['all verbs', [rule('*', 'configmaps')], ['wildcard']],
    ['all groups', [rule('get', 'configmaps', '*')], ['wildcard']],
    ['all URLs', [urls('get', '*')], ['wildcard']],
    ['all URLs below one', [urls('get', '/healthz/*')], []],
    ['a subresource of all resources', [rule('update', '*/scale', 'apps')], []],
    ['get of all resources of a group', [rule('get', '*', 'apps')], ['wildcard']],
    ['get of all resources', [rule('get', '*')], ['wildcard', 'secrets-read', 'nodes-proxy']],

    ['get secrets', [rule('get', 'secrets')], ['secrets-read']],
    ['list secrets', [rule('list', 'secrets')], ['secrets-read']],
    ['watch secrets', [rule('watch', 'secrets')], ['secrets-read']],
    ['get one Secret', [rule('get', 'secrets', '', 'db')], ['secrets-read: db']],
    ['write secrets', [rule('create update patch delete', 'secrets')], []],
    ['secrets of another group', [rule('get', 'secrets', 'example.com')], []],

    ['create pods', [rule('create', 'pods')], ['pod-create']],
    ['create pods with a name', [rule('create', 'pods', '', 'web')], []],
    [
      'create and patch one Pod, as a server-side apply does',
      [rule('create patch', 'pods', '', 'web')],
      ['pod-create: web', 'pod-image: web'],
    ],
    ['create and update one Pod', [rule('create update', 'pods', '', 'web')], ['pod-image: web']],
    ['patch pods', [rule('patch', 'pods')], ['pod-image']],
    ['update one Pod', [rule('update', 'pods', '', 'web')], ['pod-image: web']],
    ['patch the status of Pods', [rule('patch update', 'pods/status')], []],
    ['create deployments', [rule('create', 'deployments', 'apps')], ['pod-create']],
    ['patch deployments', [rule('patch', 'deployments', 'apps')], ['pod-create']],
    ['patch one Deployment', [rule('patch', 'deployments', 'apps', 'web')], ['pod-create: web']],
    ['deployments in the core group', [rule('create', 'deployments')], []],
    ['update daemonsets', [rule('update', 'daemonsets', 'apps')], ['pod-create']],
    ['create statefulsets', [rule('create', 'statefulsets', 'apps')], ['pod-create']],
    ['create replicasets', [rule('create', 'replicasets', 'apps')], ['pod-create']],
    ['create replicationcontrollers', [rule('create', 'replicationcontrollers')], ['pod-create']],
    ['create jobs', [rule('create', 'jobs', 'batch')], ['pod-create']],
    ['patch jobs', [rule('patch', 'jobs', 'batch')], []],
    ['patch cronjobs', [rule('patch', 'cronjobs', 'batch')], ['pod-create']],
    ['scale deployments', [rule('update patch', 'deployments/scale', 'apps')], []],
    ['read and delete workloads', [rule('get list watch delete', 'deployments', 'apps')], []],

    ['create pods/exec', [rule('create', 'pods/exec')], ['exec']],
    ['create pods/attach', [rule('create', 'pods/attach')], ['exec']],
    ['exec in one Pod', [rule('create', 'pods/exec', '', 'debug')], ['exec: debug']],
    ['get pods/exec', [rule('get', 'pods/exec')], []],
    ['exec of all resources', [rule('create', '*/exec')], ['exec']],
    ['pods/*, which is no wildcard', [rule('create', 'pods/*')], []],
    ['port-forward', [rule('create', 'pods/portforward')], []],
    ['patch ephemeralcontainers', [rule('patch', 'pods/ephemeralcontainers')], ['ephemeral-containers']],
    ['update ephemeralcontainers', [rule('update', 'pods/ephemeralcontainers')], ['ephemeral-containers']],
    ['get ephemeralcontainers', [rule('get', 'pods/ephemeralcontainers')], []],

    ['get nodes/proxy', [rule('get', 'nodes/proxy')], ['nodes-proxy']],
    ['create nodes/proxy', [rule('create', 'nodes/proxy')], ['nodes-proxy']],
    ['list nodes/proxy, for which there is no request', [rule('list', 'nodes/proxy')], []],
    ['the proxy of one node', [rule('get', 'nodes/proxy', '', 'n1')], ['nodes-proxy: n1']],
    ['nodes/metrics', [rule('get', 'nodes nodes/metrics nodes/stats nodes/log')], []],

    ['create persistentvolumes', [rule('create', 'persistentvolumes')], ['pv-hostpath']],
    ['update persistentvolumes', [rule('update patch', 'persistentvolumes')], []],
    ['create persistentvolumeclaims', [rule('create', 'persistentvolumeclaims')], []],

    ['create tokens', [rule('create', 'serviceaccounts/token')], ['token-request']],
    ['create tokens of one ServiceAccount', [rule('create', 'serviceaccounts/token', '', 'ci')], ['token-request: ci']],
    ['create serviceaccounts', [rule('create', 'serviceaccounts')], []],

    ['impersonate users', [rule('impersonate', 'users')], ['impersonate']],
    ['impersonate one user', [rule('impersonate', 'users', '', 'tom')], ['impersonate: tom']],
    ['impersonate serviceaccounts', [rule('impersonate', 'serviceaccounts')], ['impersonate']],
    ['impersonate groups without anybody to be', [rule('impersonate', 'groups')], []],
    ['impersonate one user and any group', [rule('impersonate', 'users', '', 'tom'), rule('impersonate', 'groups')], ['impersonate']],
    [
      'impersonate one user and one group',
      [rule('impersonate', 'users', '', 'tom'), rule('impersonate', 'groups', '', 'devs')],
      ['impersonate: tom devs'],
    ],
    ['constrained impersonation without anything to do', [rule('impersonate:user-info', 'users', 'authentication.k8s.io')], []],
    ['constrained impersonation without anybody to be', [rule('impersonate-on:user-info:list', 'secrets')], []],
    [
      'constrained impersonation of anybody',
      [rule('impersonate:user-info', 'users', 'authentication.k8s.io'), rule('impersonate-on:user-info:list', 'secrets')],
      ['impersonate'],
    ],
    [
      'constrained impersonation of one user',
      [rule('impersonate:user-info', 'users', 'authentication.k8s.io', 'tom'), rule('impersonate-on:user-info:list', 'pods')],
      ['impersonate: tom'],
    ],
    [
      'constrained impersonation of ServiceAccounts',
      [
        rule('impersonate:serviceaccount', 'serviceaccounts', 'authentication.k8s.io'),
        rule('impersonate-on:serviceaccount:create', 'pods'),
      ],
      ['impersonate'],
    ],
    [
      'constrained impersonation of nodes',
      [rule('impersonate:arbitrary-node', 'nodes', 'authentication.k8s.io'), rule('impersonate-on:arbitrary-node:get', 'pods')],
      ['impersonate'],
    ],
    [
      'constrained impersonation of one user in any group',
      [
        rule('impersonate:user-info', 'users', 'authentication.k8s.io', 'tom'),
        rule('impersonate:user-info', 'groups', 'authentication.k8s.io'),
        rule('impersonate-on:user-info:get', 'secrets'),
      ],
      ['impersonate'],
    ],
    ['a wildcard on what is impersonated, and nothing to act on', [rule('*', 'users', 'authentication.k8s.io')], ['wildcard']],
    [
      'a wildcard behind a prefix, which is none',
      [rule('impersonate:user-info', 'users', 'authentication.k8s.io'), rule('impersonate-on:user-info:*', 'pods')],
      [],
    ],
    [
      'constrained impersonation to create an object by its name, which no request has',
      [rule('impersonate:user-info', 'users', 'authentication.k8s.io'), rule('impersonate-on:user-info:create', 'pods', '', 'x')],
      [],
    ],
    [
      'two kinds of constrained impersonation that do not fit together',
      [rule('impersonate:user-info', 'users', 'authentication.k8s.io'), rule('impersonate-on:serviceaccount:list', 'secrets')],
      [],
    ],

    ['bind, and nothing to bind with', [rule('bind', 'clusterroles', RBAC)], []],
    ['write bindings, without bind', [rule('create update', 'clusterrolebindings rolebindings', RBAC)], []],
    ['bind and create clusterrolebindings', [rule('bind', 'clusterroles', RBAC), rule('create', 'clusterrolebindings', RBAC)], ['bind']],
    ['bind and create rolebindings', [rule('bind', 'clusterroles', RBAC), rule('create', 'rolebindings', RBAC)], ['bind']],
    ['bind and patch rolebindings', [rule('bind', 'roles', RBAC), rule('patch', 'rolebindings', RBAC)], ['bind']],
    ['bind roles and create clusterrolebindings', [rule('bind', 'roles', RBAC), rule('create', 'clusterrolebindings', RBAC)], []],
    ['bind two roles', [rule('bind', 'clusterroles', RBAC, 'view', 'edit'), rule('create', 'rolebindings', RBAC)], ['bind: view edit']],

    ['escalate, and no role to write', [rule('escalate', 'clusterroles roles', RBAC)], []],
    ['write roles, without escalate', [rule('create update patch', 'clusterroles roles', RBAC)], []],
    ['escalate and update clusterroles', [rule('escalate update', 'clusterroles', RBAC)], ['escalate']],
    ['escalate and create roles', [rule('escalate', 'roles', RBAC), rule('create', 'roles', RBAC)], ['escalate']],
    ['escalate clusterroles and update roles', [rule('escalate', 'clusterroles', RBAC), rule('update', 'roles', RBAC)], []],
    ['escalate and update one role', [rule('escalate patch', 'clusterroles', RBAC, 'app')], ['escalate: app']],
    [
      'escalate one role and update another',
      [rule('escalate', 'clusterroles', RBAC, 'app'), rule('update', 'clusterroles', RBAC, 'other')],
      [],
    ],
    [
      'escalate a named role and create roles, which have no name yet',
      [rule('escalate', 'clusterroles', RBAC, 'app'), rule('create', 'clusterroles', RBAC)],
      [],
    ],

    ['approve signers only', [rule('approve', 'signers', CERTIFICATES)], []],
    ['update approvals only', [rule('update', 'certificatesigningrequests/approval', CERTIFICATES)], []],
    [
      'approve all signers',
      [rule('approve', 'signers', CERTIFICATES), rule('update', 'certificatesigningrequests/approval', CERTIFICATES)],
      ['csr-approve'],
    ],
    [
      'approve client certificates',
      [
        rule('approve', 'signers', CERTIFICATES, 'kubernetes.io/kube-apiserver-client', 'kubernetes.io/kubelet-serving'),
        rule('patch', 'certificatesigningrequests/approval', CERTIFICATES),
      ],
      ['csr-approve: kubernetes.io/kube-apiserver-client'],
    ],
    [
      'approve all of the domain',
      [rule('approve', 'signers', CERTIFICATES, 'kubernetes.io/*'), rule('update', 'certificatesigningrequests/approval', CERTIFICATES)],
      ['csr-approve: kubernetes.io/*'],
    ],
    [
      'approve serving certificates',
      [
        rule('approve', 'signers', CERTIFICATES, 'kubernetes.io/kubelet-serving', 'example.com/*'),
        rule('update', 'certificatesigningrequests/approval', CERTIFICATES),
      ],
      [],
    ],
    ['create requests', [rule('create get list watch', 'certificatesigningrequests', CERTIFICATES)], []],

    ['create mutating webhooks', [rule('create', 'mutatingwebhookconfigurations', WEBHOOKS)], ['webhook-config']],
    ['patch one validating webhook', [rule('patch', 'validatingwebhookconfigurations', WEBHOOKS, 'w')], ['webhook-config: w']],
    ['read webhooks', [rule('get list', 'mutatingwebhookconfigurations', WEBHOOKS)], []],

    [
      'create mutating policies and bind them',
      [rule('create', 'mutatingadmissionpolicies mutatingadmissionpolicybindings', WEBHOOKS)],
      ['mutating-policy'],
    ],
    [
      'create mutating policies and change a binding',
      [rule('create', 'mutatingadmissionpolicies', WEBHOOKS), rule('update', 'mutatingadmissionpolicybindings', WEBHOOKS, 'b')],
      ['mutating-policy'],
    ],
    ['replace mutating policies', [rule('delete create', 'mutatingadmissionpolicies', WEBHOOKS)], ['mutating-policy']],
    [
      'replace one mutating policy',
      [rule('delete', 'mutatingadmissionpolicies', WEBHOOKS, 'p'), rule('create', 'mutatingadmissionpolicies', WEBHOOKS)],
      ['mutating-policy: p'],
    ],
    [
      'delete a collection by name, which no request does',
      [rule('deletecollection', 'mutatingadmissionpolicies', WEBHOOKS, 'p'), rule('create', 'mutatingadmissionpolicies', WEBHOOKS)],
      [],
    ],
    ['delete mutating policies', [rule('delete deletecollection', 'mutatingadmissionpolicies', WEBHOOKS)], []],
    ['update mutating policies', [rule('update', 'mutatingadmissionpolicies', WEBHOOKS)], ['mutating-policy']],
    ['create mutating policies, which nothing binds', [rule('create', 'mutatingadmissionpolicies', WEBHOOKS)], []],
    ['bind mutating policies', [rule('create', 'mutatingadmissionpolicybindings', WEBHOOKS)], []],
    ['patch one mutating policy', [rule('patch', 'mutatingadmissionpolicies', WEBHOOKS, 'p')], ['mutating-policy: p']],
    ['write validating policies', [rule('create update patch', 'validatingadmissionpolicies', WEBHOOKS)], []],

    ['patch namespaces', [rule('patch', 'namespaces')], ['namespace-label']],
    ['update one Namespace', [rule('update', 'namespaces', '', 'shop')], ['namespace-label: shop']],
    ['patch what is told of namespaces', [rule('patch', 'namespaces/status')], ['namespace-label']],
    ['finalize one Namespace', [rule('update', 'namespaces/finalize', '', 'shop')], ['namespace-label: shop']],
    ['patch the finalizers of namespaces, which takes a PUT', [rule('patch', 'namespaces/finalize')], []],
    ['create namespaces', [rule('create get list', 'namespaces')], []],

    ['reading what is harmless', [rule('get list watch', 'pods pods/log services configmaps events nodes')], []],
  ])('%s', (_, rules, expected) => {
    expect(everywhere(...rules)).toEqual(expected);
  });
});

describe('rights that hold in one namespace', () => {
  test.each<[string, WrittenRule[], string[]]>([
    ['a wildcard', [rule('*', 'pods/log')], ['wildcard']],
    ['a wildcard for URLs, which has no effect', [urls('*', '*')], []],
    ['secrets', [rule('get', 'secrets')], ['secrets-read']],
    ['pods', [rule('create', 'pods')], ['pod-create']],
    ['tokens', [rule('create', 'serviceaccounts/token')], ['token-request']],
    ['its own Namespace', [rule('patch', 'namespaces')], ['namespace-label']],
    ['impersonate serviceaccounts', [rule('impersonate', 'serviceaccounts')], ['impersonate']],
    ['impersonate users, who are in no namespace', [rule('impersonate', 'users groups')], []],
    ['bind clusterroles and create rolebindings', [rule('bind', 'clusterroles', RBAC), rule('create', 'rolebindings', RBAC)], ['bind']],
    [
      'bind clusterroles and create clusterrolebindings',
      [rule('bind', 'clusterroles', RBAC), rule('create', 'clusterrolebindings', RBAC)],
      [],
    ],
    ['escalate and update roles', [rule('escalate update', 'roles', RBAC)], ['escalate']],
    ['escalate and update clusterroles', [rule('escalate update', 'clusterroles', RBAC)], []],
    ['nodes/proxy', [rule('get', 'nodes/proxy')], []],
    ['persistentvolumes', [rule('create', 'persistentvolumes')], []],
    ['webhooks', [rule('create', 'mutatingwebhookconfigurations', WEBHOOKS)], []],
    ['mutating policies', [rule('create update', 'mutatingadmissionpolicies mutatingadmissionpolicybindings', WEBHOOKS)], []],
    ['approval', [rule('approve', 'signers', CERTIFICATES), rule('update', 'certificatesigningrequests/approval', CERTIFICATES)], []],
  ])('%s', (_, rules, expected) => {
    expect(inShop(...rules)).toEqual(expected);
    expect(paths(clusterRole('r', ...rules), binds('shop', 'ClusterRole/r', 'user:maria')).map(({ scope }) => scopeText(scope))).toEqual(
      expected.map(() => 'in shop'),
    );
  });
});

describe('a path', () => {
  test('can take rights of two bindings, one for the cluster and one for a namespace', () => {
    const found = paths(
      clusterRole('binder', rule('bind', 'clusterroles', RBAC, 'edit')),
      bindsEverywhere('binder', 'user:maria'),
      role('shop', 'writer', rule('create', 'rolebindings', RBAC)),
      binds('shop', 'Role/writer', 'user:maria'),
    );
    expect(found).toMatchObject([{ finding: 'bind', scope: { kind: 'namespace', namespace: 'shop' }, limitedTo: ['edit'] }]);
    expect(found[0]!.evidence.map(({ role }) => role.object.name)).toEqual(['binder', 'writer']);
  });

  test('shows binding, role and the words of the rule that matter', () => {
    const [found] = paths(
      role('shop', 'r', rule('get', 'pods'), rule('get list delete', 'configmaps secrets')),
      binds('shop', 'Role/r', 'user:tom', 'user:maria'),
    );
    expect(found).toMatchObject({
      finding: 'secrets-read',
      documentation: 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets',
      evidence: [
        {
          binding: { object: { index: 1 } },
          subject: { path: ['subjects', 1] },
          role: { object: { index: 0 } },
          rule: { path: ['rules', 1] },
          verbs: ['get', 'list'],
          paths: [
            ['rules', 1, 'verbs', 0],
            ['rules', 1, 'verbs', 1],
            ['rules', 1, 'resources', 1],
          ],
        },
      ],
    });
  });

  test('shows a rule that gives both of its rights once', () => {
    const [found] = paths(role('shop', 'r', rule('escalate update', 'roles', RBAC)), binds('shop', 'Role/r', 'user:maria'));
    expect(found!.evidence).toHaveLength(1);
    expect(found!.evidence[0]).toMatchObject({ verbs: ['escalate', 'update'] });
  });

  test('is told for the cluster and for a namespace where both give it', () => {
    const found = paths(
      clusterRole('r', rule('get', 'secrets', '', 'one')),
      bindsEverywhere('r', 'user:maria'),
      role('shop', 's', rule('get', 'secrets')),
      binds('shop', 'Role/s', 'user:maria'),
    );
    expect(found.map(({ scope, limitedTo }) => [scopeText(scope), limitedTo])).toEqual([
      ['in the whole cluster', ['one']],
      ['in shop', undefined],
    ]);
  });

  test('by constrained impersonation may be used in another namespace, where what is done can be done', () => {
    const whom = [
      role('kube-system', 'whom', rule('impersonate:serviceaccount', 'serviceaccounts', 'authentication.k8s.io')),
      binds('kube-system', 'Role/whom', 'user:maria'),
    ];
    const does = (...rules: WrittenRule[]) => [role('shop', 'what', ...rules), binds('shop', 'Role/what', 'user:maria')];
    const found = paths(...whom, ...does(rule('impersonate-on:serviceaccount:create', 'pods')));
    expect(found.map(({ finding, scope }) => [finding, scopeText(scope)])).toEqual([['impersonate', 'in kube-system']]);
    expect(paths(...whom, ...does(rule('impersonate-on:serviceaccount:get', 'nodes')))).toEqual([]);
  });

  test('comes by groups too', () => {
    const objects = [clusterRole('r', rule('get', 'secrets')), bindsEverywhere('r', 'group:system:serviceaccounts')];
    expect(escalationPaths(loadPolicyModel(objects), { user: 'system:serviceaccount:shop:ci' })).toMatchObject([
      { finding: 'secrets-read' },
    ]);
    expect(escalationPaths(loadPolicyModel(objects), maria)).toEqual([]);
  });

  test('by system:masters needs no binding', () => {
    expect(escalationPaths(loadPolicyModel([]), { groups: ['system:masters'] })).toMatchObject([
      { finding: 'system-masters', evidence: [] },
    ]);
  });
});

describe('the roles that come with Kubernetes', () => {
  const of = (name: string, ...more: unknown[]) => found(...DEFAULT_OBJECTS, ...more, binds('shop', `ClusterRole/${name}`, 'user:maria'));

  test('view opens none', () => {
    expect(of('view')).toEqual([]);
  });

  test('edit gives the rights of all ServiceAccounts of the namespace', () => {
    expect(of('edit')).toEqual(['impersonate', 'token-request', 'secrets-read', 'pod-create', 'pod-image', 'exec']);
  });

  test('admin can bind only what it has', () => {
    expect(of('admin')).toEqual(of('edit'));
  });

  test('cluster-admin for the cluster opens all', () => {
    const all = found(...DEFAULT_OBJECTS, bindsEverywhere('cluster-admin', 'user:maria'));
    expect(all).toEqual(FINDING_IDS.filter((id) => id !== 'system-masters'));
  });
});

test('every finding has its file, its documentation and its place in the goals', () => {
  expect(ESCALATIONS.map(({ id }) => id).sort()).toEqual(FINDING_IDS.filter((id) => id !== 'system-masters').sort());
  for (const { documentation } of ESCALATIONS) expect(documentation).toMatch(/^https:\/\/kubernetes\.io\/docs\/[a-z/-]+\/#[a-z-]+$/);
});
