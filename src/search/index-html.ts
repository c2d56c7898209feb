import { normalisePhrase, STOP_WORDS } from './query.ts';
import type { SearchRecord } from './record.ts';

/** How much a word counts by where it stands; Pagefind takes 0 to 10. */
const WEIGHT = { title: 9, keywords: 6, summary: 2 } as const;

/** A document that Pagefind indexes. */
export interface IndexedDocument {
  /** Tells it from the others: what a result links to is in the document. */
  readonly url: string;
  readonly content: string;
}

/**
 * A record as the documents that Pagefind indexes. The text of a topic is a hundred times that of a card, and a word counts
 * by its share of a document: what a topic is called is a document of its own, so that names weigh as much as a card's.
 */
export function indexedDocuments(record: SearchRecord): IndexedDocument[] {
  if (record.kind !== 'topic') return [{ url: record.url, content: indexHtml(record) }];
  return [
    { url: record.url, content: indexHtml({ ...record, text: '' }) },
    { url: `${record.url}#text`, content: indexHtml({ ...record, keywords: [], wordings: [] }) },
  ];
}

/**
 * A record as a small HTML document. It is never served: the keywords in it would
 * weigh on every page, and the results show the record's own summary.
 */
function indexHtml(record: SearchRecord): string {
  const meta = (name: string, value: string): string =>
    `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(plain(value))}">`;
  return [
    '<!doctype html><html lang="en"><head><title></title></head><body data-pagefind-body>',
    meta('title', record.title),
    meta('kind', record.kind),
    meta('path', record.url),
    meta('topic', record.topic),
    meta('topicTitle', record.topicTitle),
    meta('summary', record.summary),
    ...(record.kind === 'page' ? [meta('names', record.keywords.join('|'))] : []),
    `<span data-pagefind-filter="kind:${record.kind}"></span>`,
    `<span data-pagefind-filter="domain:${escapeHtml(record.topic.split('/')[0] ?? '')}"></span>`,
    `<p data-pagefind-weight="${WEIGHT.title}">${escapeHtml(record.title)}</p>`,
    `<p data-pagefind-weight="${WEIGHT.keywords}">${escapeHtml([...record.keywords, ...(record.wordings ?? [])].join(', '))}</p>`,
    `<p data-pagefind-weight="${WEIGHT.summary}">${escapeHtml(plain(record.summary))}</p>`,
    `<p>${escapeHtml(tellingWords(plain(record.text), [record.title, ...record.keywords, plain(record.summary)]))}</p>`,
    '</body></html>',
  ].join('\n');
}

/**
 * The words of a text that a search can tell anything by. Results show summaries and no excerpts, so the order of
 * the words, the stop words, every repetition and every word that already counts for more would be dead weight in
 * the first search.
 */
function tellingWords(text: string, weightier: readonly string[]): string {
  const seen = new Set(weightier.flatMap((field) => normalisePhrase(field).split(' ')));
  return text
    .split(/\s+/)
    .filter((word) => {
      const bare = normalisePhrase(word);
      if (bare === '' || STOP_WORDS.has(bare) || seen.has(bare)) return false;
      seen.add(bare);
      return true;
    })
    .join(' ');
}

/** The text of inline Markdown: results show and match words, not marks. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
