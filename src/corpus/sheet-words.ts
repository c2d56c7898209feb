import type { SheetTable } from '../schema/sheet.ts';
import type { TopicBody } from './topic-body.ts';

/** Words of the tables of facts that a text shows. */
export function sheetWords({ tables }: Pick<TopicBody, 'tables'>, tableOf: (id: string) => SheetTable | undefined): number {
  return tables
    .flatMap(({ value }) => tableOf(value)?.rows.flatMap(({ cells }) => cells) ?? [])
    .flatMap((text) => text.split(/\s+/))
    .filter(Boolean).length;
}
