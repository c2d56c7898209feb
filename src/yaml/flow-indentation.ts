import { Lexer } from 'yaml';

/** How often a document is looked through again, and how many characters are looked at in all. */
const MOST_PASSES = 100;
const MOST_CHARACTERS = 8_000_000;

/** A text with spaces put in, and the way back to places of the text as it was. */
export class IndentedText {
  readonly text: string;
  /** Places of the text as it is now, in order, with the number of spaces that were put in there. */
  readonly #inserted: readonly { readonly at: number; readonly count: number }[];

  constructor(text: string, inserted: readonly { readonly at: number; readonly count: number }[] = []) {
    this.text = text;
    this.#inserted = inserted;
  }

  /** Where a place of this text stood before. */
  original(offset: number): number {
    let before = 0;
    for (const { at, count } of this.#inserted) {
      if (at >= offset) break;
      before += Math.min(count, offset - at);
    }
    return offset - before;
  }

  /** This text with spaces at more places, which are given in order. */
  with(more: readonly { readonly at: number; readonly count: number }[]): IndentedText {
    const parts: string[] = [];
    let from = 0;
    for (const { at, count } of more) {
      parts.push(this.text.slice(from, at), ' '.repeat(count));
      from = at;
    }
    parts.push(this.text.slice(from));
    const shift = (offset: number): number => offset + more.reduce((sum, { at, count }) => (at < offset ? sum + count : sum), 0);
    const moved = this.#inserted.map(({ at, count }) => ({ at: shift(at), count }));
    let put = 0;
    const own = more.map(({ at, count }) => {
      const place = { at: at + put, count };
      put += count;
      return place;
    });
    return new IndentedText(
      parts.join(''),
      [...moved, ...own].sort((a, b) => a.at - b.at),
    );
  }
}

/**
 * A document whose quoted texts, lists in brackets and maps in braces are indented as YAML 1.2 wants it. YAML 1.1, which
 * `kubectl` reads, lets their lines begin anywhere; spaces at the beginning of those lines mean nothing in either.
 * https://yaml.org/spec/1.1/#id903915
 */
export function indentFlow(text: string): IndentedText {
  let indented = new IndentedText(text);
  for (let pass = 0; pass < MOST_PASSES && pass * text.length < MOST_CHARACTERS; pass += 1) {
    const flow = firstUnindented(indented.text);
    if (flow === undefined) break;
    const places = shallowLines(indented.text, flow);
    if (places.length === 0) break;
    indented = indented.with(places);
  }
  return indented;
}

interface Flow {
  readonly from: number;
  readonly to: number;
}

/** The first quoted text or collection of which a line stands too far to the left. */
function firstUnindented(text: string): Flow | undefined {
  let at = 0;
  let depth = 0;
  let opened = 0;
  for (const lexeme of new Lexer().lex(text)) {
    switch (lexeme) {
      case '\u0002':
      case '\u001F':
        continue;
      case '\u0018': {
        const to = closingBracket(text, opened);
        return to === undefined ? undefined : { from: opened, to };
      }
      case '[':
      case '{':
        if (depth === 0) opened = at;
        depth += 1;
        break;
      case ']':
      case '}':
        depth = Math.max(0, depth - 1);
        break;
      default: {
        const quote = lexeme[0];
        if (quote !== '"' && quote !== "'") break;
        const to = closingQuote(text, at);
        if (to !== undefined && to > at + lexeme.length) return { from: at, to };
      }
    }
    at += lexeme.length;
  }
  return undefined;
}

/** The lines of a flow that begin no deeper than it does, with the spaces that they lack. */
function shallowLines(text: string, { from, to }: Flow): { at: number; count: number }[] {
  const wanted = from - (text.lastIndexOf('\n', from - 1) + 1) + 1;
  const places: { at: number; count: number }[] = [];
  for (let line = text.indexOf('\n', from) + 1; line > 0 && line < to; line = text.indexOf('\n', line) + 1) {
    let indent = 0;
    while (text[line + indent] === ' ') indent += 1;
    const next = text[line + indent];
    if (indent < wanted && next !== '\n' && next !== '\r') places.push({ at: line, count: wanted - indent });
  }
  return places;
}

/** Behind the quotation mark that closes the one at a place. */
function closingQuote(text: string, open: number): number | undefined {
  const quote = text[open] ?? '';
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return undefined;
}

/** Behind the bracket that closes the one at a place. */
function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if ((sign === '"' || sign === "'") && /[\s,[{:]/.test(text[at - 1] ?? ' ')) {
      at = (closingQuote(text, at) ?? text.length) - 1;
    } else if (sign === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    }
  }
  return undefined;
}
