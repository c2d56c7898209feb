import type { RunningExam } from '../../src/storage/running-exam.ts';
import { isRecord } from '../../src/schema/is-record.ts';
import { EVENT_SCHEMA } from '../../src/study/event-limits.ts';
import type { StudyEvent } from '../../src/study/events.ts';
import type { StudySummary } from '../../src/study/summary.ts';
import { expectTextAlone, HOSTILE, hostileParts, watchRequests, withEach } from './hostile-values.ts';
import { bringIn, openProgress } from './progress-page.ts';
import { atRoot, expect, expectNoSidewaysScroll, test } from './site.ts';
import { storedEvents, storeEvents } from './study.ts';

const TOPIC = 'cluster-components/etcd/';

test('no string of an imported log becomes more than a text', async ({ page }) => {
  const asked = watchRequests(page);
  // Exams have a test of their own; here some of them are enough.
  const parts = hostileParts().filter((part, i) => i % 10 === 0 || part.every(({ attempt }) => attempt === undefined));
  await openProgress(page);
  await bringIn(page, JSON.stringify({ format: 'kcsa-field-guide-log', version: 1, events: parts.flat() }));
  await expect(page.getByText(/^log.json: [\d,]+ events added/)).toBeVisible();
  await expectTextAlone(page);
  const events = await storedEvents(page);
  // The test tells something only where such values are let in.
  expect(events.filter((event) => JSON.stringify(event).includes('//evil.example/x')).length).toBeGreaterThan(10);

  // Beside the import, something may have written into the database itself.
  await storeEvents(
    page,
    HOSTILE.map((hostile) => ({ id: hostile, at: hostile, kind: hostile, schema: hostile, topic: hostile })),
  );

  await page.setViewportSize({ width: 390, height: 800 });
  for (const [path, shown] of [
    ['', page.locator('home-step a').first()],
    [TOPIC, page.getByRole('button', { name: /^Mark as/ })],
    ['review/', page.getByRole('button', { name: 'Show the answer' })],
    ['practice/', page.getByRole('button', { name: 'Start practising' })],
    ['progress/', page.getByRole('heading', { name: 'Your data' })],
    // The last exam of the log is still open, its time is up, and the page hands it in.
    ['exam/', page.getByRole('heading', { name: 'Question by question' })],
    ['exam/', page.getByRole('heading', { name: 'Your attempts' })],
  ] as const) {
    await page.goto(atRoot() + path);
    await expect(shown).toBeVisible();
    await expectTextAlone(page);
    await expectNoSidewaysScroll(page);
  }
  expect(asked).toEqual([]);
});

test('no string of an exam’s events becomes more than a text in its result', async ({ page }) => {
  const asked = watchRequests(page);
  const exams = hostileParts().filter((part) => part.some(({ kind }) => kind === 'exam-submitted'));
  await openProgress(page);
  // Each value as a topic, which is a link where the guide has it; of the other strings and keys of the events some.
  const told = exams.filter((part, i) => i % 89 === 0 || HOSTILE.some((hostile) => part.some(({ marks }) => namesTopic(marks, hostile))));
  expect(told.length).toBeGreaterThan(HOSTILE.length);
  await storeEvents(
    page,
    told.flat().filter(({ id }) => id !== undefined),
  );
  for (const part of told) {
    await page.goto(`${atRoot()}exam/?attempt=${String(part.at(-1)?.['attempt'])}`);
    await expect(page.getByRole('heading', { name: /^(Question by question|Your attempts)$/ })).toBeVisible();
    await expectTextAlone(page);
  }
  expect(asked).toEqual([]);
});

function namesTopic(marks: unknown, topic: string): boolean {
  const first: unknown = Array.isArray(marks) ? marks[0] : undefined;
  return isRecord(first) && first['topic'] === topic;
}

/** Marks that suggest to practise a topic. */
const MARKS: StudySummary = {
  topics: { 'cluster-components/etcd': { title: 'etcd', right: 1, all: 9, read: 1, confidence: 'fair', due: [] } },
  domains: [{ id: 'cluster-components', weight: 22 }],
  examDay: '2100-12-24',
};
const RUNNING: RunningExam = { attempt: 'x', deadline: 4_000_000_000_000, seen: 1, question: 1, questions: 20 };
const PENDING: StudyEvent = {
  kind: 'topic-read',
  topic: 'cluster-components/etcd',
  id: '01JD0000000000000000000001',
  at: 1_790_000_000_000,
  guide: 'v',
  schema: EVENT_SCHEMA,
};

/** What may stand in localStorage, turn by turn: under each key the hostile value, and values in which it is one string or key. */
function hostileSettings(hostile: string): Record<string, string>[] {
  const turns = (key: string, values: readonly unknown[]): Record<string, string>[] =>
    [hostile, ...withEach(values, hostile).flatMap((changed) => (changed as unknown[]).map((value) => JSON.stringify(value)))].map(
      (text) => ({
        [key]: text,
      }),
    );
  const keys = ['theme', 'exam-clock', 'last-events', 'study-marks-stale', `kcsa-place:/${TOPIC}`, 'pending-draft:rbac/', hostile];
  const side = [
    ...turns('recent-searches', [['etcd']]),
    ...turns(`pending-event:${PENDING.id}`, [PENDING]),
    ...keys.map((key) => ({ [key]: hostile })),
  ];
  // An exam that runs comes before what the marks suggest, so each of the two stands there without the other.
  const ways = [...turns('study-marks', [MARKS]), ...turns('running-exam', [RUNNING])];
  return ways.map((way, i) => ({ ...way, ...side[i % side.length] }));
}

// Of texts of odd kinds the log's test has enough: a page takes no other way with them.
for (const hostile of HOSTILE.slice(0, 4)) {
  test(`nothing kept in the browser becomes more than a text: ${JSON.stringify(hostile.slice(0, 30))}`, async ({ page }) => {
    const asked = watchRequests(page);
    await page.goto(atRoot());
    for (const [i, kept] of hostileSettings(hostile).entries()) {
      // What the pages take from there beside the way on, they take whole.
      for (const path of i === 0 ? ['', TOPIC, 'progress/', 'search/'] : ['']) {
        await page.evaluate((entries) => {
          localStorage.clear();
          for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
        }, kept);
        await page.goto(atRoot() + path);
        await expectTextAlone(page);
      }
    }
    expect(asked).toEqual([]);
  });
}
