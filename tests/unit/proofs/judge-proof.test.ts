import { describe, expect, test } from 'vitest';
import { judgeProof } from '../../../src/proofs/judge-proof.ts';
import { proof } from '../../../src/schema/proof.ts';

const namespace = (name: string, enforce: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': enforce } },
});
const pod = (securityContext: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { containers: [{ name: 'web', image: 'web', securityContext }] },
});

describe('by Pod Security', () => {
  const judged = (changes: object) =>
    judgeProof(
      proof.parse({
        engine: 'pod-security',
        shows: 'A privileged Pod is refused.',
        without: [namespace('shop', 'privileged')],
        with: [namespace('shop', 'baseline')],
        tries: [pod({ privileged: true })],
        stillGoes: [pod({})],
        ...changes,
      }),
    );

  test('a proof that holds has no faults', () => {
    expect(judged({})).toEqual([]);
  });
  test('a Pod that is admitted either way, or refused either way, proves nothing', () => {
    expect(judged({ tries: [pod({})] })).toEqual([
      { code: 'goes-with', params: { code: 'admitted', params: { level: 'baseline' } }, path: ['tries', 0] },
    ]);
    expect(judged({ without: [namespace('shop', 'baseline')] })).toEqual([
      {
        code: 'refused-without',
        params: { code: 'violations', params: { level: 'baseline', checks: ['privileged'] } },
        path: ['tries', 0],
      },
    ]);
  });
  test('a Pod of a namespace that is not there, or one with a mistake in it, proves nothing', () => {
    expect(judged({ with: [namespace('other', 'baseline')] })).toEqual([
      { code: 'refused-with', params: { code: 'namespace-missing', params: { namespace: 'shop' } }, path: ['stillGoes', 0] },
    ]);
    expect(judged({ tries: [pod({ privileged: true, prvileged: true })] })).toMatchObject([
      { code: 'refused-without', params: { code: 'object-refused', params: { code: 'unknown-field' } }, path: ['tries', 0] },
    ]);
  });
});

describe('by RBAC', () => {
  const role = (resources: string[]) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'web', namespace: 'shop' },
    rules: [{ apiGroups: [''], resources, verbs: ['get', 'list'] }],
  });
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'web', namespace: 'shop' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web' },
    subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
  };
  const request = (resource: string) => ({ as: 'system:serviceaccount:shop:web', verb: 'list', resource, namespace: 'shop' });
  const judged = (changes: object) =>
    judgeProof(
      proof.parse({
        engine: 'rbac',
        shows: 'Secrets are listed no more.',
        given: [binding],
        without: [role(['secrets', 'pods'])],
        with: [role(['pods'])],
        tries: [request('secrets')],
        stillGoes: [request('pods')],
        ...changes,
      }),
    );

  test('a proof that holds has no faults', () => {
    expect(judged({})).toEqual([]);
  });
  test('rights that are taken by breaking a binding are no proof', () => {
    expect(judged({ with: [] }).map(({ path }) => path)).toEqual([
      ['given', 0, 'roleRef', 'name'],
      ['stillGoes', 0],
    ]);
  });
  test('a mistake in an object is told with its place, once for what is given', () => {
    expect(judged({ given: [{ ...binding, subject: [] }] })).toMatchObject([
      { code: 'shape', params: { code: 'unknown-field', params: { field: 'subject' } }, path: ['given', 0, 'subject'] },
    ]);
  });
});
