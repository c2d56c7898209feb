import { holdsObjects } from '../content-files.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

/** In small letters the first are words, or parts of them. */
const NOTES = /\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/;
const TAG = /<\/?[A-Za-z][^>]*>/;
const CURLY = /^(?:“[^“”]*”|‘[^‘’]*’)$/;

const LONGEST_NOTE = 80;

/** Texts are finished, and are shown as they are written: no notes to oneself, no tags, no quotation marks that were meant for YAML. */
export const unfinishedText: Rule = (corpus) => [...fieldMistakes(corpus), ...bodyMistakes(corpus), ...objectMistakes(corpus)];

function fieldMistakes({ data, diagnostics }: Corpus): Diagnostic[] {
  // What a schema refuses is named already.
  const refused = new Set(diagnostics.filter(({ kind }) => kind === 'schema').map(({ file, field }) => `${file} ${field ?? ''}`));
  return data.flatMap(({ file, value, lineOf }) =>
    stringsOf(value).flatMap(({ path, text }): Diagnostic[] => {
      if (refused.has(`${file} ${path.join('.')}`)) return [];
      const wrong = (message: string, allowed?: string): Diagnostic => ({
        kind: 'unfinished-text',
        file,
        line: lineOf(path),
        field: path.join('.'),
        message,
        allowed,
      });
      const note = noteIn(text);
      const tag = path.includes('exhibit') ? undefined : TAG.exec(text.replaceAll(/`[^`]*`/g, ''))?.[0];
      return [
        ...(note === undefined ? [] : [wrong(`still says "${note}"`)]),
        ...(tag === undefined ? [] : [wrong(`${tag} would be shown as it stands`, 'sources in the field "sources"; a sign < in `code`')]),
        ...(CURLY.test(text)
          ? [wrong('stands in curly quotation marks, which YAML takes for a part of the text', `" or ' around it, or none`)]
          : []),
      ];
    }),
  );
}

function bodyMistakes({ texts, bodies }: Corpus): Diagnostic[] {
  return bodies.flatMap(({ file }) => {
    const text = texts.get(file) ?? '';
    return notesIn(file, text, text.split('\n').indexOf('---', 1) + 1);
  });
}

function objectMistakes({ texts }: Corpus): Diagnostic[] {
  return [...texts].filter(([file]) => holdsObjects(file)).flatMap(([file, text]) => notesIn(file, text, 0));
}

/** Notes in the lines of a file, from one on. */
function notesIn(file: string, text: string, start: number): Diagnostic[] {
  return text.split('\n').flatMap((line, i): Diagnostic[] => {
    const note = i >= start ? noteIn(line.replace(/^\s*# /, '')) : undefined;
    return note === undefined ? [] : [{ kind: 'unfinished-text', file, line: i + 1, message: `still says "${note}"` }];
  });
}

/** A note to oneself: the whole text where it begins with one, and the word where it has one. */
function noteIn(text: string): string | undefined {
  const found = NOTES.exec(text);
  if (!found) return undefined;
  return found.index > 0 ? found[0] : text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}
