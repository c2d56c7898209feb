import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

/** In small letters the first are words, or parts of them. */
const NOTES = /\b(?:TODO|FIXME|TBD|XXX|[Ll]orem ipsum)\b/;
const TAG = /<\/?[A-Za-z][^>]*>/;
const CURLY = /^(?:“[^“”]*”|‘[^‘’]*’)$/;

/** Texts are finished, and are shown as they are written: no notes to oneself, no tags, no quotation marks that were meant for YAML. */
export const unfinishedText: Rule = (corpus) => [...fieldMistakes(corpus), ...bodyMistakes(corpus)];

function fieldMistakes({ data }: Corpus): Diagnostic[] {
  return data.flatMap(({ file, value, lineOf }) =>
    stringsOf(value).flatMap(({ path, text }): Diagnostic[] => {
      const wrong = (message: string, allowed?: string): Diagnostic => ({
        kind: 'unfinished-text',
        file,
        line: lineOf(path),
        field: path.join('.'),
        message,
        allowed,
      });
      const note = NOTES.exec(text)?.[0];
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
    const lines = (texts.get(file) ?? '').split('\n');
    const start = lines.indexOf('---', 1);
    return lines.flatMap((line, i): Diagnostic[] => {
      const note = i > start ? NOTES.exec(line)?.[0] : undefined;
      return note === undefined ? [] : [{ kind: 'unfinished-text', file, line: i + 1, message: `still says "${note}"` }];
    });
  });
}
