import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FINDING_IDS } from '../../src/labs/rbac/escalation/finding.ts';
import { ENGINE } from '../../src/labs/rbac/engine.ts';
import type { Evaluation, GradeReport } from '../../src/labs/shared/presentation.ts';
import { challenge, challengeId, guidanceList } from '../../src/schema/challenge.ts';
import { rbacGoal, type RbacGoal } from '../../src/schema/goals/rbac.ts';

const LAB = 'content/labs/rbac';
const schema = challenge.extend({ goal: rbacGoal });

const folders = readdirSync(LAB, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const challenges = folders.map(({ name }) => {
  const file = (of: string): string => readFileSync(join(LAB, name, of), 'utf8');
  const files = readdirSync(join(LAB, name));
  const given = files.includes('given.yaml') ? file('given.yaml') : '';
  return { id: challengeId.parse(name), ...schema.parse(parse(file('challenge.yaml'))), given, file };
});

function challengeOf(id: string): (typeof challenges)[number] {
  const found = challenges.find((each) => each.id === id);
  if (!found) throw new Error(`no challenge ${id}`);
  return found;
}

type Graded = GradeReport & { readonly problems: Evaluation<unknown>['remarks'] };

/** What a learner sees of an answer. */
function grade(goal: RbacGoal, given: string, answer: string): Graded {
  const evaluation = ENGINE.evaluate({ text: answer, challenge: { goal, start: '', given }, options: { query: undefined, titles: {} } });
  if (!evaluation.grade) throw new Error('no grade');
  return { ...evaluation.grade, problems: evaluation.remarks.filter(({ severity }) => severity === 'error') };
}

/** What a grade finds fault with, in words. */
function faults({ requirements, problems }: Graded): string[] {
  return [
    ...problems.map(({ message }) => message),
    ...requirements.filter(({ met }) => !met).map(({ text, detail }) => `${text} ${detail}`),
  ];
}

test('there are at least ten challenges, in an order of their own, and not all alike in difficulty', () => {
  expect(challenges.length).toBeGreaterThanOrEqual(10);
  const ordered = [...challenges].sort((a, b) => a.order - b.order);
  expect(ordered.map(({ order }) => order)).toEqual(challenges.map((_, i) => i + 1));
  const rank = { easy: 0, medium: 1, hard: 2 };
  const ranks = ordered.map(({ difficulty }) => rank[difficulty]);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(3);
});

describe.each(challenges)('$id', ({ goal, given, file, wrong }) => {
  const graded = (of: string): Graded => grade(goal, given, file(of));

  test('says what is not met, and why', () => {
    for (const of of ['start.yaml', ...wrong.map(({ file: answer }) => answer)]) {
      for (const { met, detail } of graded(of).requirements) expect(met || detail !== '').toBe(true);
    }
  });

  test('is not solved by an empty answer, or by one that gives everything', () => {
    expect(grade(goal, given, '').solved).toBe(false);
    const everybody = goal.subjects
      .map(
        ({ subject }) =>
          `  - { kind: ${subject.kind}, name: "${subject.name}"${subject.kind === 'ServiceAccount' ? `, namespace: ${subject.namespace}` : ''} }`,
      )
      .join('\n');
    const everything = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: everything }
rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: everything }
roleRef: { kind: ClusterRole, name: everything }
subjects:
${everybody}
`;
    expect(grade(goal, given, `${file('solution.yaml')}${everything}`).solved).toBe(false);
  });

  test('is not solved by the model answer with somebody else in it', () => {
    const more = file('solution.yaml').replace(/^subjects:\n/m, 'subjects:\n  - { kind: Group, name: "system:authenticated" }\n');
    const { solved } = grade(goal, given, more);
    // An answer without a binding has nobody to add.
    expect(solved).toBe(more === file('solution.yaml'));
  });

  test('is not solved by renaming or leaving out what is to stay', () => {
    for (const { kind, name } of goal.stillThere) {
      const documents = file('solution.yaml').split('---\n');
      const head = new RegExp(`^kind: ${kind}\\nmetadata:\\n  name: ${name}\\n`, 'm');
      const without = documents.filter((text) => !head.test(text)).join('---\n');
      const renamed = documents.map((text) => text.replace(head, `kind: ${kind}\nmetadata:\n  name: ${name}-2\n`)).join('---\n');
      expect([grade(goal, given, without).solved, grade(goal, given, renamed).solved]).toEqual([false, false]);
    }
  });

  test('is not solved by an answer with a mistake in its text', () => {
    expect(grade(goal, given, `${file('solution.yaml')}  extra: [\n`).solved).toBe(false);
    // An object of another kind is no mistake.
    expect(grade(goal, given, `${file('solution.yaml')}---\napiVersion: v1\nkind: Secret\n`).solved).toBe(true);
  });
});

const RULES = 'rbac.authorization.k8s.io/v1';
const bindingText = (kind: string, namespace: string, name: string, roleRef: string, ...subjects: string[]) =>
  `apiVersion: ${RULES}\nkind: ${kind}\nmetadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }\nroleRef: ${roleRef}\nsubjects: [${subjects.join(', ')}]\n`;

describe('another right answer is right', () => {
  const solved = (id: string, answer: string): void => {
    const { goal, given } = challengeOf(id);
    expect(faults(grade(goal, given, answer))).toEqual([]);
  };
  const solution = (id: string): string => challengeOf(id).file('solution.yaml');

  test('with a ClusterRole instead of a Role, by a RoleBinding', () => {
    solved(
      'read-pods-and-logs',
      `apiVersion: ${RULES}
kind: ClusterRole
metadata: { name: pods-and-logs }
rules:
  - { verbs: [get, list, watch], resources: [pods, pods/log], apiGroups: [""] }
---
${bindingText('RoleBinding', 'shop', 'anything', '{ kind: ClusterRole, name: pods-and-logs }', '{ kind: User, name: maria }')}`,
    );
  });

  test('with two Roles and two bindings', () => {
    const one = (name: string, resource: string, verbs: string): string => `apiVersion: ${RULES}
kind: Role
metadata: { name: ${name}, namespace: shop }
rules: [{ apiGroups: [""], resources: [${resource}], verbs: [${verbs}] }]
---
${bindingText('RoleBinding', 'shop', name, `{ kind: Role, name: ${name} }`, '{ kind: User, name: maria }')}`;
    solved('read-pods-and-logs', `${one('pods', 'pods', 'get, list, watch')}---\n${one('logs', 'pods/log', 'get')}`);
  });

  test('as a List, and with the rules in another order', () => {
    const text = solution('remove-wildcard');
    const items = text.split('---\n').map((item) => `  - ${item.trimEnd().replaceAll('\n', '\n    ')}`);
    solved('remove-wildcard', `apiVersion: v1\nkind: List\nitems:\n${items.reverse().join('\n')}\n`);
  });

  test('with a ServiceAccount whose namespace the RoleBinding says', () => {
    solved('one-config-map', solution('one-config-map').replace(/( {4}name: frontend\n) {4}namespace: shop\n/, '$1'));
  });

  test('with a ServiceAccount written as the user it is', () => {
    solved(
      'one-config-map',
      solution('one-config-map').replace(
        / {2}- kind: ServiceAccount\n {4}name: frontend\n {4}namespace: shop\n/,
        '  - { kind: User, name: "system:serviceaccount:shop:frontend" }\n',
      ),
    );
  });

  test('with one rule for groups that share no resource', () => {
    solved(
      'ci-one-namespace',
      `apiVersion: v1
kind: ServiceAccount
metadata: { name: deployer, namespace: ci }
---
apiVersion: ${RULES}
kind: Role
metadata: { name: deployer, namespace: shop }
rules:
  - apiGroups: ["", apps]
    resources: [deployments, services, configmaps]
    verbs: [get, list, watch, create, update, patch]
---
${bindingText('RoleBinding', 'shop', 'deployer', '{ kind: Role, name: deployer }', '{ kind: ServiceAccount, name: deployer, namespace: ci }')}`,
    );
  });

  test('with each name in a rule of its own', () => {
    const rules = ['view', 'edit'].map(
      (name) => `  - { apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], resourceNames: [${name}], verbs: [bind] }\n`,
    );
    const [before = ''] = solution('hand-out-roles').split(/ {2}- apiGroups: .*\n {4}resources: \["clusterroles"\]\n/);
    const [, after = ''] = solution('hand-out-roles').split(/verbs: \["bind"\]\n/);
    solved('hand-out-roles', before + rules.join('') + after);
  });

  test('with exec as v1.35 and later need it, with or without get', () => {
    solved('exec-without-create', solution('exec-without-create').replace('["get", "create"]', '["create"]'));
  });

  test('with the group as the subject of one RoleBinding in each namespace, whatever they are called', () => {
    solved(
      'split-cluster-binding',
      solution('split-cluster-binding').replace('name: developers', 'name: a').replace('name: developers', 'name: b'),
    );
  });

  test('with rules beside that can have no effect where they are', () => {
    const more = '  - { apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, list] }\n';
    solved('hand-out-roles', solution('hand-out-roles').replace('rules:\n', `rules:\n${more}`));
  });

  test('with the usual rule of Prometheus, whose list and watch no request for metrics has', () => {
    const text = solution('node-metrics');
    const [before = ''] = text.split('  - apiGroups');
    const after = text.slice(text.indexOf('  - nonResourceURLs'));
    solved('node-metrics', `${before}  - { apiGroups: [""], resources: [nodes, nodes/metrics], verbs: [get, list, watch] }\n${after}`);
  });

  test('with two labels, the second of which adds nothing', () => {
    const label = '    rbac.authorization.k8s.io/aggregate-to-view: "true"\n';
    solved('extend-view', solution('extend-view').replace(label, `${label}${label.replace('view', 'edit')}`));
  });
});

describe('a cheat is found out', () => {
  const unsolved = (id: string, answer: string, why: RegExp): void => {
    const { goal, given } = challengeOf(id);
    const result = grade(goal, given, answer);
    expect(result.solved).toBe(false);
    expect(faults(result).join('\n')).toMatch(why);
  };
  const solution = (id: string): string => challengeOf(id).file('solution.yaml');

  test('a second rule that is wider', () => {
    unsolved(
      'one-config-map',
      solution('one-config-map').replace(
        'rules:\n',
        'rules:\n  - { apiGroups: [""], resources: [secrets], resourceNames: [db], verbs: [get] }\n',
      ),
      /get secrets "db" in shop/,
    );
  });

  test('a wider right through a group of all ServiceAccounts', () => {
    const everyone = bindingText(
      'RoleBinding',
      'shop',
      'all',
      '{ kind: Role, name: frontend }',
      '{ kind: Group, name: "system:serviceaccounts:shop" }',
    );
    unsolved('one-config-map', `${solution('one-config-map')}---\n${everyone}`, /Nobody else gets rights.*system:serviceaccounts:shop/s);
  });

  test('the rights to somebody else, and the ServiceAccount left without', () => {
    unsolved(
      'one-config-map',
      solution('one-config-map').replace(/(subjects:\n {2}- kind: ServiceAccount\n {4}name: )frontend/, '$1backend'),
      /may get and watch/,
    );
  });

  test('the role view written anew', () => {
    const own = `apiVersion: ${RULES}
kind: ClusterRole
metadata: { name: view }
rules: [{ apiGroups: [storage.example.com], resources: [backups], verbs: [get, list, watch] }]
`;
    unsolved('extend-view', own, /ClusterRole "view" comes with Kubernetes; this one replaces it/);
  });

  test('bindings instead of the label', () => {
    const everybody = ['auditors', 'editors'].map((name) => `{ kind: Group, name: ${name} }`);
    const wide = bindingText('RoleBinding', 'shop', 'backups', '{ kind: ClusterRole, name: backup-viewer }', ...everybody);
    unsolved(
      'extend-view',
      `${challengeOf('extend-view').file('start.yaml')}---\n${wide}`,
      /No binding is added.*RoleBinding "backups" in shop/,
    );
  });

  test('a given ClusterRole written anew', () => {
    const own = challengeOf('split-cluster-binding').given;
    unsolved('split-cluster-binding', `${solution('split-cluster-binding')}---\n${own}`, /is here more than once/);
  });

  test('a role that is aggregated to everybody', () => {
    unsolved('extend-view', solution('extend-view').replace('"list"', '"list", "delete"'), /delete backups.storage.example.com/);
  });

  test('an object that the API server would refuse', () => {
    unsolved(
      'node-metrics',
      solution('node-metrics')
        .replace('    namespace: monitoring\n---', '    namespace: monitoring\n  - { kind: Robot, name: r }\n---')
        .replace(/(ClusterRoleBinding[\s\S]*) {4}namespace: monitoring\n/, '$1'),
      /must name one/,
    );
  });

  test('a URL more than asked for', () => {
    unsolved('node-metrics', solution('node-metrics').replace('["/metrics"]', '["/metrics", "/debug/*"]'), /get \/debug/);
  });

  test('a subresource that does not exist, and may one day', () => {
    unsolved(
      'read-pods-and-logs',
      solution('read-pods-and-logs').replace('["pods/log"]', '["pods/log", "pods/*"]'),
      /get pods\/\* in shop/,
    );
  });

  test('a binding to a role that every cluster has', () => {
    const wide = bindingText(
      'RoleBinding',
      'shop',
      'more',
      '{ kind: ClusterRole, name: edit }',
      '{ kind: ServiceAccount, name: frontend }',
    );
    unsolved('one-config-map', `${solution('one-config-map')}---\n${wide}`, /There is more: .*ClusterRole "system:aggregate-to-edit"/);
  });

  test('a binding to a role that is not known here', () => {
    const wide = bindingText(
      'ClusterRoleBinding',
      '',
      'more',
      '{ kind: ClusterRole, name: "someone-elses" }',
      '{ kind: User, name: maria }',
    );
    unsolved('read-pods-and-logs', `${solution('read-pods-and-logs')}---\n${wide}`, /refers to a role that is there.*someone-elses/s);
  });

  test('one object by name where any is asked for', () => {
    for (const name of ['example', 'example-1']) {
      const names = ['example', name].map((each) => `"${each}"`).join(', ');
      unsolved(
        'read-pods-and-logs',
        solution('read-pods-and-logs').replace('resources: ["pods/log"]\n', `resources: ["pods/log"]\n    resourceNames: [${names}]\n`),
        /may get pods\/log in shop/,
      );
    }
  });

  test('a Role beside, with the same name in the namespace of all', () => {
    const wide = bindingText('ClusterRoleBinding', '', 'all', '{ kind: ClusterRole, name: view }', '{ kind: User, name: maria }');
    unsolved('read-pods-and-logs', `${solution('read-pods-and-logs')}---\n${wide}`, /no rights beyond the task/);
  });
});

test('any text whatever is graded', () => {
  const { goal, given } = challengeOf('hand-out-roles');
  const text = challengeOf('hand-out-roles').file('solution.yaml');
  const cut = fc.tuple(
    fc.nat(text.length),
    fc.nat(20),
    fc.constantFrom('', ':', '- ', '[', '{', '*', '\n', '"', '---\n', 'null', '&a ', '*a '),
  );
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const answer = cuts.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), text);
      expect(grade(goal, given, answer).requirements.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

describe('guidance', () => {
  const guidance = guidanceList.parse(parse(readFileSync(join(LAB, 'guidance.yaml'), 'utf8')));

  test('has one entry for every finding, in the order of the findings', () => {
    expect(guidance.map(({ id }) => id)).toEqual([...FINDING_IDS]);
  });
});
