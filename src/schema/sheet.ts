import { z } from './zod.ts';
import { citations, inlineMarkdown, plainText } from './fields.ts';
import { cardReference } from './ids.ts';

const row = z.strictObject({
  cells: z.array(inlineMarkdown).min(2),
  card: cardReference.describe('The card that says what to do about it: the first cell leads there.'),
  sources: citations,
});

/**
 * `content/sheet/<table>.yaml`, whose name is the table's anchor on the cheat sheet: facts that are looked up. They stand here alone: the page of a topic shows them by
 * `<Sheet table="…" />`, and so does the cheat sheet.
 */
export const sheetTable = z
  .strictObject({
    title: plainText,
    order: z.int().min(1).describe('Its place on the cheat sheet.'),
    columns: z.array(plainText).min(2),
    rows: z.array(row).min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    rows.forEach(({ cells }, i) => {
      const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
      if (cells.length !== columns.length) wrong(['rows', i, 'cells'], `has ${cells.length} cells below ${columns.length} columns`);
      if (cells[0]?.includes('](') === true) wrong(['rows', i, 'cells', 0], 'must have no link: the first cell leads to the card');
    });
  });
export type SheetTable = z.infer<typeof sheetTable>;
