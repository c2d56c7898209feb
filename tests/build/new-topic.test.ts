import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCorpus } from '../../src/corpus/corpus.ts';
import { readContent } from '../../src/corpus/read.ts';
import { readDrawings } from '../../src/diagrams/drawing-store.ts';
import { RENDERED } from '../../src/diagrams/rendered-folder.ts';
import { localCalendar } from '../../src/islands/shared/local-calendar.ts';
import { contentOf } from '../../src/publish/content.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import {
  publishedBank,
  publishedCards,
  publishedCatalogue,
  type PublishedBank,
  type PublishedCatalogue,
} from '../../src/schema/published.ts';
import { EVENT_SCHEMA } from '../../src/study/event-limits.ts';
import { assemblePaper } from '../../src/study/paper.ts';
import { learnerStateOf } from '../../src/study/learner-state.ts';
import { RANDOM_BYTES, ulid } from '../../src/study/ulid.ts';
import { buildSite, scratchSite, type ScratchSite } from '../../tools/scratch-site.ts';
import { CARDS, emptyGuide, filledQuestions, filledTopic, NEW_TOPICS, questionIds } from './new-content.ts';

/**
 * A topic of each kind, each in a domain that no code has heard of, written as CONTRIBUTING says: begun with `npm run new`,
 * filled in, drawn, built.
 */
let site: ScratchSite;
let bank: PublishedBank;
let catalogue: PublishedCatalogue;

const tool = (name: string, ...args: string[]) => promisify(execFile)('node', [resolve('tools', name), ...args], { cwd: site.root });
const built = (path: string): Promise<string> => readFile(join(site.root, 'dist', path), 'utf8');

async function fill(file: string, filled: (text: string) => string): Promise<void> {
  const path = join(site.root, file);
  await writeFile(path, filled(await readFile(path, 'utf8')));
}

beforeAll(async () => {
  site = await scratchSite(emptyGuide());
  for (const { kind, id } of NEW_TOPICS) {
    await tool('new.ts', 'topic', id, '--kind', kind);
    await fill(`content/topics/${id}.mdx`, (text) => filledTopic(id, text));
    for (const question of questionIds(id)) await tool('new.ts', 'question', `${id}/${question}`);
    await fill(`content/questions/${id}.yaml`, (text) => filledQuestions(id, text));
  }
  await tool('diagrams.ts');
  const { code, output } = await buildSite(site.root);
  expect(code, output).toBe(0);
  bank = publishedBank.parse(JSON.parse(await built('questions/bank.json')));
  catalogue = publishedCatalogue.parse(JSON.parse(await built('catalogue.json')));
}, 240_000);
afterAll(() => site.remove());

describe.each(NEW_TOPICS)('a new topic of the kind $kind', ({ id, title }) => {
  const [domain = ''] = id.split('/');

  test('has a page with its cards, its diagram and its questions', async () => {
    const page = await built(`${id}/index.html`);
    for (const card of CARDS) expect(page).toContain(`id="${card}"`);
    for (const question of questionIds(id)) expect(page).toContain(`id="question-${question}"`);
    expect(page).toContain(`<svg`);
    expect(page).toContain(`Who opens the hatch of ${title}`);
  });

  test('is in the navigation and on the home page', async () => {
    for (const page of [`${domain}/index.html`, 'index.html']) expect(await built(page)).toContain(`href="/${id}/"`);
    expect(await built('index.html')).toContain(`About ${title}`);
  });

  test('is found by search, with its cards', async () => {
    const content = contentOf(parseCorpus(await readContent(site.root)), await readDrawings([join(site.root, RENDERED)]));
    const urls = searchRecords(content).map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining([`/${id}/`, ...CARDS.map((card) => `/${id}/#${card}`)]));
  });

  test('is practised, and comes in the exam', async () => {
    expect(await built('practice/index.html')).toContain(`href="/${id}/#check-yourself"`);
    expect(bank.topics).toContainEqual({ id, title });
    const paper = assemblePaper(bank, { kind: 'full', code: 'any' });
    expect(paper.questions.filter((question) => questionIds(id).includes(question.id))).toHaveLength(2);
    expect(await built(`questions/${domain}.json`)).toContain(questionIds(id)[0]);
  });

  test('has cards to review', async () => {
    const { cards } = publishedCards.parse(JSON.parse(await built(`cards/${domain}.json`)));
    const ids = cards.map((card) => card.id);
    expect(ids).toContain(`check:${id}#${CARDS[0]}`);
    expect(catalogue.cards.map((card) => card.id)).toEqual(expect.arrayContaining(ids));
  });

  test('has its row in progress', () => {
    const read = {
      kind: 'topic-read',
      topic: id,
      id: ulid(1, new Uint8Array(RANDOM_BYTES)),
      at: 1,
      guide: bank.version,
      schema: EVENT_SCHEMA,
    } as const;
    const rows = learnerStateOf([read], { bank, catalogue }, { now: 2, calendar: localCalendar }).progress;
    expect(rows.find(({ topic }) => topic === id)).toMatchObject({ read: 1, questions: 3 });
  });
});

test('what the guide calls itself, its exam and its domains is what its content says', async () => {
  const home = await built('index.html');
  expect(home).toContain('<title>Sailor Guide</title>');
  expect(home).toContain('8 questions in 12');
  const pages = (await readdir(join(site.root, 'dist'), { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) expect(await built(page), page).not.toMatch(/KCSA|CNCF|cncf\.io|Linux Foundation/);
  expect(await built('about/index.html')).toContain('Certified Sailor (CS)');
});
