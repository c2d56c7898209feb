import { labRecords, termRecord, topicRecords, type SearchRecord } from '../search/record.ts';
import type { Content } from './content.ts';

/** Everything that can be found. */
export function searchRecords({ topics, topicById, terms, labs }: Content): SearchRecord[] {
  return [
    ...topics.flatMap(({ id, value, body }) => topicRecords(id, value, body.text)),
    ...terms.map((term) => termRecord(term, topicById.get(term.topic)?.value.title ?? '')),
    ...labs.flatMap((lab) => labRecords(lab.lab, lab, lab.challenges)),
  ];
}
