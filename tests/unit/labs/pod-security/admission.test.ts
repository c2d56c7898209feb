import { describe, expect, test } from 'vitest';
import { admit, type Decision } from '../../../../src/labs/pod-security/admission.ts';
import { container, pod } from './pods.ts';

function namespace(labels: Record<string, string>): unknown {
  const own = Object.entries(labels).map(([name, value]) => [`pod-security.kubernetes.io/${name}`, value]);
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team-a', labels: Object.fromEntries(own) as unknown } };
}

function deployment(template: Readonly<Record<string, unknown>>): unknown {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { selector: {}, template } };
}

function decided(labels: Record<string, string>, object: unknown): Decision {
  const decision = admit(namespace(labels), object);
  if (decision.state !== 'decided') throw new Error(JSON.stringify(decision));
  return decision;
}

const outcomes = ({ enforce, audit, warn }: Decision): string[] => [enforce.outcome, audit.outcome, warn.outcome];

const plain = pod();
const onTheHost = pod({ hostNetwork: true });
const confined = pod({
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [container({ securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } })],
});
const template = (of: Readonly<Record<string, unknown>>) => deployment({ spec: of['spec'] });
const STAGED = { enforce: 'baseline', audit: 'restricted', warn: 'restricted' };

/** Rows: labels, object, and what enforce, audit and warn do. */
test.each<[string, Record<string, string>, unknown, [string, string, string]]>([
  ['no labels: anything is admitted', {}, onTheHost, ['admitted', 'silent', 'silent']],
  ['a Pod that keeps every rule', STAGED, confined, ['admitted', 'silent', 'silent']],
  ['a Pod that breaks the rules of audit and warn', STAGED, plain, ['admitted', 'audited', 'warned']],
  ['a Pod that is refused is audited, and not warned about', STAGED, onTheHost, ['refused', 'audited', 'silent']],
  [
    'a Deployment is created and warned about, and its Pods are refused',
    STAGED,
    template(onTheHost),
    ['pods-refused', 'audited', 'warned'],
  ],
  [
    'a Deployment is warned about when only enforce is set',
    { enforce: 'baseline' },
    template(onTheHost),
    ['pods-refused', 'silent', 'warned'],
  ],
  [
    'a Deployment goes in silently when warn is open',
    { enforce: 'baseline', warn: 'privileged' },
    template(onTheHost),
    ['pods-refused', 'silent', 'silent'],
  ],
  ['a label that is no level refuses as restricted does', { enforce: 'strict' }, plain, ['refused', 'silent', 'silent']],
  ['an object without Pods', STAGED, namespace({}), ['admitted', 'silent', 'silent']],
])('%s', (_, labels, object, expected) => {
  expect(outcomes(decided(labels, object))).toEqual(expected);
});

test('each mode has its rules and what breaks them', () => {
  const { enforce, warn } = decided({ ...STAGED, 'enforce-version': 'v1.37' }, onTheHost);
  expect(enforce).toMatchObject({ level: 'baseline', version: 'v1.37', levelFrom: 'label' });
  expect(enforce.violations.map(({ check }) => check)).toEqual(['hostNamespaces']);
  expect(warn.violations).toHaveLength(5);
});

test('invalid labels are named beside the decision', () => {
  expect(decided({ enforce: 'strict' }, plain).invalidLabels).toHaveLength(1);
});

describe('nothing is decided about what the API server would not take', () => {
  test('an object with a part of a wrong type', () => {
    const { state, ...rest } = admit(namespace(STAGED), pod({ hostNetwork: 'yes' }));
    expect(state).toBe('unread');
    expect(rest).toMatchObject({ namespaceProblems: [], objectProblems: [{ code: 'wrong-type', path: ['spec', 'hostNetwork'] }] });
  });

  test.each([
    ['a namespace with a part of a wrong type', { apiVersion: 'v1', kind: 'Namespace', metadata: { labels: { a: 1 } } }, 'wrong-type'],
    ['a Pod in place of a namespace', plain, 'unknown-kind'],
    ['nothing in place of a namespace', null, 'unknown-kind'],
  ])('%s', (_, home, code) => {
    expect(admit(home, plain)).toMatchObject({ state: 'unread', namespaceProblems: [{ code }], objectProblems: [] });
  });
});
