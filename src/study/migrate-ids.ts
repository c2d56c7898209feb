import type { Renamed } from '../schema/renamed.ts';
import type { StudyEvent } from './events.ts';

/** Gives an event with the ids of today in place of those of then. An event without old ids is given as it is. */
export function migrateIds(renamed: Renamed): (event: StudyEvent) => StudyEvent {
  const tables = Object.values(renamed);
  if (tables.every((table) => Object.keys(table).length === 0)) return (event) => event;

  const topic = (id: string): string => follow(renamed.topics, id);
  const question = (id: string): string => follow(renamed.questions, id);
  const challenge = (id: string): string => migrateChallenge(renamed, id);
  const card = (id: string): string => {
    const [kind, rest] = splitAt(id, ':');
    switch (kind) {
      case 'term':
      case 'name':
        return `${kind}:${follow(renamed.terms, rest)}`;
      case 'question':
        return `question:${question(rest)}`;
      case 'port': {
        const [of, port] = splitAt(rest, ':');
        return `port:${topic(of)}:${port}`;
      }
      case 'fix':
      case 'check': {
        // A card's own name may have changed under the old name of its topic, or under the new one.
        const [of, name] = splitAt(follow(renamed.cards, rest), '#');
        return `${kind}:${follow(renamed.cards, `${topic(of)}#${name}`)}`;
      }
      default:
        return id;
    }
  };
  const asked = <T extends { readonly id: string }>(each: T): T => ({ ...each, id: question(each.id) });

  return (event) => {
    switch (event.kind) {
      case 'practice-started':
      case 'exam-started':
        return { ...event, questions: event.questions.map(asked) };
      case 'question-answered':
      case 'question-flagged':
      case 'exam-viewed':
      case 'exam-answered':
      case 'exam-flagged':
        return { ...event, question: question(event.question) };
      case 'exam-submitted':
        return { ...event, marks: event.marks.map((mark) => ({ ...mark, question: question(mark.question), topic: topic(mark.topic) })) };
      case 'topic-read':
      case 'confidence-set':
        return { ...event, topic: topic(event.topic) };
      case 'card-reviewed':
      case 'card-buried':
        return { ...event, card: card(event.card) };
      case 'challenge-solved':
        return { ...event, challenge: challenge(event.challenge) };
      case 'practice-ended':
      case 'undone':
      case 'plan-set':
        return event;
    }
  };
}

/** Today's id of a challenge, `<lab>/<challenge>`, as an address may have an old one. */
export function migrateChallenge({ challenges }: Pick<Renamed, 'challenges'>, id: string): string {
  return follow(challenges, id);
}

/** The end of a chain of renamings; one that goes in a circle ends where it began. */
function follow(table: Readonly<Record<string, string>>, id: string): string {
  const seen = new Set<string>();
  let now = id;
  while (Object.hasOwn(table, now) && !seen.has(now)) {
    seen.add(now);
    now = table[now] ?? now;
  }
  return seen.has(now) ? id : now;
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
