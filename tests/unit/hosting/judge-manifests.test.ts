import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeManifests } from '../../../src/hosting/judge-manifests.ts';

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml')
    .map((file) => readFileSync(join(folder, file), 'utf8'));
const base = filesOf('deploy/kubernetes/base');
const ingress = filesOf('deploy/kubernetes/components/ingress');
const autoscaling = filesOf('deploy/kubernetes/components/autoscaling');

describe('the manifests of the guide', () => {
  const { admissions, connections, identities } = judgeManifests([...base, ...ingress, ...autoscaling]);

  test('are admitted at restricted', () => {
    expect(admissions).toEqual([{ name: 'Deployment kcsa-guide/guide', level: 'restricted', isAdmitted: true, violations: [] }]);
  });

  test('allow the connections that are needed, and no other', () => {
    expect(connections.filter(({ isNeeded, isAllowed }) => isNeeded !== isAllowed)).toEqual([]);
    expect(connections.filter(({ isAllowed }) => isAllowed)).toHaveLength(1);
  });

  test('give nobody a right', () => {
    expect(identities).toEqual([{ name: 'ServiceAccount "guide" in kcsa-guide', rules: 0, escalations: 0 }]);
  });

  test('let nobody in without the component for Ingress', () => {
    expect(judgeManifests(base).connections.filter(({ isAllowed }) => isAllowed)).toEqual([]);
  });
});

describe('a mistake in them is found:', () => {
  const changed = (from: string, to: string): string[] => {
    const texts = [...base, ...ingress].map((text) => text.replace(from, to));
    expect(texts).not.toEqual([...base, ...ingress]);
    return texts;
  };

  test('a container that may become root', () => {
    const [deployment] = judgeManifests(changed('runAsNonRoot: true', 'runAsNonRoot: false')).admissions;
    expect(deployment?.isAdmitted).toBe(false);
    expect(deployment?.violations).not.toEqual([]);
  });

  test('a namespace that enforces nothing', () => {
    const [deployment] = judgeManifests(changed('pod-security.kubernetes.io/enforce: restricted', 'team: training')).admissions;
    expect(deployment?.level).toBe('privileged');
  });

  test('a policy that forgets one direction', () => {
    const { connections } = judgeManifests(changed('    - Egress\n', ''));
    expect(connections.filter(({ isNeeded, isAllowed }) => !isNeeded && isAllowed)).toHaveLength(5);
  });

  test('a rule for every namespace', () => {
    const { connections } = judgeManifests(changed('matchLabels:\n              kubernetes.io/metadata.name: ingress-controller', '{}'));
    expect(connections.filter(({ isNeeded, isAllowed }) => !isNeeded && isAllowed).map(({ from }) => from)).toEqual([
      'a Pod of another namespace, with the guide’s labels',
    ]);
  });

  test('a binding to cluster-admin', () => {
    const binding = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: guide }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ kind: ServiceAccount, name: guide, namespace: kcsa-guide }]
`;
    const [guide] = judgeManifests([...base, binding]).identities;
    expect(guide?.rules).toBeGreaterThan(0);
    expect(guide?.escalations).toBeGreaterThan(0);
  });
});
