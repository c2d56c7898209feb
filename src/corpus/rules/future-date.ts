import type { Diagnostic } from '../diagnostic.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

const DATES: ReadonlySet<string | number | undefined> = new Set(['read', 'reviewed', 'published']);

/** Nobody has read a page tomorrow. */
export const futureDate: Rule = ({ data }, { today }) =>
  data.flatMap(({ file, value, lineOf }) =>
    stringsOf(value)
      .filter(({ path, text }) => DATES.has(path.at(-1)) && /^\d{4}(?:-\d\d){0,2}$/.test(text) && text > today.slice(0, text.length))
      .map(({ path, text }): Diagnostic => ({
        kind: 'future-date',
        file,
        line: lineOf(path),
        field: path.join('.'),
        message: `is ${text}, which is still to come`,
        allowed: `a day up to ${today}`,
      })),
  );
