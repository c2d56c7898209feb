import { readFileSync } from 'node:fs';
import { publishedBank, publishedCatalogue } from '../../src/schema/published.ts';
import type { NewEvent, StudyEvent } from '../../src/study/events.ts';
import { EVENT_SCHEMA } from '../../src/study/event-limits.ts';
import { seededRandom } from '../../src/study/random.ts';
import { newId } from '../../src/storage/event-id.ts';

const DAY = 86_400_000;

/**
 * A learner's log of the built guide, ending yesterday: cards reviewed and questions answered each day, a topic read each
 * week, a short exam each ten days. The same for the same figures, but for the times.
 */
export function yearOfStudy(days: number, perDay: number): StudyEvent[] {
  const bank = publishedBank.parse(JSON.parse(readFileSync('dist/questions/bank.json', 'utf8')));
  const { cards, topics } = publishedCatalogue.parse(JSON.parse(readFileSync('dist/catalogue.json', 'utf8')));
  const random = seededRandom('a year of study');
  const now = Date.now();
  const events: StudyEvent[] = [];
  let at = 0;
  const record = (happening: NewEvent): void => {
    at += 20_000;
    events.push({ ...happening, id: newId(at), at, guide: bank.version, schema: EVENT_SCHEMA });
  };
  let seen = 1;
  for (let day = 0; day < days; day++) {
    at = now - (days - day) * DAY;
    const topic = topics[day / 7];
    if (topic) record({ kind: 'topic-read', topic: topic.id });
    for (let i = 0; i < perDay; i++) {
      const [question, card] = [bank.questions[random(bank.questions.length)], cards[random(seen)]];
      if (i % 3 === 0 && question) {
        record({ kind: 'question-answered', question: question.id, option: 0, correct: random(10) < 8, duration: 9000 });
      } else if (card) {
        record({ kind: 'card-reviewed', card: card.id, rating: random(8) === 0 ? 'again' : 'good', duration: 4000 });
        seen = Math.min(cards.length, seen + random(2));
      }
    }
    if (day % 10 === 9) {
      const attempt = newId(at);
      const asked = bank.questions.slice(0, 20);
      const questions = asked.map(({ id, revision }) => ({ id, revision, order: [0, 1, 2, 3] }));
      record({ kind: 'exam-started', attempt, paper: 'short', code: `day ${day}`, minutes: 30, time: 1, questions });
      const marks = asked.map(({ id, topic: of }) => ({ question: id, topic: of, correct: random(10) < 7 }));
      record({ kind: 'exam-submitted', attempt, submittedBy: 'candidate', marks });
    }
  }
  return events;
}
