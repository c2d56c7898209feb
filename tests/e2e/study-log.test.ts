import { readFileSync } from 'node:fs';
import { expectCard, openReview, rate, reviewedToday } from './cards.ts';
import { answers, bringIn, exported, openProgress, progress } from './progress-page.ts';
import { atRoot, belowKcsa, expect, test } from './site.ts';
import { answer, expectQuestion, holdDatabase, releaseDatabase, storedEvents, storeEvents } from './study.ts';

test('export on one profile and import on another give equal state, in either order', async ({ page, browser }) => {
  await page.goto(`${atRoot()}practice/?count=2&start`);
  await expectQuestion(page, 1);
  await answer(page, true);
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await openReview(other, `${belowKcsa()}review/`);
  await rate(other, '1');
  await other.goto(`${belowKcsa()}progress/`);
  await expect(other.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await openProgress(page);

  const [one, two] = [await exported(page), await exported(other)];
  await bringIn(page, two);
  await expect(page.getByText('log.json: one event added, 0 known already.')).toBeVisible();
  await bringIn(other, one);
  await expect(other.getByText('log.json: 3 events added, 0 known already.')).toBeVisible();
  expect(await storedEvents(page)).toEqual(await storedEvents(other));
  await bringIn(page, two);
  await expect(page.getByText('log.json: 0 events added, 1 known already.')).toBeVisible();
  expect(await storedEvents(page)).toEqual(await storedEvents(other));
  await elsewhere.close();
});

test('an import keeps what is valid, names what is not, and refuses what is no log', async ({ page }) => {
  await openProgress(page);
  const [good] = answers(1, 0);
  const file = {
    format: 'kcsa-field-guide-log',
    version: 1,
    exported: new Date().toISOString(),
    guide: 'v',
    events: [good, { id: 'x' }, 7],
  };
  await bringIn(page, JSON.stringify(file));
  await expect(page.getByText('log.json: one event added, 0 known already.')).toBeVisible();
  await expect(page.getByText('2 records are not valid events and are left out:')).toBeVisible();
  await expect(page.getByText(/^record 2 \(x\): /)).toBeVisible();
  await bringIn(page, '{"format":"anki"}');
  await expect(page.getByText('log.json was not imported. This is not a file that the guide has exported.')).toBeVisible();
  await bringIn(page, 'not json');
  await expect(page.getByText('log.json was not imported. The file is not JSON, or could not be read.')).toBeVisible();
  expect(await storedEvents(page)).toHaveLength(1);
});

test('an import with impossible ids and times leaves the log as it was, and it goes on', async ({ page }) => {
  await openProgress(page);
  const [good] = answers(1, 0);
  const events = [
    { ...good, id: '8ZZZZZZZZZZZZZZZZZZZZZZZZZ' },
    { ...good, at: Number.MAX_SAFE_INTEGER },
  ];
  await bringIn(
    page,
    JSON.stringify({ format: 'kcsa-field-guide-log', version: 1, exported: new Date().toISOString(), guide: 'v', events }),
  );
  await expect(page.getByText('2 records are not valid events and are left out:')).toBeVisible();
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '3');
  expect(await storedEvents(page)).toHaveLength(1);
});

test('an import reaches other tabs, and so does erasing, which asks first and offers an export', async ({ page, context }) => {
  await openProgress(page);
  const other = await context.newPage();
  await other.goto(progress());
  await expect(other.getByText('Nothing is recorded yet.')).toBeVisible();
  const file = { format: 'kcsa-field-guide-log', version: 1, exported: new Date().toISOString(), guide: 'v', events: answers(3, 0) };
  await bringIn(page, JSON.stringify(file));
  await expect(other.getByText(/^3 events since /)).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
  await dialog.getByRole('button', { name: 'Keep everything' }).click();
  await expect(page.getByText(/^3 events since /)).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export your study log' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^kcsa-field-guide-log-\d{4}-\d\d-\d\d\.json$/);
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
  await expect(other.getByText('Nothing is recorded yet.')).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);
});

test('a corrupted record is named and left out; the others count', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, [...answers(2, 0), { id: '01JD9999999999999999999999', kind: 'card-reviewed', rating: 'superb' }]);
  await page.reload();
  await expect(page.getByText('One record of your study log could not be read')).toBeVisible();
  await expect(page.getByText(/^2 events since /)).toBeVisible();
});

test('a database of the first version is brought to today’s form with its events', async ({ page }) => {
  await page.goto(`${atRoot()}about/`);
  await page.evaluate(
    (events) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kcsa-field-guide', 1);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('events', { keyPath: 'id' });
          for (const event of events) store.put(event);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    answers(4, 0),
  );
  await openProgress(page);
  await expect(page.getByText(/^4 events since /)).toBeVisible();
  const stores = await page.evaluate(
    () =>
      new Promise<{ version: number; names: string[] }>((resolve) => {
        const opening = indexedDB.open('kcsa-field-guide');
        opening.onsuccess = () => {
          resolve({ version: opening.result.version, names: [...opening.result.objectStoreNames] });
          opening.result.close();
        };
      }),
  );
  expect(stores).toEqual({ version: 2, names: ['drafts', 'events'] });
});

test('a database of a newer version is left alone, and that is said', async ({ page }) => {
  await page.goto(`${atRoot()}about/`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kcsa-field-guide', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('future');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await openReview(page, `${atRoot()}review/`);
  await expect(page.getByText('A newer version of the guide')).toBeVisible();
  await rate(page, '3');
  await expect(page.getByRole('button', { name: 'Export your study log' })).toBeVisible();
  const version = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('kcsa-field-guide');
        opening.onsuccess = () => {
          resolve(opening.result.version);
          opening.result.close();
        };
      }),
  );
  expect(version).toBe(99);
});

test('without storage the guide works in memory, says so and offers an export', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    Object.defineProperty(globalThis, 'indexedDB', denied);
    Object.defineProperty(globalThis, 'localStorage', denied);
  });
  await openReview(page, `${atRoot()}review/`);
  await expect(page.getByText('does not let the guide store anything')).toBeVisible();
  await rate(page, '3');
  await expectCard(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export your study log' }).click();
  const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { events: unknown[] };
  expect(file.events).toHaveLength(1);
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('This browser did not let the guide store it.')).toBeVisible();
});

test('when storage is full in the middle, that is said, and a later page writes what could not be written', async ({ page }) => {
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await expectCard(page);
  await expect.poll(() => storedEvents(page).then((events) => events.length)).toBe(1);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await rate(page, '4');
  await expect(page.getByText('The browser’s storage is full.')).toBeVisible();
  await expectCard(page);
  await rate(page, '4');
  expect(await reviewedToday(page)).toBe(3);
  expect(await storedEvents(page)).toHaveLength(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expectCard(page);
  expect(await reviewedToday(page)).toBe(3);
  await expect.poll(() => storedEvents(page).then((events) => events.length)).toBe(3);
});

test('an import that storage refuses changes nothing', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, answers(1, 0));
  await page.reload();
  await expect(page.getByText(/^1 events? since /)).toBeVisible();
  await page.evaluate(() => {
    let left = 2;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
      if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
      return this.add(value);
    };
  });
  const file = { format: 'kcsa-field-guide-log', version: 1, exported: new Date().toISOString(), guide: 'v', events: answers(6, 0) };
  await bringIn(page, JSON.stringify(file));
  await expect(page.getByText('log.json was not imported. The browser would not store it')).toBeVisible();
  await expect(page.getByText(/^1 events? since /)).toBeVisible();
  expect(await storedEvents(page)).toHaveLength(1);
});

test('where storage has become full, an import is refused and everything can still be erased', async ({ page }) => {
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await expectCard(page);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openProgress(page);
  await bringIn(page, JSON.stringify({ format: 'kcsa-field-guide-log', version: 1, events: answers(2, 0) }));
  await expect(page.getByText('log.json was not imported. The browser would not store it')).toBeVisible();
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await expect(page.getByText('The browser’s storage is full.')).toBeVisible();
  // By the link: what is not stored would be asked about.
  page.on('dialog', (dialog) => void dialog.accept());
  await openProgress(page);
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);
  await page.reload();
  await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
});

test('a database that could not be opened once is erased all the same', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, answers(2, 0));
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    let failed = false;
    indexedDB.open = (...asked) => {
      if (failed) return open(...asked);
      failed = true;
      throw new DOMException('for now', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByText('does not let the guide store anything')).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await storedEvents(page)).toEqual([]);
});

test('a newer guide’s database is not erased, and that is said', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, answers(2, 0));
  await page.reload();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('kcsa-field-guide', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await expect(page.getByText('A newer version of the guide')).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('The browser would not erase it. Nothing has been changed.');
});

test('what is recorded after the latest id there can be is read again', async ({ page }) => {
  await openProgress(page);
  await storeEvents(page, [{ ...answers(1, 0)[0], id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ' }]);
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await openProgress(page);
  await expect(page.getByText(/^3 events since /)).toBeVisible();
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('what is chosen on a topic counts, also where an earlier event is dated in the future', async ({ page }) => {
  await openProgress(page);
  const topic = 'cluster-components/etcd';
  await storeEvents(page, [
    { kind: 'confidence-set', topic, confidence: 'shaky', id: `02${'0'.repeat(24)}`, at: Date.now(), guide: 'v', schema: 1 },
  ]);
  await page.goto(`${atRoot()}${topic}/`);
  const sure = page.getByRole('button', { name: 'Sure' });
  await sure.click();
  await expect.poll(() => storedEvents(page).then((events) => events.length)).toBe(2);
  await openProgress(page);
  await expect(page.getByRole('row', { name: /^etcd/ })).toContainText('no, sure');
  await page.goto(`${atRoot()}${topic}/`);
  await expect(sure).toHaveAttribute('aria-pressed', 'true');
});

test('a database that another tab keeps from opening is said, and gone on with when it opens', async ({ page, context }) => {
  await openProgress(page);
  await storeEvents(page, answers(2, 0));
  const held = await context.newPage();
  await holdDatabase(held);
  await openReview(held, `${atRoot()}review/`);
  await expect(held.getByText('The browser has not opened your study log yet.')).toBeVisible();
  await rate(held, '4');
  expect(await storedEvents(page)).toHaveLength(2);
  await releaseDatabase(held);
  await expect(held.getByText('The browser has not opened your study log yet.')).toBeHidden();
  await expect.poll(() => storedEvents(page).then((events) => events.length)).toBe(3);
});

test('a database that somebody deletes is said, recorded anew, and stored again where that is wanted', async ({ page }) => {
  await openReview(page, `${atRoot()}review/`);
  await rate(page, '4');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('kcsa-field-guide').onsuccess = () => resolve();
      }),
  );
  await expect(page.getByText('The guide’s data were deleted from this browser')).toBeVisible();
  await expectCard(page);
  await rate(page, '4');
  expect(await storedEvents(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Store it again' }).click();
  await expect(page.getByText('The guide’s data were deleted from this browser')).toBeHidden();
  expect(await storedEvents(page)).toHaveLength(2);
});

test('cards that were reviewed while the clock was three years ahead come again in days, and that is said', async ({ page }) => {
  const now = Date.now();
  await page.clock.setFixedTime(now + 3 * 365 * 86_400_000);
  await openReview(page, `${atRoot()}review/?topic=cluster-components/etcd`);
  for (let i = 0; i < 3; i++) {
    await rate(page, '4');
    await expectCard(page);
  }
  await page.clock.setFixedTime(now);
  await page.goto(`${atRoot()}progress/`);
  await expect(page.getByText(/^3 events of your study log bear dates still to come/)).toBeVisible();
  const due = page.getByRole('figure', { name: 'Reviews due in the next 30 days' });
  await due.getByText('As a table').click();
  const counts = (await due.getByRole('cell').allInnerTexts()).map(Number);
  expect(counts).toHaveLength(30);
  expect(counts.reduce((sum, count) => sum + count)).toBe(3);
});

test('what is recorded past the times that ids can carry is read again', async ({ page }) => {
  await page.clock.setFixedTime(new Date('3100-01-01T00:00:00Z'));
  await page.goto(`${atRoot()}cluster-components/etcd/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await page.clock.setFixedTime(Date.now());
  await openProgress(page);
  await expect(page.getByText(/^1 event since /)).toBeVisible();
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('a file of the first version is imported whole, and what a later guide has recorded is kept and passed on', async ({ page }) => {
  await openProgress(page);
  await bringIn(page, readFileSync('tests/fixtures/histories/export-v1.json', 'utf8'));
  await expect(page.getByText('log.json: 19 events added, 0 known already.')).toBeVisible();
  const newer = { id: '01JD0000000000000000000000', at: 1, guide: 'v9', schema: 99, kind: 'note-written', text: 'kept' };
  await bringIn(page, JSON.stringify({ format: 'kcsa-field-guide-log', version: 2, events: [newer] }));
  await expect(page.getByText('log.json: one event added, 0 known already.')).toBeVisible();
  await expect(page.getByText('1 event of your study log was recorded by a newer version of the guide.')).toBeVisible();
  const file = JSON.parse(await exported(page)) as { events: unknown[] };
  expect(file.events).toContainEqual(newer);
  expect(file.events).toHaveLength(20);
});

test('a topic of an imported exam that the guide does not have leads nowhere', async ({ page }) => {
  await openProgress(page);
  const head = { at: 1_790_000_000_000, guide: 'v', schema: 1, attempt: '01JD0000000000000000000009' };
  const questions = [{ id: 'q', revision: 'r', order: [0, 1, 2, 3] }];
  const marks = [{ question: 'q', topic: '/evil.example/login', correct: false }];
  const events = [
    { ...head, id: '01JD0000000000000000000001', kind: 'exam-started', paper: 'short', code: 'x', minutes: 30, questions },
    { ...head, id: '01JD0000000000000000000002', kind: 'exam-submitted', by: 'candidate', marks },
  ];
  await bringIn(page, JSON.stringify({ format: 'kcsa-field-guide-log', version: 1, events }));
  await expect(page.getByText('log.json: 2 events added, 0 known already.')).toBeVisible();
  await page.goto(`${atRoot()}exam/?attempt=${head.attempt}`);
  await expect(page.getByRole('rowheader', { name: '/evil.example/login' })).toBeVisible();
  await expect(page.locator('a[href*="evil"]')).toHaveCount(0);
});
