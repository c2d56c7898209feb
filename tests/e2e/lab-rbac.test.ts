import type { Page } from '@playwright/test';
import { challengeFile, editor, openLab, write } from './labs.ts';
import { expectNothingFound } from './axe.ts';
import { belowKcsa, each, expect, expectNoSidewaysScroll, test } from './site.ts';
import { storedEvents } from './study.ts';

const CHALLENGE = 'hand-out-roles';

const answer = (page: Page) => page.locator('.answer');
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));
const who = (page: Page) => page.getByRole('combobox', { name: 'Who' });
const section = (page: Page, name: string) => page.getByRole('region', { name });
const activeLine = (page: Page) => page.locator('.cm-activeLine');

/** A ClusterRoleBinding on four lines, in flow style. */
const binding = (name: string, role: string, ...subjects: string[]): string =>
  [
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: ClusterRoleBinding',
    `metadata: { name: ${name} }`,
    `subjects: [${subjects.join(', ')}]`,
    `roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }`,
    '',
  ].join('\n');

test('a challenge is solved by keyboard, and the log knows it', async ({ page }) => {
  await openLab(page, 'rbac', `?challenge=${CHALLENGE}`);
  await expect(page.getByRole('heading', { name: 'Let a team lead hand out roles, but not every role' })).toBeVisible();
  await expect(page.getByText(/^\d+ of \d+ requirements met\.$/)).toBeVisible();
  await expect(section(page, 'Ways to more rights').getByText('Writing roles with more rights than one has').last()).toBeVisible();
  await write(page, challengeFile('rbac', CHALLENGE, 'solution.yaml'));
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind, challenge }) => [kind, challenge]))
    .toEqual([['challenge-solved', `rbac/${CHALLENGE}`]]);
});

test('what is allowed leads to its binding, role and rule', async ({ page }) => {
  await openLab(page, 'rbac');
  await expect(page.getByText('are loaded beside the text')).toBeVisible();
  await expect(answer(page)).toContainText('Allowed ServiceAccount "ci" in shop may get deployments.apps in shop.');
  const path = answer(page).getByRole('listitem');
  await expect(path).toHaveText([
    /^Binding RoleBinding "ci-deploys" in shop line \d+ names ServiceAccount "ci" line \d+$/,
    /^Role Role "deployer" in shop line \d+$/,
    /^Rule verbs get, list, watch, create, update and patch; API group apps; resource deployments line \d+$/,
  ]);
  await path.nth(0).getByRole('button').first().click();
  await expect(editor(page)).toBeFocused();
  await expect(activeLine(page)).toHaveText(/name: ci-deploys/);
  await path.nth(1).getByRole('button').click();
  await expect(activeLine(page)).toHaveText(/name: deployer/);
  await path.nth(2).getByRole('button').click();
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.editor-code')?.shadowRoot?.activeElement?.className))
    .toContain('cm-content');
  await expect(section(page, 'Can they?').getByRole('heading', { name: 'Who else may get deployments.apps in shop' })).toBeVisible();
  await expect(page.locator('.who-else li')).toHaveText([/^Group "engineers", by ClusterRoleBinding "everybody-looks" line \d+$/]);
});

test('what is denied has its reasons, and the command that asks a cluster', async ({ page }) => {
  await openLab(page, 'rbac');
  await field(page, 'Verb').fill('delete');
  await expect(answer(page)).toContainText('Denied ServiceAccount "ci" in shop may not delete deployments.apps in shop.');
  await expect(answer(page).locator('.reasons > li').first()).toContainText('and "delete" is not one of them');
  await answer(page).getByRole('button').first().click();
  await expect(editor(page)).toBeFocused();
  await page.getByText('How the request is seen').click();
  await expect(
    page.getByText('kubectl auth can-i delete deployments.apps --namespace shop --as system:serviceaccount:shop:ci', { exact: true }),
  ).toBeVisible();
  await expect(answer(page)).toContainText('"system:serviceaccounts:shop"');

  await field(page, 'Resource').fill('secrets');
  await field(page, 'API group').fill('');
  await field(page, 'Verb').fill('get');
  await expect(answer(page).locator('.reasons > li').first()).toContainText('the request carries no name');
  await field(page, 'Name').fill('registry-login');
  await expect(answer(page)).toContainText('Allowed');
  await field(page, 'Resource').fill('');
  await expect(page.getByText('Say a resource.')).toBeVisible();
  await expect(answer(page)).toBeHidden();
});

test('somebody else can be asked about, and a URL', async ({ page }) => {
  await openLab(page, 'rbac');
  await who(page).selectOption('Somebody else');
  await field(page, 'Groups').fill('qa, engineers');
  await field(page, 'Resource').fill('pods/log');
  await field(page, 'API group').fill('');
  await field(page, 'Namespace').fill('bank');
  await expect(answer(page)).toContainText('Allowed User "jane" in the groups "qa" and "engineers" may get pods/log in bank.');
  await expect(answer(page).getByText('built in')).toHaveCount(2);
  await page.getByRole('radio', { name: 'a URL that is no resource' }).check();
  await expect(answer(page)).toContainText('Allowed User "jane" in the groups "qa" and "engineers" may get /healthz.');
  await expect(answer(page)).toContainText('ClusterRoleBinding "system:discovery" built in');
  await field(page, 'URL').fill('/metrics');
  await expect(answer(page)).toContainText('Denied User "jane" in the groups "qa" and "engineers" may not get /metrics.');
  await field(page, 'Groups').fill('system:masters');
  await expect(answer(page)).toContainText('Allowed');
  await expect(answer(page)).toContainText('asks no authorizer');
});

test('the table has the rights of whoever is chosen', async ({ page }) => {
  await openLab(page, 'rbac');
  const table = page.getByRole('table', { name: 'Resources and verbs' });
  await expect(table.getByRole('row', { name: 'Only in shop' })).toBeVisible();
  const secrets = table.getByRole('row', { name: /^secrets only registry-login/ });
  await expect(secrets.getByRole('cell')).toHaveText(['✓yes', ...Array.from({ length: 7 }, () => '–no'), /^line \d+$/]);
  await secrets.getByRole('button').click();
  await expect(editor(page)).toBeFocused();
  await page.getByRole('combobox', { name: 'Rights of' }).selectOption('Group "engineers"');
  await expect(who(page)).toHaveValue('Group "engineers"');
  await expect(table.getByRole('row', { name: 'Cluster-wide' })).toBeVisible();
  await expect(table.getByRole('row', { name: /^pods yes/ })).toContainText('built in');
  await page.getByRole('button', { name: /^Show \d+ more rows$/ }).click();
  await expect(table.getByRole('row', { name: /^networkpolicies networking\.k8s\.io/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Show \d+ more rows$/ })).toHaveCount(0);
});

test('rights without effect say why', async ({ page }) => {
  await openLab(page, 'rbac', '?challenge=node-metrics');
  await write(page, challengeFile('rbac', 'node-metrics', 'wrong-role-binding.yaml'));
  const table = page.getByRole('table', { name: 'Resources and verbs' });
  await expect(table.getByRole('row', { name: /^nodes No effect/ })).toContainText('nodes are in no namespace');
  await expect(page.getByText('/metrics: get, without effect: a URL is in no namespace')).toBeVisible();
});

test('ways to more rights have their evidence, advice and documentation', async ({ page }) => {
  await openLab(page, 'rbac');
  const ways = section(page, 'Ways to more rights');
  const secrets = ways.getByRole('listitem').filter({ hasText: 'Reading Secrets' });
  await expect(secrets).toContainText('in shop, only registry-login');
  await expect(secrets.getByText('get on secrets')).toBeVisible();
  await secrets.getByRole('button').last().click();
  await expect(editor(page)).toBeFocused();
  await secrets.getByText('Why, and what to change').click();
  await expect(secrets.getByText('Secrets are passwords, keys and tokens of others.', { exact: false })).toBeVisible();
  await expect(secrets.getByRole('link', { name: 'Kubernetes documentation on: Reading Secrets' })).toHaveAttribute(
    'href',
    /#listing-secrets$/,
  );
  await expect(ways.getByText('No known way: Group "engineers".')).toBeVisible();
  await expect(ways.locator('.rbac-graph .node')).toHaveCount(5);
  await expect(editor(page).locator('.cm-lintRange-warning').getByText('secrets')).toBeVisible();
});

test('given objects and default roles count, and have no lines', async ({ page }) => {
  await openLab(page, 'rbac', '?challenge=extend-view');
  await expect(who(page)).toHaveValue('Group "auditors"');
  await expect(answer(page).getByRole('listitem').nth(0)).toContainText('RoleBinding "auditors" in shop given');
  await expect(answer(page).getByRole('listitem').nth(1)).toHaveText('Role ClusterRole "view" built in');
  await expect(answer(page).getByRole('button')).toHaveCount(0);
  await field(page, 'Resource').fill('backups');
  await field(page, 'API group').fill('storage.example.com');
  await expect(answer(page)).toContainText('Denied');
  await write(page, challengeFile('rbac', 'extend-view', 'solution.yaml'));
  await expect(answer(page)).toContainText('Allowed');
  await expect(answer(page).getByRole('listitem').nth(2)).toContainText('from ClusterRole "backup-viewer", by aggregation');
  await answer(page).getByRole('button').click();
  await expect(editor(page)).toBeFocused();
});

test('doubts are told with their lines, and marks follow the text', async ({ page }) => {
  await openLab(page, 'rbac');
  const missing = binding('b', 'nowhere', '{ kind: User, name: maria }');
  await write(page, `${missing}---\n${binding('c', 'view', '{ kind: User, name: maria }', '{ kind: Robot, name: r2 }')}`);
  const doubts = section(page, 'What may not be meant');
  await expect(doubts.getByRole('listitem')).toHaveText([
    'refused and left out ClusterRoleBinding "c": A subject is a User, a Group or a ServiceAccount; "Robot" names nobody. line 10',
    'doubtful ClusterRoleBinding "b": ClusterRole "nowhere" is not there, so this grants nothing. line 5',
  ]);
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
  await expect(page.locator('.cm-lint-marker-warning')).toHaveCount(1);
  await doubts.getByRole('button', { name: 'line 5' }).click();
  await expect(activeLine(page)).toHaveText(/^roleRef/);
  await write(page, binding('b', 'view', '{ kind: User, name: maria }'));
  await expect(doubts).toBeHidden();
  await expect(page.locator('.cm-lint-marker')).toHaveCount(0);
  await write(page, 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: r }\nrules: many\n');
  await expect(doubts.getByText('left out')).toBeVisible();
});

test('copes with an empty text, a half-typed one and a very long one', async ({ page }) => {
  await openLab(page, 'rbac');
  await write(page, '\n');
  await expect(answer(page)).toContainText('No binding names the user "jane"');
  await expect(page.getByText('The objects name nobody yet.')).toBeVisible();
  await write(page, 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nsubjects:\n  - \nroleRef: [');
  await expect(page.getByText(/mistakes? in the text/)).toBeVisible();
  const many = Array.from({ length: 1_000 }, (_, i) => binding(`b-${i}`, 'edit', `{ kind: User, name: user-${i} }`));
  await write(page, many.join('---\n'));
  await expect(answer(page)).toContainText('User "user-0" may get pods/attach', { timeout: 20_000 });
  await expect(page.getByText(/^\d+ more subjects are named and not looked at\.$/)).toBeVisible();
  await expect(page.locator('.rbac-graph .node').filter({ hasText: 'others' })).toHaveCount(2);
  await expect(page.getByText('and 991 others')).toBeVisible();
});

test('a member of system:masters needs no rule', async ({ page }) => {
  await page.goto(`${belowKcsa()}labs/rbac/`);
  await expect(editor(page)).toBeVisible();
  await write(page, binding('masters', 'view', '{ kind: Group, name: "system:masters" }'));
  const ways = section(page, 'Ways to more rights');
  await expect(ways.getByText('By membership of the group: no role and no binding is needed.')).toBeVisible();
  await expect(page.getByText('A member of system:masters may do everything, whatever the rules say.')).toBeVisible();
  await ways.getByText('Why, and what to change').click();
  await expect(ways.getByRole('link', { name: 'Kubernetes documentation on: Member of system:masters' })).toBeVisible();
  await expect(ways.locator('.advice a').first()).toHaveAttribute('href', /^\/kcsa\//);
});

test('fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLab(page, 'rbac', '?challenge=operator-without-secrets');
  await expect(answer(page)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByText('How the request is seen').click();
  await page.locator('.advice > summary').first().click();
  await who(page).selectOption('Somebody else');
  await expectNoSidewaysScroll(page);
  const small = await page
    .locator('.workspace-verdict button, .workspace-verdict summary')
    .evaluateAll((targets) =>
      targets.filter((target) => target.getBoundingClientRect().height < 23.9).map(({ textContent }) => textContent),
    );
  expect(small).toEqual([]);
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in the RBAC lab, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await openLab(page, 'rbac', `?challenge=${CHALLENGE}`);
    await page.getByText('How the request is seen').click();
    for (const advice of await each(page.locator('.advice > summary'))) await advice.click();
    await expectNothingFound(page);
    await field(page, 'Verb').fill('list');
    await field(page, 'Resource').fill('secrets');
    await field(page, 'Name').fill('x');
    await expect(answer(page)).toContainText('Denied');
    await who(page).selectOption('Somebody else');
    await write(page, binding('b', 'cluster-admin', '{ kind: User, name: maria }', '{ kind: Robot, name: r2 }'));
    await expect(section(page, 'What may not be meant')).toBeVisible();
    await expectNothingFound(page);
  });
}
