import { describe, expect, test } from 'vitest';
import { shapes as policyShapes } from '../../../src/labs/network-policy/shapes.ts';
import { evaluatePodSecurity, SHAPES } from '../../../src/labs/pod-security/index.ts';
import { nearEscalations } from '../../../src/labs/rbac/escalation/escalation-paths.ts';
import { loadPolicyModel } from '../../../src/labs/rbac/load.ts';
import { readObjects } from '../../../src/labs/shared/read-objects.ts';
import { bindsEverywhere, clusterRole, role, rule } from './rbac/objects.ts';

/** Mistakes that people make often are told what was meant, not only that they are wrong. */
describe('what was meant is said of', () => {
  const pod = (podContext: object, container: object): string =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: { securityContext: podContext, containers: [{ name: 'a', image: 'registry.example.com/a:1.0', securityContext: container }] },
    });
  const said = (text: string) => readObjects(text, SHAPES).diagnostics;

  test('a field of a container in the securityContext of the Pod, and the other way round', () => {
    expect(said(pod({ allowPrivilegeEscalation: false }, {}))).toMatchObject([
      { code: 'other-context', params: { field: 'allowPrivilegeEscalation', of: 'container' } },
    ]);
    expect(said(pod({}, { fsGroup: 1000 }))).toMatchObject([{ code: 'other-context', params: { field: 'fsGroup', of: 'Pod' } }]);
  });

  test('"all" where "ALL" is dropped', () => {
    const [object] = readObjects(pod({}, { capabilities: { drop: ['all'] } }), SHAPES).objects;
    const { violations } = evaluatePodSecurity(object?.value, { level: 'restricted', version: 'latest' });
    expect(violations).toContainEqual(
      expect.objectContaining({ code: 'capabilities', params: expect.objectContaining({ inSmallLetters: 'all' }) as unknown }),
    );
  });

  test('labels without matchLabels', () => {
    const text = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec:\n  podSelector: { app: web }\n';
    expect(readObjects(text, policyShapes).diagnostics).toMatchObject([{ code: 'bare-label', line: 5, params: { field: 'app' } }]);
  });

  test('a namespace of a Group', () => {
    const subjects = [{ kind: 'Group', name: 'devs', namespace: 'shop', apiGroup: 'rbac.authorization.k8s.io' }];
    const { diagnostics } = loadPolicyModel([clusterRole('r', rule('get', 'pods')), { ...bindsEverywhere('r'), subjects }]);
    expect(diagnostics).toMatchObject([
      { code: 'subject-namespace-unused', path: ['subjects', 0, 'namespace'], params: { kind: 'Group' } },
    ]);
  });
});

const RBAC = 'rbac.authorization.k8s.io';

describe('a right that lacks one other to be a way to more', () => {
  const near = (...rules: ReturnType<typeof rule>[]): string[] =>
    nearEscalations(loadPolicyModel([clusterRole('r', ...rules), bindsEverywhere('r', 'user:maria')]), { user: 'maria' }).map(
      ({ finding, lacks: { verb, resource } }) => `${finding}: ${verb} ${resource}`,
    );

  test.each([
    ['bind', [rule('bind', 'clusterroles', RBAC)], ['bind: create clusterrolebindings']],
    ['escalate', [rule('escalate', 'clusterroles', RBAC)], ['escalate: update clusterroles']],
    [
      'the approval of a certificate, without its signer',
      [rule('update', 'certificatesigningrequests/approval', 'certificates.k8s.io')],
      ['csr-approve: approve signers'],
    ],
    [
      'the approval for a signer, without its subresource',
      [rule('approve', 'signers', 'certificates.k8s.io', 'kubernetes.io/kube-apiserver-client')],
      ['csr-approve: update certificatesigningrequests/approval'],
    ],
    ['nothing of the kind', [rule('get', 'pods')], []],
    ['a way that is open', [rule('bind', 'clusterroles', RBAC), rule('create', 'clusterrolebindings', RBAC)], []],
  ])('%s', (_, rules, expected) => {
    expect(near(...rules)).toEqual(expected);
  });

  test('in a namespace lacks what is of that namespace', () => {
    const objects = [
      role('shop', 'r', rule('bind', 'clusterroles', RBAC)),
      {
        apiVersion: `${RBAC}/v1`,
        kind: 'RoleBinding',
        metadata: { name: 'b', namespace: 'shop' },
        roleRef: { kind: 'Role', name: 'r' },
        subjects: [{ kind: 'User', name: 'maria' }],
      },
    ];
    expect(nearEscalations(loadPolicyModel(objects), { user: 'maria' })).toMatchObject([
      { finding: 'bind', scope: { kind: 'namespace', namespace: 'shop' }, lacks: { verb: 'create', resource: 'rolebindings' } },
    ]);
  });
});
