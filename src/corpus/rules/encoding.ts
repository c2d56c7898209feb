import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** Texts are UTF-8, which is how they are read: whatever is not comes out as U+FFFD. */
export const encoding: Rule = ({ texts }) =>
  [...texts].flatMap(([file, text]): Diagnostic[] => {
    if (text.startsWith('\uFEFF')) {
      return [
        {
          kind: 'encoding',
          file,
          line: 1,
          message: 'begins with a byte order mark',
          allowed: 'UTF-8 without one: editors call it "UTF-8", not "UTF-8 with BOM"',
        },
      ];
    }
    const broken = [...text.matchAll(/\uFFFD/g)];
    const [first] = broken;
    if (first === undefined) return [];
    const line = text.slice(0, first.index).split('\n').length;
    const around =
      text
        .slice(Math.max(0, first.index - 12), first.index + 12)
        .split('\n')
        .find((part) => part.includes('\uFFFD')) ?? '';
    return [
      {
        kind: 'encoding',
        file,
        line,
        message: `is not UTF-8: "${around.trim()}" cannot be read${broken.length > 1 ? `, and ${broken.length - 1} more places` : ''}`,
        allowed: 'UTF-8; the file was saved as Latin-1 or Windows-1252, or is no text',
      },
    ];
  });
