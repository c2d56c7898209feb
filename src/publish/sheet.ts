import type { TopicBody } from '../corpus/topic-body.ts';
import { splitReference } from '../schema/challenge.ts';
import { documentsOf, portsOf, portText } from '../schema/topic/topic-cards.ts';
import type { Content, PlacedTable } from './content.ts';
import { topicPath } from './paths.ts';

/** A table as a page shows it. */
export interface ShownTable {
  /** Its anchor on the cheat sheet. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
}

export interface ShownRow {
  /** Inline Markdown; the first cell is what the row is about. */
  readonly cells: readonly string[];
  /** Where the first cell leads, from the site's root. */
  readonly url: string;
  readonly sources: readonly string[];
}

/** The cheat sheet: the exam's figures, ports, all tables of facts, and frameworks, each from the one place where it is written. */
export function cheatSheet(content: Content): ShownTable[] {
  return [examFigures(content), ports(content), ...content.sheet.map(shownTable), frameworks(content)].filter(
    ({ rows }) => rows.length > 0,
  );
}

/** A table of facts, with its cards as addresses. */
export function shownTable({ id, title, columns, rows }: PlacedTable): ShownTable {
  return { id, title, columns, rows: rows.map(({ cells, card, sources }) => ({ cells, url: cardPath(card), sources })) };
}

function cardPath(reference: string): string {
  const { topic, card } = splitReference(reference);
  return topicPath(topic, card);
}

/** The exam's own page says what its figures rest on. */
function examFigures({ exam, domains }: Content): ShownTable {
  const row = (name: string, value: string, url: string): ShownRow => ({ cells: [name, value], url, sources: [] });
  return {
    id: 'exam',
    title: 'The exam',
    columns: ['Figure', 'Value'],
    rows: [
      row('Questions', `${exam.questions}, multiple choice, one right answer each`, BLUEPRINT),
      row('Time', `${exam.minutes} minutes`, BLUEPRINT),
      row('To pass', `${exam.passPercent} %, ${Math.ceil((exam.questions * exam.passPercent) / 100)} right answers`, BLUEPRINT),
      ...domains.map(({ domain: { id, title, weight } }) => row(title, `${weight} %`, `/${id}/`)),
    ],
  };
}

/** The page about how papers are made. */
export const BLUEPRINT = '/exam/blueprint/';

function ports({ topics }: Content): ShownTable {
  return {
    id: 'ports',
    title: 'Ports',
    columns: ['Port', 'Of', 'Use'],
    rows: topics
      .flatMap(({ id, value }) =>
        portsOf(value).map((each) => ({
          port: each.port,
          cells: [`${portText(each)}/${each.protocol}`, value.title, each.use],
          url: topicPath(id, each.card),
          sources: [each.source],
        })),
      )
      .sort((a, b) => a.port - b.port),
  };
}

function frameworks({ topics }: Content): ShownTable {
  return {
    id: 'frameworks',
    title: 'Frameworks at a glance',
    columns: ['Document', 'Publisher, version', 'About'],
    rows: topics.flatMap(({ id, value }) =>
      documentsOf(value)
        .filter(({ depth }) => depth === 'core')
        .map(({ id: card, title, publisher, version, scope, sources: [source = ''] }) => ({
          cells: [title, `${publisher}, ${version}`, scope],
          url: topicPath(id, card),
          // The document itself: its card names what else was read.
          sources: [source],
        })),
    ),
  };
}

/** Signs a row, on average, and of its longest word, above which a table takes the whole width of a sheet of paper. */
const NARROW = { row: 60, word: 28 } as const;

/** Whether two tables such as this have room side by side on a sheet of paper. */
export function isNarrow({ rows }: Pick<ShownTable, 'rows'>): boolean {
  const signs = rows.reduce((sum, { cells }) => sum + cells.join('').length, 0);
  const words = rows.flatMap(({ cells }) => cells.join(' ').split(/[\s,]+/));
  return signs <= NARROW.row * rows.length && words.every((word) => word.length <= NARROW.word);
}

/** The tables of facts that a text shows, in its order. */
export function tablesIn({ sheet }: Pick<Content, 'sheet'>, { tables }: Pick<TopicBody, 'tables'>): PlacedTable[] {
  return tables.flatMap(({ value }) => sheet.find(({ id }) => id === value) ?? []);
}

/** What a table says, as running text. */
export function tableText({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
}): string {
  return [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(' ')).join('\n');
}

/** The sources of tables, each once, in the order of their rows. */
export function tableSources(tables: readonly { readonly rows: readonly Pick<ShownRow, 'sources'>[] }[]): string[] {
  return [...new Set<string>(tables.flatMap(({ rows }) => rows.flatMap(({ sources }) => sources)))];
}
