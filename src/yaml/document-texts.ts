import { LineStarts } from './line-starts.ts';
import type { Range } from './positions.ts';

/** One document of a text, still unread. */
export interface DocumentText {
  /** Where it begins in the whole text. */
  readonly from: number;
  readonly text: string;
  readonly isJson: boolean;
}

/** Something between documents that `kubectl` refuses or does not read. */
export interface StrayText {
  readonly is: 'after-separator' | 'after-end' | 'between-json';
  readonly range: Range;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cuts a text into documents as `kubectl` does: a text that begins with a brace is a row of JSON values; any other is YAML,
 * cut at lines that begin with three hyphens, where nothing but a comment may follow, and a document ends at three dots. A
 * byte order mark may stand before each.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go
 */
export function splitDocuments(text: string): { readonly documents: readonly DocumentText[]; readonly stray: readonly StrayText[] } {
  const start = skipMark(text, 0);
  return /\S/.exec(text.slice(start))?.[0] === '{' ? jsonDocuments(text, start) : yamlDocuments(text, start);
}

function yamlDocuments(text: string, start: number): ReturnType<typeof splitDocuments> {
  const documents: DocumentText[] = [];
  const stray: StrayText[] = [];
  const take = (from: number, to: number): void => {
    const begin = skipMark(text, from);
    const body = text.slice(begin, to);
    if (body.trimStart().startsWith('{')) {
      const {
        documents: [first, ...more],
        stray: rest,
      } = jsonDocuments(body, 0);
      if (first !== undefined) documents.push({ from: begin, text: body.slice(0, first.from + first.text.length), isJson: false });
      const ignored = more[0]?.from ?? rest[0]?.range.from;
      if (ignored !== undefined && /\S/.test(body.slice(ignored))) stray.push({ is: 'after-end', range: { from: begin + ignored, to } });
      return;
    }
    const end = /^\.\.\.(?=\s|$)/m.exec(body);
    documents.push({ from: begin, text: end ? body.slice(0, end.index) : body, isJson: false });
    if (end === null) return;
    const after = body.slice(end.index + 3);
    const kept = after.split('\n').find((line) => !/^\s*(#|$)/.test(line));
    if (kept !== undefined) stray.push({ is: 'after-end', range: { from: begin + end.index + 3 + after.indexOf(kept), to } });
  };
  let from = start;
  for (const line of new LineStarts(text).starts) {
    if (!text.startsWith('---', line)) continue;
    const end = endOfLine(text, line);
    const rest = text.slice(line + 3, end).trim();
    // A list of the core group can have an item whose dash is written so; four hyphens are no separator either.
    if (rest !== '' && !rest.startsWith('#')) stray.push({ is: 'after-separator', range: { from: line + 3, to: end } });
    take(from, line);
    from = end;
  }
  take(from, text.length);
  return { documents, stray };
}

/** The objects of a row of JSON values, with what stands between them. */
function jsonDocuments(text: string, start: number): ReturnType<typeof splitDocuments> {
  const documents: DocumentText[] = [];
  const stray: StrayText[] = [];
  let from = start;
  while (from < text.length) {
    const open = text.indexOf('{', from);
    const between = text.slice(from, open < 0 ? text.length : open);
    const begin = between.search(/\S/);
    if (begin >= 0) stray.push({ is: 'between-json', range: { from: from + begin, to: from + between.trimEnd().length } });
    if (open < 0) break;
    const to = closingBrace(text, open);
    documents.push({ from: open, text: text.slice(open, to), isJson: true });
    from = to;
  }
  return { documents, stray };
}

/** Behind the brace that closes the one at a place; the end of the text where none does. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function skipMark(text: string, from: number): number {
  let at = from;
  // What separates documents ends with its line, and a mark stands at the beginning of the next.
  while (text[at] === '\n' || text[at] === '\r') at += 1;
  return text[at] === BYTE_ORDER_MARK ? at + 1 : from;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
