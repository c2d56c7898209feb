import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { isRecord } from '../../src/schema/is-record.ts';
import { seededRandom, type Random } from '../../src/study/random.ts';
import { KillableBrowser } from './killable-browser.ts';
import { TABS, type Tab, type TabName } from './tabs.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const NETWORKS = ['fast', 'slow', 'offline'] as const;
const FAULTS = ['none', 'none', 'none', 'quota', 'deleted'] as const;
/** By how much the device's clock is wrong. */
const CLOCKS = [0, 0, 0, 3 * YEAR, -2 * YEAR, HOUR, -HOUR] as const;

export interface Round {
  readonly tabs: readonly TabName[];
  readonly network: (typeof NETWORKS)[number];
  readonly fault: (typeof FAULTS)[number];
  readonly clock: number;
  /** Actions that the pages said were recorded, before the browser was killed. */
  readonly confirmed: number;
  /** Of those, the ones of which the log has no event. */
  readonly lost: readonly string[];
  /** Actions of which the log has more than one event. */
  readonly doubled: readonly string[];
  /** Events that the next page could not read. */
  readonly unreadable: boolean;
}

/**
 * One to three tabs in which somebody answers, marks and reviews as fast as it goes, until the browser is killed at a moment
 * that nobody knows; then what the pages had said is compared with what the next browser finds.
 * @param base where the guide is served
 * @param seed decides all that is up to chance but the browser's own timing
 */
export async function killRound(base: string, seed: number): Promise<Round> {
  const random = seededRandom(`kill ${seed}`);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  const profile = await mkdtemp(join(tmpdir(), 'kcsa-soak-'));
  const round = { tabs: tabsOf(random), network: pick(NETWORKS), fault: pick(FAULTS), clock: pick(CLOCKS) };
  try {
    const said = await liveUntilKilled(base, profile, round, random);
    const found = await eventsAfter(base, profile);
    const recorded = countOf(found.events.flatMap(actionOf));
    const kinds = countOf([...recorded.keys()].map(kindOf));
    return {
      ...round,
      confirmed: said.length,
      // On its own page a question is known by its id; elsewhere pages do not tell which one it was.
      lost: [...countOf(said)].flatMap(([action, count]) => (count > (recorded.get(action) ?? kinds.get(action) ?? 0) ? [action] : [])),
      doubled: [...recorded].flatMap(([action, count]) => (count > 1 ? [action] : [])),
      unreadable: found.unreadable,
    };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** One to three tabs. Two that review would answer for each other, and an exam is sat in one. */
function tabsOf(random: Random): TabName[] {
  const names = Object.keys(TABS) as TabName[];
  const tabs = Array.from({ length: 1 + random(3) }, () => names[random(names.length)] ?? 'topic');
  return tabs.map((name, i) => ((name === 'exam' || name === 'review') && tabs.indexOf(name) < i ? 'topic' : name));
}

/** @returns the actions that the pages said were recorded */
async function liveUntilKilled(
  base: string,
  profile: string,
  { tabs, network, fault, clock }: Pick<Round, 'tabs' | 'network' | 'fault' | 'clock'>,
  random: Random,
): Promise<string[]> {
  const browser = await KillableBrowser.start(profile);
  const said: { readonly action: string; readonly at: number }[] = [];
  /** When the database was deleted: what was confirmed until then is gone with it. */
  let deletedAt = 0;
  try {
    const { context } = browser;
    await context.addInitScript((offset) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + offset;
    }, clock);
    await context.exposeFunction('saidAsRecorded', (action: string, at: number) => void said.push({ action, at }));
    const pages = await Promise.all(
      tabs.map(async (name, i) => {
        const page = await context.newPage();
        page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
        if (network === 'slow') await slowDown(page);
        const tab: Tab = TABS[name](i);
        await page.goto(base + tab.path, { waitUntil: 'commit' });
        await tab.ready(page);
        await page.evaluate(tab.watch);
        return { page, tab };
      }),
    );
    if (network === 'offline') await context.setOffline(true);
    const acting = pages.map(async ({ page, tab }) => {
      for (let step = 0; ; step++) {
        await page.evaluate(tab.act, step);
        await pause(random(40));
      }
    });
    const ended = Promise.allSettled(acting);
    await pause(fault === 'none' ? 150 + random(1500) : 100 + random(300));
    const [first] = pages;
    if (fault === 'quota') await Promise.all(pages.map(({ page }) => page.evaluate(fillUp)));
    if (fault === 'deleted' && first) deletedAt = await first.page.evaluate(deleteDatabase);
    if (fault !== 'none') await pause(100 + random(1200));
    await browser.kill();
    await ended;
    return said.filter(({ at }) => at > deletedAt).map(({ action }) => action);
  } finally {
    await browser.kill();
  }
}

async function slowDown(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
}

/** From now on the browser's storage is full. */
function fillUp(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

/** @returns when it was gone */
function deleteDatabase(): Promise<number> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('kcsa-field-guide');
    deleting.onsuccess = () => resolve(performance.timeOrigin + performance.now());
    deleting.onerror = () => reject(new Error(deleting.error?.message));
  });
}

/** What the next browser finds, after a study page has written what had waited. */
async function eventsAfter(base: string, profile: string): Promise<{ events: unknown[]; unreadable: boolean }> {
  const browser = await KillableBrowser.start(profile);
  try {
    const page = await browser.context.newPage();
    await page.goto(`${base}progress/`);
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('pending-event:')));
    const unreadable = await page.getByText('could not be read').isVisible();
    const events = await page.evaluate(
      () =>
        new Promise<unknown[]>((resolve, reject) => {
          const opening = indexedDB.open('kcsa-field-guide');
          opening.onerror = () => reject(new Error(opening.error?.message));
          opening.onsuccess = () => {
            const reading = opening.result.transaction('events').objectStore('events').getAll();
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    return { events, unreadable };
  } finally {
    await browser.kill();
  }
}

/** What somebody did, each thing once in a round. */
function actionOf(event: unknown): string[] {
  if (!isRecord(event)) return ['damaged'];
  const text = (field: string): string => String(event[field]);
  switch (event['kind']) {
    case 'question-answered':
      return [
        event['session'] === undefined
          ? `answered ${text('question')} on its page`
          : `answered in practice: ${text('session')} ${text('question')}`,
      ];
    case 'topic-read':
      return [`read ${text('topic')}`];
    case 'confidence-set':
      return [`${text('confidence')} of ${text('topic')}`];
    case 'card-reviewed':
      return [`reviewed: ${text('card')}`];
    case 'exam-answered':
      return [`answered in the exam: ${text('question')}`];
    default:
      return [];
  }
}

/** What pages call an action of which they do not tell the rest. */
function kindOf(action: string): string {
  return action.split(':', 1)[0] ?? action;
}

function countOf(things: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
