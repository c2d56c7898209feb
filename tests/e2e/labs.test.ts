import { expectNothingFound } from './axe.ts';
import { challengeFile, editor, openLab, write, written } from './labs.ts';
import { atRoot, belowKcsa, each, expect, expectNoSidewaysScroll, test } from './site.ts';
import { storedEvents } from './study.ts';

const CHALLENGE = 'first-restricted-pod';
const file = (name: string): string => challengeFile('pod-security', CHALLENGE, name);

test('a challenge is solved by keyboard, and the log knows it', async ({ page }) => {
  await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
  await expect(page.getByRole('heading', { name: 'Make a Pod pass the restricted level' })).toBeVisible();
  await expect(page.getByText(/^\d of \d requirements met\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show a hint (1 of' }).press('Enter');
  await expect(page.locator('.hints > li')).toHaveCount(1);
  await write(page, file('solution.yaml'));
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind, challenge }) => [kind, challenge]))
    .toEqual([['challenge-solved', `pod-security/${CHALLENGE}`]]);
  await page.locator('.model-answer > summary').press('Enter');
  await expect(page.locator('.model-answer').getByText('The model answer', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next challenge' }).press('Enter');
  await expect(page).toHaveURL(/\?challenge=/);
  await expect(page.getByText(/^1 of \d+ challenges solved$/)).toBeVisible();
  await page.goto(`${atRoot()}progress/`);
  await expect(page.getByRole('row', { name: /^Pod Security 1 of \d+/ })).toBeVisible();
});

test('a wrong answer says what is open, and can be tried from the model answer', async ({ page }) => {
  await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
  await page.getByText('Give up, and show the model answer').click();
  await page.getByRole('button', { name: 'Put it into the editor' }).nth(1).click();
  await expect(page.locator('.requirements [data-met="false"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Put it into the editor' }).first().click();
  await expect(page.getByText('Every requirement is met. An answer that is given does not count as solved.')).toBeVisible();
  // Nor after a reload, until the learner has written something.
  await page.reload();
  await expect(page.getByText('Every requirement is met. An answer that is given does not count as solved.')).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# mine');
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText(/requirements met/)).toBeVisible();
});

test('the verdict names levels, lines and advice, by version', async ({ page }) => {
  await openLab(page, 'pod-security');
  const pod = page.getByRole('region', { name: 'Pod shop/debug' });
  await expect(pod.getByText('baseline: refused')).toBeVisible();
  await expect(pod.getByText('privileged: admitted')).toBeVisible();
  await pod.getByText('Why, and what to change').first().click();
  await expect(pod.getByRole('link', { name: /./ }).first()).toBeVisible();
  await pod.getByRole('button', { name: 'line 16' }).click();
  await expect(editor(page)).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toHaveText(/hostNetwork: true/);
  await expect(page.getByRole('row', { name: /Pod shop\/debug/ })).toContainText('baseline, v1.37: refuses it');
  await expect(page.getByRole('row', { name: /Deployment shop\/shop/ })).toContainText('warns the client');
  // Dropping all capabilities is asked for since v1.22.
  await page.getByRole('combobox', { name: 'Policy version' }).selectOption('v1.18');
  await expect(page.getByRole('region', { name: 'Deployment shop/shop' }).getByText('restricted: admitted')).toBeVisible();
});

test('mistakes are named with their lines, in the page and in the editor', async ({ page }) => {
  await openLab(page, 'pod-security');
  await write(
    page,
    'apiVersion: v1\nkind: Secret\n---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      imagePullpolicy: Always\n      nam: b\n',
  );
  await expect(page.getByText('2 mistakes in the text')).toBeVisible();
  await expect(
    page.getByText('"imagePullpolicy" is not a field of spec.containers[0] (Container); "imagePullPolicy" is one.'),
  ).toBeVisible();
  await expect(page.getByText('1 object of other kinds is not evaluated here: 1 Secret.')).toBeVisible();
  await page.getByRole('button', { name: 'line 9' }).click();
  await expect(page.locator('.cm-activeLine')).toHaveText(/imagePullpolicy: Always/);
  await expect(page.locator('.cm-lint-marker-error')).not.toHaveCount(0);
  await write(page, '# as long as it is\n'.repeat(120_000));
  await expect(page.getByText('at most 2,097,152 are read.')).toBeVisible();
});

test('fields and values are completed', async ({ page }) => {
  await openLab(page, 'pod-security');
  await write(page, 'apiVersion: v1\nkind: Pod\nspec:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('hostN');
  const options = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await expect(options).toHaveText([/hostNetwork/]);
  await options.click();
  await expect.poll(() => written(page)).toContain('hostNetwork: ');
  await page.keyboard.press('Control+Space');
  await expect(options).toHaveText(['false', 'true']);
});

test('what is typed stands as it was typed: a slash is no search, and Enter begins a line', async ({ page }) => {
  await openLab(page, 'pod-security');
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  for (const line of ['apiVersion: apps/v1', 'kind: Deployment', 'spec:', 'template:', 'spec:', 'hostNetwork: true']) {
    // As fast as people type: offers come while they do.
    await page.keyboard.type(line, { delay: line.startsWith('kind') ? 120 : 0 });
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('hostPID: true');
  await expect
    .poll(() => written(page))
    .toBe('apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      hostPID: true');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a link to a line shows it, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, 'pod-security');
  await page.locator('.line-link').last().click();
  const line = page.locator('.cm-activeLine');
  const header = page.locator('.site-header');
  await expect(line).toBeInViewport({ ratio: 1 });
  const top = (await header.boundingBox())!;
  await expect.poll(async () => (await line.boundingBox())!.y).toBeGreaterThan(top.y + top.height);
});

test('the focus goes to what was asked for: a challenge, a hint', async ({ page }) => {
  await openLab(page, 'pod-security');
  await page.locator('.lab-choice > summary').press('Enter');
  await page.getByRole('link', { name: 'Make a Pod pass the restricted level' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Make a Pod pass the restricted level' })).toBeFocused();
  const hint = page.getByRole('button', { name: /^Show (a|the next) hint/ });
  for (let i = 1; (await hint.count()) > 0; i++) {
    await hint.press('Enter');
    await expect(page.locator('.hints > li').nth(i - 1)).toBeFocused();
  }
});

test('labels of a Namespace that the API server refuses are named', async ({ page }) => {
  await openLab(page, 'pod-security');
  await write(
    page,
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: Restricted\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: shop\nspec:\n  containers:\n    - name: a\n      image: a\n',
  );
  await expect(page.getByText('The API server refuses to create the Namespace shop')).toBeVisible();
  await expect(page.getByText('The label pod-security.kubernetes.io/enforce is "Restricted"; it must be one of')).toBeVisible();
  await page.locator('.namespace-decisions').getByRole('button', { name: 'line 6' }).click();
  await expect(page.locator('.cm-activeLine')).toContainText('Restricted');
});

test('two tabs show the same draft', async ({ page, context }) => {
  await openLab(page, 'pod-security');
  const other = await context.newPage();
  await openLab(other, 'pod-security');
  await write(page, '# of the first tab\n');
  await expect.poll(() => written(other)).toContain('# of the first tab');
  await editor(other).focus();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type('# and of the second');
  await expect.poll(() => written(page)).toContain('# and of the second');
  // Where one writes, the cursor stays while the other adds a line above it.
  await write(page, '# above\n# of the first tab\n# and of the second');
  await expect.poll(() => written(other)).toContain('# above');
  await other.keyboard.type(', at its end');
  await expect.poll(() => written(page)).toMatch(/# and of the second, at its end$/);
  await page.reload();
  await expect.poll(() => written(page)).toMatch(/# of the first tab\s+# and of the second/);
});

test('a text of another address opens in the same page', async ({ page }) => {
  await openLab(page, 'pod-security');
  await write(page, '# to be shared\n');
  await page.getByRole('button', { name: 'Copy a link to this text' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => written(page)).toContain('kind: Namespace');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash);
  await expect.poll(() => written(page)).toContain('# to be shared');
});

test('what was written is there after a reload, also when the page was left at once', async ({ page }) => {
  await openLab(page, 'pod-security');
  await write(page, '# my own text\n');
  await page.goto(`${atRoot()}about/`);
  await openLab(page, 'pod-security');
  await expect.poll(() => written(page)).toContain('# my own text');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(() => written(page)).toContain('pod-security.kubernetes.io/enforce');
});

test('a text is shared by the address, and does not replace what the other had written', async ({ page, browser }) => {
  await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
  await write(page, file('solution.yaml'));
  await page.getByRole('button', { name: 'Copy a link to this text' }).click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(address).search).toBe(`?challenge=${CHALLENGE}`);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await openLab(other, 'pod-security', `?challenge=${CHALLENGE}`);
  await write(other, '# mine\n');
  await expect(other.getByText(/requirements met/)).toBeVisible();
  await other.goto(`${atRoot()}about/`);
  await other.goto(address);
  await expect(other.getByText('Every requirement is met. An answer that is given')).toBeVisible();
  await expect(other.getByText('This text came with the address.')).toBeVisible();
  await write(other, '# changed\n');
  await expect(other.getByText('You have changed the text that came with the address')).toBeVisible();
  await other.getByRole('button', { name: 'Start over' }).click();
  await expect(other.getByText('This text came with the address.')).toBeVisible();
  await expect.poll(() => written(other)).toContain('runAsNonRoot');
  await other.goto(`${atRoot()}about/`);
  await openLab(other, 'pod-security', `?challenge=${CHALLENGE}`);
  await expect.poll(() => written(other)).toContain('# mine');
  await elsewhere.close();
});

test('where copying is not allowed, the address stands in a field', async ({ page }) => {
  await openLab(page, 'pod-security');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  const before = page.url();
  await page.getByRole('button', { name: 'Copy a link to this text' }).click();
  await expect(page.getByRole('textbox', { name: 'Address of this text' })).toHaveValue(/#text=/);
  expect(page.url()).toBe(before);
});

test('an address that unfolds to gigabytes, or is none, opens the lab as it is, and that is said', async ({ page }) => {
  const bomb = await page.evaluate(async () => {
    const packed = await new Response(
      new Blob(['a'.repeat(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).bytes();
    return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  });
  await openLab(page, 'pod-security');
  for (const fragment of [bomb, 'no-base-64!', 'AAAA']) {
    await page.goto(`${atRoot()}about/`);
    await openLab(page, 'pod-security', `#text=${fragment.replaceAll('+', '-').replaceAll('/', '_')}`);
    await expect.poll(() => written(page)).toContain('kind: Namespace');
    await expect(page.getByText('the address is damaged or cut off')).toBeVisible();
  }
  await openLab(page, 'pod-security', '?challenge=nowhere');
  await expect(page.getByText('There is no such challenge here.')).toBeVisible();
});

test('where the code editor does not load, a plain text area does the same', async ({ page }) => {
  await page.route('**/code-editor*.js', (route) => route.fulfill({ status: 200, contentType: 'text/javascript', body: '' }));
  await page.goto(`${belowKcsa()}labs/pod-security/?challenge=${CHALLENGE}`);
  const area = page.getByRole('textbox', { name: 'Your answer, as YAML' });
  await expect(area).toHaveJSProperty('tagName', 'TEXTAREA');
  await area.fill(file('solution.yaml'));
  await expect(page.getByText('Solved: every requirement is met.')).toBeVisible();
  await page.locator('.line-link').first().click();
  await expect(area).toBeFocused();
});

test('what is typed replaces what is selected', async ({ page }) => {
  await openLab(page, 'pod-security');
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('kind: Pod');
  await expect.poll(() => written(page)).toBe('kind: Pod');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => written(page)).toContain('kind: Namespace');
});

test('Tab leaves the editor', async ({ page }) => {
  await openLab(page, 'pod-security');
  await editor(page).focus();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor(page)).toBeFocused();
});

test('a topic page carries none of a lab’s script, and leads to it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${atRoot()}cluster-components/pod/`);
  await page.getByRole('link', { name: 'Pod Security lab' }).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => /code-editor|mount|lab|yaml/.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'Pod Security lab' }).click();
  await expect(editor(page)).toBeVisible();
});

test('fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
  await expect(page.getByRole('region', { name: /^Pod / })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.goto(`${atRoot()}labs/`);
  await expectNoSidewaysScroll(page);
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('challenges, hints and answers are a text', async ({ page }) => {
    await page.goto(`${atRoot()}labs/pod-security/`);
    const article = page.locator(`#${CHALLENGE}`);
    await expect(article.getByRole('heading', { name: 'Make a Pod pass the restricted level' })).toBeVisible();
    await article.getByText('Hints').click();
    await expect(article.getByRole('listitem').first()).toBeVisible();
    await article.getByText('The model answer, and answers that fall short').click();
    await expect(article.getByText('runAsNonRoot').last()).toBeVisible();
  });
});

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in the Pod Security lab, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
    await page.getByRole('button', { name: /^Show a hint/ }).click();
    await page.getByText('Give up, and show the model answer').click();
    for (const advice of await each(page.locator('.advice > summary'))) await advice.click();
    await page.locator('.lab-choice > summary').click();
    await expectNothingFound(page);
  });
}

test('a text that stops a lab is kept, and can be changed or set aside', async ({ page }) => {
  // The mistakes we know of are mended: this one is made here.
  await page.addInitScript(() => {
    const refuse = (text: string): void => {
      if (text === 'Pod sabotage') throw new Error('made by the test');
    };
    document.createTextNode = (text: string) => {
      refuse(text);
      return new Text(text);
    };
    const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') ?? {};
    Object.defineProperty(CharacterData.prototype, 'data', {
      ...data,
      set(this: CharacterData, text: string) {
        refuse(text);
        data.set?.call(this, text);
      },
    });
  });
  await openLab(page, 'pod-security');
  await write(page, 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: sabotage\nspec:\n  containers: []\n');
  const field = page.getByRole('textbox', { name: 'The text at which the lab stopped' });
  await expect(field).toHaveValue(/name: sabotage/);
  // Nor is it lost by loading the page again.
  await page.reload();
  await expect(field).toHaveValue(/name: sabotage/);
  await field.fill('apiVersion: v1\nkind: Pod\nmetadata:\n  name: mended\nspec:\n  containers: []\n');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Pod mended' })).toBeVisible();
  await write(page, 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: sabotage\nspec:\n  containers: []\n');
  await page.getByRole('button', { name: 'Set it aside and start over' }).click();
  await expect(page.getByRole('region', { name: 'Pod shop/debug' })).toBeVisible();
  await page.reload();
  await page.getByText('A text that was set aside').click();
  await expect(page.locator('.lab-given', { hasText: 'set aside' })).toBeVisible();
});

for (const lab of ['pod-security', 'rbac', 'network-policy'] as const) {
  test(`${lab}: an unfinished merge key is a mistake with its line`, async ({ page }) => {
    await openLab(page, lab);
    await editor(page).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n<<:');
    await expect(page.getByText('The key "<<" takes an alias of a map')).toBeVisible();
    await page.reload();
    await expect(page.getByText('The key "<<" takes an alias of a map')).toBeVisible();
  });
}

/** Bindings of half a megabyte. */
const LARGE = Array.from(
  { length: 2_000 },
  (_, i) =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b${i}, namespace: n${i % 40} }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\nsubjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: u${i % 300} }]\n`,
).join('---\n');

test('a text of half a megabyte is evaluated beside the page: typing goes on', async ({ page }) => {
  await openLab(page, 'rbac');
  expect(LARGE.length).toBeGreaterThan(500_000);
  await write(page, LARGE);
  await expect(page.locator('.answer')).toContainText('User "u0" may', { timeout: 15_000 });
  expect(page.workers()).toHaveLength(1);
  // A worker that is not done for good: whatever the page still does, it does not wait for it.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await editor(page).focus();
  await page.keyboard.type('# typed', { delay: 60 });
  await expect.poll(() => written(page)).toContain('# typed');
  await expect(page.locator('.answer')).toContainText('User "u0" may');
});

test('where no worker starts, the page evaluates the text itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { Worker: undefined });
  });
  await openLab(page, 'network-policy');
  await expect(page.getByText('Denied: shop/frontend to shop/database, TCP 5432')).toBeVisible();
});

test('on a phone, long lines hang under their own indentation, and the requirements are in reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, 'pod-security', `?challenge=${CHALLENGE}`);
  await write(page, `a:\n    b:\n        - key: ${'word '.repeat(30)}\n`);
  const line = page.locator('.cm-line', { hasText: 'key: word' });
  await expect(line).toHaveClass(/cm-hang-10/);
  const [first, second] = await line.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lefts = Array.from(range.getClientRects(), ({ left, top }) => ({ left: Math.round(left), top: Math.round(top) }));
    const tops = [...new Set(lefts.map(({ top }) => top))];
    return tops.map((top) => Math.min(...lefts.filter((each) => each.top === top).map(({ left }) => left)));
  });
  // The first line begins with its indentation, and what follows stands behind it.
  expect(second).toBeGreaterThan(first! + 40);
  // Right below the editor, before anything else.
  const below = await page.evaluate(() => {
    const bottom = document.querySelector('.editor-code')!.getBoundingClientRect().bottom;
    return document.querySelector('.requirements')!.getBoundingClientRect().top - bottom;
  });
  expect(below).toBeLessThan(300);
  await expectNoSidewaysScroll(page);
});
