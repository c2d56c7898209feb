import { atRoot, each, expect, expectNoSidewaysScroll, PAGE_TYPES, test } from './site.ts';

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic page shows all of its text and diagrams', async ({ page }) => {
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await expect(page.getByRole('heading', { level: 1, name: 'etcd' })).toBeVisible();
    for (const name of [
      'Role',
      'Key security considerations and best practices',
      'Common vulnerabilities and misconfigurations',
      'In the exam',
      'Sources',
    ]) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
    }
    const diagrams = page.locator('svg.diagram');
    expect(await diagrams.count()).toBeGreaterThanOrEqual(2);
    await expect(diagrams.first()).toBeVisible();
    await page.getByText('Connections as text').first().click();
    await expect(page.locator('figure details[open] li').first()).toBeVisible();
  });

  test('the contents are one tap away on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Guide' }).getByRole('link', { name: 'Kubelet' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kubelet' })).toBeVisible();
  });

  test('the theme follows the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(atRoot());
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).not.toBe(light);
  });

  test('the search page lists what there is', async ({ page }) => {
    await page.goto(`${atRoot()}search/`);
    await page.getByRole('main').getByRole('link', { name: 'etcd' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'etcd' })).toBeVisible();
  });
});

test('a misconfiguration leads to the practice that fixes it', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/#misconfigurations`);
  const card = page.locator('[data-kind="misconfiguration"]').first();
  const fix = card.locator('dt:text("Fixed by") + dd a').first();
  const title = await fix.textContent();
  await fix.click();
  await expect(page.locator('h3:target')).toHaveText(title ?? '');
});

test('a citation leads to its source', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  await expect(page.locator('li:target')).toBeVisible();
});

test('an unknown address gives a page that helps', async ({ page }) => {
  const response = await page.request.get(`${atRoot()}no/such/page/`);
  expect(response.status()).toBe(404);
  await page.goto(`${atRoot()}404.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search the guide' })).toBeVisible();
});

test('the chosen theme stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(atRoot());
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${atRoot()}glossary/`);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('a line under the header says where one is and leads to the sections', async ({ page }) => {
    await page.goto(`${atRoot()}cluster-components/etcd/#misconfigurations`);
    const line = page.getByRole('button', { name: /^On this page/ });
    await expect(line).toContainText('Misconfigurations');
    await line.click();
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'In the exam' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'In the exam' })).toBeInViewport();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
    await expect(line).toContainText('In the exam');
  });

  test('a page that was left in its middle offers to go on there', async ({ page }) => {
    await page.goto(`${atRoot()}cluster-components/etcd/#misconfigurations`);
    await expect(page.getByRole('button', { name: /^On this page/ })).toContainText('Misconfigurations');
    await page.goto(`${atRoot()}cluster-components/kubelet/`);
    await expect(page.getByRole('link', { name: /^Go on at/ })).toHaveCount(0);
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await page.getByRole('link', { name: 'Go on at “Misconfigurations”' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Common vulnerabilities and misconfigurations' })).toBeInViewport();
  });
});

test('the header takes one row at every width, also while an exam runs', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const deadline = Date.now() + 5_400_000;
  const exam = { attempt: '01JD0000000000000000000000', deadline, seen: 0, question: 1, questions: 60 };
  for (const running of [false, true]) {
    if (running) await page.evaluate((kept) => localStorage.setItem('running-exam', kept), JSON.stringify(exam));
    await page.reload();
    await expect(page.getByRole('banner').getByRole('link', { name: /^Exam: 1:\d\d:\d\d left$/ })).toHaveCount(running ? 1 : 0);
    for (const width of [320, 390, 640, 768, 900, 1000, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const box = await page.getByRole('banner').boundingBox();
      expect(box?.height, `${width} px`).toBeLessThanOrEqual(60);
      await expectNoSidewaysScroll(page);
    }
  }
  // With letters twice as large a phone is half as wide: it may take two rows, which scroll away, and nothing of it is cut.
  await page.setViewportSize({ width: 195, height: 400 });
  await expect(page.getByRole('banner')).toHaveCSS('position', 'static');
  for (const part of await each(page.getByRole('banner').locator('a:visible, button:visible'))) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(195);
  }
});

test('a term shows its meaning in place, by keyboard, and leads to the glossary without script', async ({ page, browser }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const term = page.locator('.prose a.term').first();
  const name = (await term.textContent()) ?? '';
  await term.focus();
  await page.keyboard.press('Enter');
  const meaning = page.locator('.term-popover');
  await expect(meaning).toBeFocused();
  await expect(meaning).toContainText(new RegExp(name, 'i'));
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(term).toBeFocused();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${atRoot()}cluster-components/etcd/`);
  await plain.locator('.prose a.term').first().click();
  await expect(plain.locator('.term:target')).toBeVisible();
  await plain.close();
});

test('a link to a folded card opens it', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const folded = page.locator('details.more-questions li[id]').last();
  await expect(folded).toBeHidden();
  const id = await folded.getAttribute('id');
  await page.goto(`${atRoot()}cluster-components/etcd/#${id ?? ''}`);
  await expect(folded).toBeInViewport();
});

test('a manifest is copied and downloaded as its file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  const manifest = page.locator('details.manifest').first();
  await manifest.locator('summary').click();
  const figure = manifest.locator('figure');
  await figure.getByRole('button', { name: 'Copy' }).click();
  await expect(figure.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const link = figure.getByRole('link', { name: /^Download/ });
  const file = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(copied).toBe(await file.text());
});

test('with storage denied everything still works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${atRoot()}search/?q=etcd`);
  await expect(page.getByRole('status')).toContainText('for “etcd”');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
});

for (const [name, path] of Object.entries(PAGE_TYPES)) {
  test(`the ${name} page fits 320 px and 200 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(atRoot() + path);
    await expectNoSidewaysScroll(page);
    const narrow = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.button, .start, .tool-button, .diagram-enlarge, .page-toc-bar')]
        .filter((button) => button.checkVisibility())
        .filter(
          ({ offsetHeight, scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
            offsetHeight < 40 || scrollHeight > clientHeight || scrollWidth > clientWidth,
        )
        .map(({ className, offsetHeight }) => `${className}: ${offsetHeight}`),
    );
    expect(narrow).toEqual([]);
    // 200 % zoom of a 1280 px window is a window of 640 CSS pixels.
    await page.setViewportSize({ width: 640, height: 400 });
    await expectNoSidewaysScroll(page);
    // Letters twice as large on a phone of 390 px leave it 195.
    await page.setViewportSize({ width: 195, height: 400 });
    await expectNoSidewaysScroll(page);
    // The content of every page begins at the same edge: that of the window's column, or the one beside the contents.
    await page.setViewportSize({ width: 1440, height: 900 });
    const edges = await page.evaluate(() => {
      const left = (selector: string): number | undefined => document.querySelector(selector)?.getBoundingClientRect().left;
      return { heading: left('main h1'), content: left('main'), frame: left('.frame') };
    });
    expect(edges.heading).toBe(edges.content);
    const hasWholeWidth = ['', 'attack-map/', 'cohort/report/', 'labs/pod-security/'].includes(path);
    const beside = hasWholeWidth ? 24 : 320;
    expect((edges.content ?? 0) - (edges.frame ?? 0)).toBe(beside);
  });
}
