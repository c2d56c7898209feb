import { openReview, rate } from './cards.ts';
import { answers, answersEverywhere, openProgress, progress } from './progress-page.ts';
import { atRoot, expect, expectNoSidewaysScroll, test } from './site.ts';
import { BANK, domainsAsked, QUESTIONS, storedEvents, storeEvents } from './study.ts';

test('says what is missing before it says a chance, then the chance with its range', async ({ page }) => {
  await openProgress(page);
  await expect(page.getByText('Too few answers yet')).toBeVisible();
  await expect(page.getByText('10 questions and 4 more topics of Cluster components')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Read / })).toBeVisible();
  // The answers of one topic say nothing of its domain.
  await storeEvents(page, answers(12, 2));
  await page.reload();
  await expect(page.getByText(/3 more topics of Cluster components$/)).toBeVisible();
  await storeEvents(page, answersEverywhere(40, 10));
  await page.reload();
  await expect(page.getByText(/^\d{1,3} % chance to pass( a paper of this guide’s questions)?$/)).toBeVisible();
  const weight = domainsAsked().reduce((sum, domain) => sum + domain.weight, 0);
  const covered = `They cover ${domainsAsked().length} of ${BANK.domains.length} domains, ${weight} % of the exam. Of the rest nothing is known.`;
  if (weight < 100) await expect(page.getByText(covered)).toBeVisible();
  await expect(page.getByText(/Nine of ten papers of 60 questions would have \d+ to \d+ right answers; 45 are needed\./)).toBeVisible();
  await expect(page.getByText(/^It rests on your latest answers to \d+ questions of \d+ of \d+ topics\.$/)).toBeVisible();
  const inDomain = [...QUESTIONS.values()].filter(({ topic }) => topic.startsWith('cluster-components/')).length;
  const answered = new Set(
    [...answers(12, 2), ...answersEverywhere(40, 10)].flatMap(({ question }) =>
      QUESTIONS.get(String(question))?.topic.startsWith('cluster-components/') ? [question] : [],
    ),
  );
  const table = page.getByRole('table', { name: 'Cluster components' });
  await expect(table.getByRole('row')).toHaveCount(13);
  await expect(table.getByRole('row', { name: /^The whole domain/ })).toContainText(`${answered.size} of ${inDomain}`);
});

test('on a phone the topics of a domain are asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openProgress(page);
  const table = page.getByRole('table', { name: 'Cluster components' });
  await expect(table).toBeHidden();
  await page.getByText('11 topics, 0 read').click();
  await expect(table.getByRole('rowheader', { name: 'etcd' })).toBeVisible();
});

test('each plot has its table', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, answers(5, 5));
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await openProgress(page);
  const due = page.getByRole('figure', { name: 'Reviews due in the next 30 days' });
  await due.getByText('As a table').click();
  await expect(due.getByRole('row')).toHaveCount(31);
  const accuracy = page.getByRole('figure', { name: 'Right answers by day, in practice and exams' });
  await accuracy.getByText('As a table').click();
  await expect(accuracy.getByRole('cell', { name: '5 of 10, 50 %' })).toBeVisible();
});

test('a topic is marked as read, shows it everywhere, and can be taken back', async ({ page }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('button', { name: 'Shaky' }).click();
  const contents = page.getByRole('navigation', { name: 'Guide' });
  await expect(contents.getByRole('link', { name: 'etcd read' })).toBeVisible();
  await page.goto(atRoot());
  await expect(page.getByRole('main').getByRole('link', { name: 'etcd read' })).toBeVisible();
  await openProgress(page);
  await expect(page.getByRole('row', { name: /^etcd/ })).toContainText('yes, shaky');
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await expect(page.getByRole('button', { name: 'Shaky' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(contents.getByRole('link', { name: 'etcd read' })).toHaveCount(0);
  await openProgress(page);
  await expect(page.getByRole('row', { name: /^etcd/ })).toContainText('no, shaky');
});

test('what a closed page has recorded is shown by the next one', async ({ page, context }) => {
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect.poll(() => storedEvents(page).then((events) => events.length)).toBe(1);
  await page.evaluate(() => {
    localStorage.removeItem('study-marks');
    localStorage.setItem('study-marks-stale', '1');
  });
  await page.close();
  const next = await context.newPage();
  await next.goto(`${atRoot()}cluster-components/kubelet/`);
  await expect(next.getByRole('navigation', { name: 'Guide' }).getByRole('link', { name: 'etcd read' })).toBeVisible();
});

test('due cards and weak topics are marked, and the home page offers the next step', async ({ page }) => {
  await page.goto(atRoot());
  await expect(page.getByRole('link', { name: /^Start / })).toBeVisible();
  await openProgress(page);
  await storeEvents(page, [
    ...answers(0, 6),
    {
      kind: 'card-reviewed',
      card: 'term:etcd',
      rating: 'good',
      took: 1,
      id: '01JC0000000000000000000000',
      at: 1000,
      guide: 'v',
      schema: 1,
    },
  ]);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Review one card' })).toBeVisible();
  await page.goto(atRoot());
  await expect(page.getByRole('link', { name: 'Review one card' })).toHaveAttribute('href', '/review/');
  await expect(page.getByRole('main').getByRole('link', { name: 'API Server weak' })).toBeVisible();
});

test('marks follow the page that changes them, and the table keeps its own', async ({ page, context }) => {
  await openProgress(page);
  await storeEvents(page, [
    ...answers(0, 6),
    { kind: 'topic-read', topic: 'cluster-components/etcd', id: `01JE${'0'.repeat(22)}`, at: 1000, guide: 'v', schema: 1 },
  ]);
  await page.reload();
  const contents = page.getByRole('navigation', { name: 'Guide' });
  await expect(contents.getByRole('link', { name: 'etcd read' })).toBeVisible();
  const row = page.getByRole('row', { name: /^API Server/ });
  await expect(row).toContainText('weak');
  const other = await context.newPage();
  await other.goto(atRoot());
  await other.evaluate(() => localStorage.setItem('theme', 'dark'));
  await other.evaluate(() => localStorage.setItem('study-marks', localStorage.getItem('study-marks')!.replace('"read"', '"unread"')));
  await expect(contents.getByRole('link', { name: 'etcd read' })).toHaveCount(0);
  await expect(row).toContainText('weak');
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(contents.locator('.mark')).toHaveCount(0);
  await expect(other.locator('.mark')).toHaveCount(0);
});

test('works by keyboard alone, and fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openProgress(page);
  await storeEvents(page, answersEverywhere(30, 10));
  await page.reload();
  await expect(page.getByText(/^\d{1,3} % chance to pass/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Erase everything…' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it would show, and how readiness is computed', async ({ page }) => {
    await page.goto(progress());
    await expect(page.getByText('Progress needs script')).toBeVisible();
    await expect(page.getByText('Beta distribution', { exact: false }).first()).toBeVisible();
    await page.goto(`${atRoot()}cluster-components/etcd/`);
    await expect(page.getByRole('button', { name: 'Mark as read' })).toHaveCount(0);
  });
});
