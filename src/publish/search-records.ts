import { labRecords, termRecord, topicRecords, type SearchRecord } from '../search/record.ts';
import type { Content } from './content.ts';
import { pageRecords } from './page-records.ts';
import { tablesIn, tableText } from './sheet.ts';

/** Everything that can be found. */
export function searchRecords(content: Content): SearchRecord[] {
  const { topics, topicById, terms, labs, wordings } = content;
  return [
    ...topics.flatMap(({ id, value, body }) =>
      topicRecords(id, value, [body.text, ...tablesIn(content, body).map(tableText)].join('\n')).map((record) =>
        withWordings(record, wordings),
      ),
    ),
    ...terms.map((term) => termRecord(term, topicById.get(term.topic)?.value.title ?? '')),
    ...pageRecords(content),
    ...labs.flatMap((lab) => labRecords(lab.lab, lab, lab.challenges)),
  ];
}

/** A record that is also found by how people say it who do not know the word. */
function withWordings(record: SearchRecord, wordings: Content['wordings']): SearchRecord {
  const said = wordings.get(record.url.slice(1).replace('/#', '#').replace(/\/$/, ''));
  return said === undefined ? record : { ...record, wordings: said };
}
