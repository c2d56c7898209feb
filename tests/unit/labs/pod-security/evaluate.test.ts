import { describe, expect, test } from 'vitest';
import { evaluatePodSecurity } from '../../../../src/labs/pod-security/evaluate.ts';
import { container, pod, podWith } from './pods.ts';

const BASELINE = { level: 'baseline', version: 'latest' } as const;
const RESTRICTED = { level: 'restricted', version: 'latest' } as const;
const checksOf = (object: unknown, level: 'privileged' | 'baseline' | 'restricted', version: string): string[] =>
  evaluatePodSecurity(object, { level, version }).violations.map(({ check }) => check);

describe('the template of a workload is held to the rules of a Pod', () => {
  const template = {
    metadata: { annotations: { 'container.apparmor.security.beta.kubernetes.io/web': 'unconfined' } },
    spec: { hostPID: true },
  };
  test.each([
    ['v1', 'PodTemplate', { template }, ['template']],
    ['v1', 'ReplicationController', { spec: { template } }, ['spec', 'template']],
    ['apps/v1', 'Deployment', { spec: { template } }, ['spec', 'template']],
    ['apps/v1', 'StatefulSet', { spec: { template } }, ['spec', 'template']],
    ['apps/v1', 'DaemonSet', { spec: { template } }, ['spec', 'template']],
    ['apps/v1', 'ReplicaSet', { spec: { template } }, ['spec', 'template']],
    ['batch/v1', 'Job', { spec: { template } }, ['spec', 'template']],
    ['batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template } } } }, ['spec', 'jobTemplate', 'spec', 'template']],
    ['v1', 'Pod', template, []],
  ])('%s %s', (apiVersion, kind, fields, base) => {
    const { allowed, violations } = evaluatePodSecurity({ apiVersion, kind, ...fields }, BASELINE);
    expect(allowed).toBe(false);
    expect(violations.map(({ check, paths }) => [check, paths])).toEqual([
      ['appArmorProfile', [[...base, 'metadata', 'annotations', 'container.apparmor.security.beta.kubernetes.io/web']]],
      ['hostNamespaces', [[...base, 'spec', 'hostPID']]],
    ]);
  });
});

describe('an object without a Pod', () => {
  test.each([
    ['a Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a' } }],
    ['a Service, which is not read', { apiVersion: 'v1', kind: 'Service', spec: { hostPID: true } }],
    [
      'a kind of another group that shares its name with a workload',
      { apiVersion: 'apps.kruise.io/v1beta1', kind: 'StatefulSet', spec: {} },
    ],
    ['a ReplicationController without a template', { apiVersion: 'v1', kind: 'ReplicationController', spec: { replicas: 1 } }],
  ])('is allowed: %s', (_, object) => {
    expect(evaluatePodSecurity(object, RESTRICTED)).toMatchObject({ allowed: true, violations: [] });
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'apiVersion: v1'],
    ['a list', [pod()]],
    ['a Deployment of the core group, which has none', { apiVersion: 'v1', kind: 'Deployment', spec: {} }],
    ['a Pod of another group of Kubernetes', { apiVersion: 'apps/v1', kind: 'Pod', spec: {} }],
    ['a Deployment of an API that is gone', { apiVersion: 'apps/v1beta1', kind: 'Deployment' }],
    ['a Pod with a part of a wrong type', pod({ hostPID: 'no' })],
  ])('that the API server would not take is not: %s', (_, object) => {
    const { allowed, violations, problems } = evaluatePodSecurity(object, BASELINE);
    expect({ allowed, violations }).toEqual({ allowed: false, violations: [] });
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('an empty place in a list is an empty value, as the API server reads it', () => {
  const { problems } = evaluatePodSecurity(pod({ containers: [null] }), BASELINE);
  expect(problems).toMatchObject([{ code: 'missing-field', path: ['spec', 'containers', 0] }]);
  const zeroes = { containers: [{ name: 'c', command: [null] }], securityContext: { supplementalGroups: [null] } };
  expect(evaluatePodSecurity(pod(zeroes), BASELINE)).toEqual({ allowed: true, violations: [], problems: [] });
});

test('a Pod with unknown and missing fields is evaluated, and they are named', () => {
  const { violations, problems } = evaluatePodSecurity(
    pod({ hostPid: true, containers: [{ securityContext: { privileged: true } }] }),
    BASELINE,
  );
  expect(violations).toMatchObject([{ code: 'privileged', params: { places: [{ label: 'spec.containers[0]' }] } }]);
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['missing-field', ['spec', 'containers', 0]],
    ['unknown-field', ['spec', 'hostPid']],
  ]);
});

describe('versions', () => {
  const tuned = pod({ securityContext: { sysctls: [{ name: 'net.ipv4.tcp_notsent_lowat', value: '1' }] } });
  test.each([
    ['the one before a change', 'v1.36', ['sysctls']],
    ['the one of a change', 'v1.37', []],
    ['the newest', 'latest', []],
    ['one to come, as the newest', 'v1.38', []],
    ['one without the v, as the newest', '1.36', []],
    ['one with a leading zero, as the newest', 'v1.036', []],
    ['another major version, as the newest', 'v2.0', []],
    ['nothing, as the newest', '', []],
  ])('%s: %s', (_, version, expected) => {
    expect(checksOf(tuned, 'baseline', version)).toEqual(expected);
  });

  test('a Pod that names nothing breaks, at the restricted level, the checks that there were', () => {
    expect(checksOf(pod(), 'restricted', 'v1.0')).toEqual(['runAsNonRoot']);
    expect(checksOf(pod(), 'restricted', 'v1.8')).toEqual(['allowPrivilegeEscalation', 'runAsNonRoot']);
    expect(checksOf(pod(), 'restricted', 'v1.19')).toEqual(['allowPrivilegeEscalation', 'runAsNonRoot', 'seccompProfile_restricted']);
    expect(checksOf(pod(), 'restricted', 'v1.22')).toEqual([
      'allowPrivilegeEscalation',
      'capabilities_restricted',
      'runAsNonRoot',
      'seccompProfile_restricted',
    ]);
    expect(checksOf(pod(), 'baseline', 'latest')).toEqual([]);
  });
});

describe('a restricted check takes the place of the baseline one that it overrides', () => {
  test.each([
    [podWith({ capabilities: { add: ['SYS_ADMIN'] } }), 'v1.21', 'capabilities_baseline'],
    [podWith({ capabilities: { add: ['SYS_ADMIN'] } }), 'v1.22', 'capabilities_restricted'],
    [podWith({ seccompProfile: { type: 'Unconfined' } }), 'v1.37', 'seccompProfile_restricted'],
    [podWith({ procMount: 'Unmasked' }), 'v1.34', 'procMount'],
    [podWith({ procMount: 'Unmasked' }), 'v1.35', 'procMount_restricted'],
    [pod({ volumes: [{ name: 'node', hostPath: { path: '/' } }] }), 'v1.0', 'restrictedVolumes'],
  ])('%j in %s: %s', (object, version, expected) => {
    const family = (check: string): string => check.replace(/_.*|hostPathVolumes|restrictedVolumes/, '');
    expect(checksOf(object, 'restricted', version).filter((check) => family(check) === family(expected))).toEqual([expected]);
  });

  /** As in Kubernetes. Its validation refuses these fields in a Pod for Windows, so no such Pod gets as far as this. */
  test('also where it spares Pods for Windows what the baseline level refuses', () => {
    const odd = pod({
      os: { name: 'windows' },
      securityContext: { runAsNonRoot: true },
      containers: [container({ securityContext: { capabilities: { add: ['SYS_ADMIN'] }, seccompProfile: { type: 'Unconfined' } } })],
    });
    expect(checksOf(odd, 'restricted', 'latest')).toEqual([]);
    expect(checksOf(odd, 'baseline', 'latest')).toEqual(['capabilities_baseline', 'seccompProfile_baseline']);
  });
});

test('init and ephemeral containers count, sidecars among them', () => {
  const confined = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  const { violations } = evaluatePodSecurity(
    pod({
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [container({ securityContext: confined })],
      initContainers: [container({ restartPolicy: 'Always' }, 'proxy')],
      ephemeralContainers: [container({ securityContext: { ...confined, runAsUser: 0 } }, 'debugger')],
    }),
    RESTRICTED,
  );
  expect(violations.map(({ check, paths }) => [check, paths])).toEqual([
    ['allowPrivilegeEscalation', [['spec', 'initContainers', 0, 'securityContext', 'allowPrivilegeEscalation']]],
    ['capabilities_restricted', [['spec', 'initContainers', 0, 'securityContext', 'capabilities', 'drop']]],
    ['runAsUser', [['spec', 'ephemeralContainers', 0, 'securityContext', 'runAsUser']]],
  ]);
});
