import { labRecords, termRecord, topicRecords, type SearchRecord } from '../search/record.ts';
import { attackMapPath, publishAttackMap } from './attack-map.ts';
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
    ...attackMapRecords(content),
  ];
}

/** The attack map, and each of its exercises, as a lab and its challenges. */
function attackMapRecords(content: Content): SearchRecord[] {
  const { sections, exercises, techniques } = publishAttackMap(content);
  const topic = techniques[0]?.topic;
  if (topic === undefined) return [];
  const shared = { kind: 'lab' as const, topic, topicTitle: 'Attack map' };
  return [
    {
      ...shared,
      url: attackMapPath(),
      title: 'Attack map',
      summary: 'What an attacker reaches from where, by which way, and the fewest practices that keep them from a goal.',
      keywords: ['attack paths', 'attack path', 'attack graph', 'kill chain', 'smallest cut', 'what if', 'exercise', 'defend'],
      text: sections.map(({ position }) => `${position.title}: ${position.holds}`).join('\n'),
    },
    ...exercises.map(({ id, title, task }): SearchRecord => ({
      ...shared,
      url: attackMapPath({ exercise: id }),
      title,
      summary: task,
      keywords: ['challenge', 'exercise'],
      text: '',
    })),
  ];
}

/** A record that is also found by how people say it who do not know the word. */
function withWordings(record: SearchRecord, wordings: Content['wordings']): SearchRecord {
  const said = wordings.get(record.url.slice(1).replace('/#', '#').replace(/\/$/, ''));
  return said === undefined ? record : { ...record, wordings: said };
}
