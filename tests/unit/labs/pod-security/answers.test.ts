import { describe, expect, test } from 'vitest';
import {
  asText,
  CHALLENGES,
  containersIn,
  faultsOf,
  grade,
  mapsIn,
  modelObjects,
  podSpecsIn,
  textOf,
  type Json,
  type ReadChallenge,
} from './challenges.ts';

/** The model answer with every Pod in it changed. */
function withPods(challenge: ReadChallenge, change: (spec: Json) => Json): string {
  const objects = modelObjects(challenge);
  for (const spec of podSpecsIn(objects)) Object.assign(spec, change(spec));
  return asText(objects);
}

/** The answer does not solve the challenge. */
function expectUnsolved(challenge: ReadChallenge, answer: string): void {
  expect(grade(challenge, answer).solved, answer).toBe(false);
}

describe.each(CHALLENGES)('$id is not solved', (challenge) => {
  test('by nothing', () => {
    expectUnsolved(challenge, '');
  });

  test('by objects taken out, renamed or written twice', () => {
    const model = modelObjects(challenge);
    model.forEach((object, i) => {
      expectUnsolved(challenge, asText(model.toSpliced(i, 1)));
      expectUnsolved(challenge, asText(model.with(i, { ...object, metadata: { ...(object['metadata'] as Json), name: 'another' } })));
      expectUnsolved(challenge, asText([...model, object]));
    });
  });
});

describe.each(CHALLENGES.filter((each) => podSpecsIn(modelObjects(each)).length > 0))('$id, with Pods, is not solved', (challenge) => {
  test('by another image, or another container', () => {
    containersIn(modelObjects(challenge)).forEach((_, i) => {
      for (const change of [{ image: 'registry.example.com/other:1' }, { name: 'another' }]) {
        const objects = modelObjects(challenge);
        Object.assign(containersIn(objects)[i]!, change);
        expectUnsolved(challenge, asText(objects));
      }
    });
  });

  test('by rights that nobody asked for', () => {
    const privileged = { name: 'more', image: 'registry.example.com/more:1', securityContext: { privileged: true } };
    expectUnsolved(
      challenge,
      withPods(challenge, () => ({ hostPID: true })),
    );
    expectUnsolved(
      challenge,
      withPods(challenge, () => ({ initContainers: [privileged] })),
    );
  });
});

describe.each(CHALLENGES.filter(({ value }) => value.goal.passes?.level === 'restricted'))(
  '$id, restricted, is not solved',
  (challenge) => {
    test('by Pods for another system, of which less is asked', () => {
      expectUnsolved(
        challenge,
        withPods(challenge, ({ os }) => ({ os: { name: os === undefined ? 'windows' : 'linux' } })),
      );
    });
  },
);

describe.each(CHALLENGES)('$id is solved as well', (challenge) => {
  const expectSolved = (answer: string): void => expect(faultsOf(challenge, answer)).toEqual([]);

  test('with fields and objects in another order', () => {
    expectSolved(asText(modelObjects(challenge).reverse().map(reversed)));
  });

  test('in a List, and as JSON', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: modelObjects(challenge) };
    expectSolved(asText([list]));
    expectSolved(JSON.stringify(list));
  });

  test('with more labels, and without the token of a service account', () => {
    const objects = modelObjects(challenge);
    for (const spec of podSpecsIn(objects)) Object.assign(spec, { automountServiceAccountToken: false });
    for (const { labels } of mapsIn(objects)) if (labels !== undefined && labels !== null) Object.assign(labels, { owner: 'team-a' });
    expectSolved(asText(objects));
  });
});

/** The same value with the fields of every map in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([key, each]) => [key, reversed(each)]));
}

const confined = '    runAsNonRoot: true\n    seccompProfile:\n      type: RuntimeDefault\n';
const confinedInTemplate = confined.replaceAll(/^/gm, '    ').trimEnd();

/** The challenge, what is otherwise, and pairs of a text of the model answer and what stands in its place. */
type Edited = [string, string, ...[string, string][]];

const RIGHT: readonly Edited[] = [
  [
    'out-of-the-node',
    'false and 0 in place of absent',
    ['spec:\n', 'spec:\n  hostNetwork: false\n  hostPID: no\n'],
    ['3000', '3000\n          hostPort: 0'],
  ],
  ['capability-names', 'another order', ['["CHOWN", "FOWNER"]', '[FOWNER, CHOWN]']],
  [
    'first-restricted-pod',
    'in the container, with a user and a profile of the node',
    [`  securityContext:\n${confined}`, ''],
    [
      '        readOnlyRoot',
      '        runAsNonRoot: true\n        runAsUser: 10001\n        seccompProfile: { type: Localhost, localhostProfile: api.json }\n        readOnlyRoot',
    ],
  ],
  ['first-restricted-pod', 'for Linux, in a user namespace', ['spec:\n', 'spec:\n  os: { name: linux }\n  hostUsers: false\n']],
  [
    'stage-a-namespace',
    'without the labels that are the default',
    ['    pod-security.kubernetes.io/audit-version: latest\n', ''],
    ['    pod-security.kubernetes.io/warn-version: latest\n', ''],
  ],
  [
    'probe-host',
    'a probe more',
    ['          livenessProbe:', '          readinessProbe: { tcpSocket: { port: http } }\n          livenessProbe:'],
  ],
  [
    'every-container',
    'in each container, and in none for the Pod',
    [`      securityContext:\n${confinedInTemplate}\n`, ''],
    [
      '            allowPrivilege',
      '            runAsNonRoot: true\n            seccompProfile: { type: RuntimeDefault }\n            allowPrivilege',
    ],
  ],
  [
    'backup-job',
    'the user in the container',
    ['        runAsUser: 2000\n', ''],
    ['            allowPrivilege', '            runAsUser: 2000\n            allowPrivilege'],
  ],
  [
    'confined-cronjob',
    'in each container',
    ['            seccompProfile:\n              type: RuntimeDefault\n', ''],
    ['                allowPrivilege', '                seccompProfile: { type: RuntimeDefault }\n                allowPrivilege'],
  ],
  ['no-host-paths', 'a volume without a type, which is an emptyDir', ['          emptyDir:\n            sizeLimit: 1Gi\n', '']],
  [
    'safe-sysctls',
    'the profile of the runtime by name',
    ['        sysctls:\n', '        appArmorProfile: { type: RuntimeDefault }\n        sysctls:\n'],
  ],
  ['port-80', 'all ports', ['value: "80"', 'value: "0"']],
  ['port-80', 'some more ports', ['value: "80"', 'value: "79"']],
  [
    'debugger',
    'a profile of its own',
    [
      '      tty: true\n      securityContext:\n',
      '      tty: true\n      securityContext:\n        seccompProfile: { type: RuntimeDefault }\n',
    ],
  ],
  [
    'windows-pods',
    'the user in the container',
    ['        windowsOptions:\n          runAsUserName: ContainerUser\n', ''],
    ['          ports:', '          securityContext: { windowsOptions: { runAsUserName: ContainerUser } }\n          ports:'],
  ],
  [
    'root-in-a-user-namespace',
    'runAsNonRoot said to be false',
    ['        runAsUser: 0\n', '        runAsUser: 0\n        runAsNonRoot: false\n'],
  ],
  ['log-agent', 'no label where the default will do', ['    pod-security.kubernetes.io/enforce: privileged\n', '']],
  [
    'log-agent',
    'warnings besides',
    [
      '    pod-security.kubernetes.io/audit: baseline\n',
      '    pod-security.kubernetes.io/audit: baseline\n    pod-security.kubernetes.io/warn: baseline\n',
    ],
  ],
  ['strictest-level', 'audit besides', ['  labels:\n', '  labels:\n    pod-security.kubernetes.io/audit: restricted\n']],
  ['capability-names', 'the user 0 by number', ['      securityContext:\n', '      securityContext:\n        runAsUser: 0\n']],
  ['probe-host', 'the header in lower case', ['name: Host', 'name: host']],
  ['probe-host', 'the port by its number', ['port: http', 'port: 8080']],
  ['port-80', 'a user namespace besides', ['spec:\n', 'spec:\n  hostUsers: false\n'], ['    runAsNonRoot: true\n', '']],
  ['log-agent', 'an audit that notes more', ['/audit: baseline', '/audit: restricted']],
];

/** Answers that pass the level and are wrong all the same. */
const WRONG: readonly Edited[] = [
  [
    'out-of-the-node',
    'a container of the same name',
    ['  containers:\n', '  containers:\n    - { name: dashboard, image: registry.example.com/other:1 }\n'],
  ],
  ['capability-names', 'another user', ['      securityContext:\n', '      securityContext:\n        runAsUser: 1000\n']],
  ['capability-names', 'no root', ['spec:\n', 'spec:\n  securityContext: { runAsNonRoot: true }\n']],
  ['first-restricted-pod', 'another user', ['    runAsNonRoot: true\n', '    runAsNonRoot: true\n    runAsUser: 1000\n']],
  ['first-restricted-pod', 'root of a user namespace', ['    runAsNonRoot: true\n', ''], ['spec:\n', 'spec:\n  hostUsers: false\n']],
  ['probe-host', 'another header', ['name: Host', 'name: X-Host']],
  ['probe-host', 'another port', ['port: http', 'port: 80']],
  ['no-host-paths', 'a volume of two types', ['          emptyDir:\n', '          hostPath: { path: / }\n          emptyDir:\n']],
  ['debugger', 'a change to the running Pod', ['spec:\n', 'spec:\n  shareProcessNamespace: true\n']],
  [
    'windows-pods',
    'one more field of Linux',
    ['        runAsNonRoot: true\n', '        runAsNonRoot: true\n        fsGroupChangePolicy: Always\n'],
  ],
  ['log-agent', 'an audit label that is none', ['/audit: baseline', '/audit: Baseline']],
  ['strictest-level', 'warnings by the rules of today', ['warn-version: latest', 'warn-version: v1.37']],
];

function edited([id, , ...edits]: Edited): [ReadChallenge, string] {
  const challenge = CHALLENGES.find((each) => each.id === id)!;
  const answer = edits.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    textOf(challenge, 'solution.yaml'),
  );
  return [challenge, answer];
}

test.each(RIGHT)('%s is solved as well: %s', (...row) => {
  expect(faultsOf(...edited(row))).toEqual([]);
});

test.each(WRONG)('%s is not solved: %s', (...row) => {
  const [challenge, answer] = edited(row);
  const { requirements, remarks } = grade(challenge, answer);
  expect(remarks).toEqual([]);
  expect(requirements.filter(({ text, met }) => !met && text.includes('passes the level'))).toEqual([]);
  expect(requirements.some(({ met }) => !met)).toBe(true);
});
