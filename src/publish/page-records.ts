import type { SearchRecord } from '../search/record.ts';
import { PATHS, type PathId } from '../study/reading-path.ts';
import type { Content } from './content.ts';
import { pathPath, PATH_TEXTS } from './path-texts.ts';
import { BLUEPRINT } from './sheet.ts';

/** What somebody types who looks for a plan. */
const PATH_NAMES: Readonly<Record<PathId, readonly string[]>> = {
  'three-weeks': ['three weeks', '3 weeks', '21 days'],
  'one-week': ['one week', '1 week', '7 days', 'exam next week', 'few days left'],
  'night-before': ['night before', 'exam tomorrow', 'last minute', 'cram'],
};

/** The pages that are found by what they are for, and not by what they say: that is found on topics. */
export function pageRecords({ domains }: Content): SearchRecord[] {
  const page = (url: string, title: string, summary: string, keywords: readonly string[], topic = ''): SearchRecord => ({
    url,
    kind: 'page',
    title,
    topic,
    topicTitle: title,
    summary,
    keywords,
    text: '',
  });
  return [
    page('/cheatsheet/', 'Cheat sheet', 'Ports, flags, levels, modes, certificates and frameworks on a few sheets of paper.', [
      ...['cheatsheet', 'one pager', 'quick reference', 'printable summary', 'crib sheet', 'list of all ports', 'overview of flags'],
      ...['print the ports', 'all ports', 'all flags'],
      ...['everything on one page to print', 'summary to learn by heart'],
    ]),
    page(BLUEPRINT, 'Blueprint of the exam', 'How many questions each competency has, and how one paper is made of them.', [
      ...['exam blueprint', 'exam weights', 'domain weights', 'passing score', 'how many questions', 'exam format', 'curriculum'],
      ...['which domain has the most questions', 'how is the exam made up', 'which topics count most'],
    ]),
    page('/exam/', 'Mock exam', 'A timed paper as the exam is, marked at the end with the reason for every option.', [
      ...['exam', 'practice exam', 'practice test', 'exam simulator', 'test exam', 'sample exam', 'start the exam'],
    ]),
    page('/practice/', 'Practice', 'Questions by topic, with the reason for every option at once.', [
      ...['practice questions', 'sample questions', 'exam questions', 'quiz', 'question bank'],
    ]),
    page('/review/', 'Review', 'Cards on what you have read, each asked again when it begins to fade.', [
      ...['flashcards', 'flash cards', 'spaced repetition', 'anki', 'due cards'],
    ]),
    page('/progress/', 'Progress', 'How ready you are, topic by topic, and your data: export, import, report and erase.', [
      ...['am I ready', 'my progress', 'export my data', 'import my data', 'delete my data', 'study log'],
    ]),
    page('/offline/', 'Read it offline', 'Keep the whole guide on this device, and use it without a connection.', [
      ...['offline', 'without internet', 'read the guide without internet', 'install the app', 'download the guide'],
    ]),
    page('/about/hosting/', 'Host this guide', 'What a server needs to serve this guide, and the manifests for a cluster.', [
      ...['self-host', 'self host', 'hosting', 'deploy the guide', 'host the guide'],
    ]),
    page('/about/', 'About this guide', 'How the facts are checked, what the guide stores, and how to use its data.', [
      ...['about', 'licence of the guide', 'data of the guide', 'report a mistake', 'what is stored'],
    ]),
    page(pathPath(), 'Study plans', 'What to read, practise and skip in three weeks, in one week, and on the night before.', [
      ...['study plan', 'schedule', 'reading path', 'learning path', 'timetable', 'how should I learn', 'where do I start studying'],
    ]),
    ...PATHS.map((id) => page(pathPath(id), `Study plan: ${PATH_TEXTS[id].title.toLowerCase()}`, PATH_TEXTS[id].summary, PATH_NAMES[id])),
    ...domains.map(({ domain }) =>
      page(`/${domain.id}/`, domain.title, domain.summary, [`${domain.shortTitle} domain`, 'exam domain'], domain.id),
    ),
  ];
}
