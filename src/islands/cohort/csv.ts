import Papa from 'papaparse';

export type CsvValue = string | number | undefined;

/** Which sign stands between fields: a comma, or a semicolon beside decimal commas, as spreadsheets of many languages read it. */
export type Separator = ',' | ';';

/** What a spreadsheet might take for a formula; a negative number is none. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:[.,]\d+)?$))/;

/** A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. Numbers stay numbers. */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvValue[])[], separator: Separator): string {
  const data = rows.map((row) => row.map((value) => (typeof value === 'number' ? numberText(value, separator) : (value ?? ''))));
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { delimiter: separator, escapeFormulae: FORMULA })}\r\n`;
}

function numberText(value: number, separator: Separator): string {
  const text = String(Math.round(value * 1000) / 1000);
  return separator === ';' ? text.replace('.', ',') : text;
}
