import type { ErrorCode } from 'yaml';
import { mergeMarker } from './merge-marker.ts';

/** A mistake in the writing of a text, before anything of it is understood. */
export interface SyntaxMistake {
  /** 1-based, in the text. */
  readonly line: number;
  readonly message: string;
  readonly allowed?: string | undefined;
}

/** What the parser says of a place. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly message: string;
  /** Offsets in the text. */
  readonly pos: readonly [number, number];
}

/**
 * Says in a sentence why a text is not YAML. One slip makes a parser stumble many times: what is said is the first, by
 * its likely cause, and each doubled field.
 * @param errors what the parser says, with offsets in the text
 */
export function yamlMistakes(text: string, errors: readonly ParserError[]): SyntaxMistake[] {
  if (errors.length === 0) return [];
  const lines = text.split(/\r?\n/);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const merge = mergeMarker(lines);
  if (merge) return [merge];
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0])[0];
  const tab = lines.findIndex((line) => /^ *\t\s*\S/.test(line));
  if (first !== undefined && tab >= 0 && tab < lineOf(first.pos[0]) + 1) {
    return [{ line: tab + 1, message: 'the line is indented with a tab', allowed: 'spaces: YAML knows no tabs there' }];
  }
  return [
    ...(first === undefined ? [] : [causeOf(first, lineOf(first.pos[0]), lines)]),
    ...doubled.map((error) => doubledField(text, lineOf(error.pos[0]), error)),
  ];
}

/** An alias that no anchor stands for; the parser finds it only when the values are taken out. */
export function unknownAlias(text: string): SyntaxMistake {
  const lines = text.split(/\r?\n/);
  const at = Math.max(
    0,
    lines.findIndex((line) => /(?:^|[\s:[,-])\*[^\s*]/.test(line)),
  );
  return {
    line: at + 1,
    message: 'an asterisk begins an alias of YAML, and nothing has that name',
    allowed: 'quotation marks around the text: "*"',
  };
}

function doubledField(text: string, line: number, error: ParserError): SyntaxMistake {
  const key = /^["']?([^"':\n]+)/.exec(text.slice(error.pos[0]))?.[1]?.trim() ?? '';
  return { line, message: `the field "${key}" stands twice`, allowed: 'each field once; one of them belongs elsewhere, or goes' };
}

const QUOTES = /^[\s-]*(?:[\w-]+:\s+)?[“”‘]|[{,]\s*\w+:\s+[“”‘]/;
const KEYED = /^([\s-]*)([\w-]+):\s+(\S.*)$/;
const QUOTED_COLON = 'quotation marks around it, or >- after the field and the text on the next line';

/** The likeliest cause of what the parser stumbles over. */
function causeOf(error: ParserError, line: number, lines: readonly string[]): SyntaxMistake {
  const text = lines[line - 1] ?? '';
  const next = lines[line] ?? '';
  const say = (message: string, allowed?: string, at = line): SyntaxMistake => ({ line: at, message, allowed });
  const unclosed = unclosedQuote(error, line, lines);
  if (unclosed !== undefined) return say('the quotation mark that opens here is never closed', undefined, unclosed);
  if (QUOTES.test(text)) return say('curly quotation marks stand where YAML needs straight ones', `" or ' around the text`);
  if (/\{.*["']\s+\w+:\s.*\}/.test(text)) return say('a comma is missing between two fields within braces');
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY': {
      const [, indent = '', field, value = ''] = KEYED.exec(text) ?? [];
      if (/:(?:\s|$)/.test(value)) return say(`the text after "${field ?? ''}:" contains a colon`, QUOTED_COLON);
      if (field !== undefined && next.search(/\S/) > indent.length) {
        return say('the line is indented further than the one before, which has its value already', undefined, line + 1);
      }
      if (text.includes('{')) return say('a text within braces contains a colon', 'quotation marks around the text');
      return say(`"${text.trim()}" is no field`, 'a name, a colon, a space and the value');
    }
    case 'BAD_ALIAS':
      return unknownAlias(lines.join('\n'));
    case 'BAD_SCALAR_START':
      return say(
        `a text begins with ${error.message.slice(-1)}, which YAML keeps for itself`,
        'quotation marks around the text, or >- before it',
      );
    case 'BAD_DQ_ESCAPE':
      return say('a backslash stands in a text with double quotation marks', 'two backslashes, or single quotation marks');
    case 'MULTIPLE_DOCS':
      return say('--- begins a second document here', 'one document a file');
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) return say(`a ${error.message.includes('map') ? 'brace {' : 'bracket ['} is not closed`);
      return say('the line is indented otherwise than its neighbours', 'the same number of spaces for each field of one group');
    case 'TAB_AS_INDENT':
      return say('the line is indented with a tab', 'spaces: YAML knows no tabs there');
    default:
      if (error.message.startsWith('Not a YAML token'))
        return say('text follows > or | on the same line', 'the text on the next line, indented');
      if (/["'][^"']*["']\s+\S|["'][^"']*["']\w/.test(text)) {
        return say(
          'something follows the closing quotation mark',
          'the whole text in one pair; a mark within it doubled, or the other kind outside',
        );
      }
      return say(
        'the line does not fit the ones before it',
        'the same number of spaces for each field of one group, and - before each entry of a list',
      );
  }
}

/** The line on which a quotation mark opens that has no closing one. */
function unclosedQuote(error: ParserError, line: number, lines: readonly string[]): number | undefined {
  const quote = /^Missing closing (["'])quote/.exec(error.message)?.[1];
  if (quote === undefined) return undefined;
  for (let at = line; at > 0; at--) if (((lines[at - 1] ?? '').split(quote).length - 1) % 2 === 1) return at;
  return line;
}
