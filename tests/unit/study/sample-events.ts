import fc from 'fast-check';
import { CONFIDENCES, EVENT_SCHEMA } from '../../../src/study/event-limits.ts';
import { RATINGS, studyEvent, type NewEvent, type StudyEvent } from '../../../src/study/events.ts';
import { entryOf } from '../../../src/study/records.ts';
import { inOrder } from '../../../src/study/union.ts';

const MINUTE = 60_000;

/** A log in which each happening comes at a minute of its own. */
export function log(...happenings: [minute: number, NewEvent][]): StudyEvent[] {
  return happenings.map(([minute, happening], i) =>
    studyEvent.parse({ ...happening, id: eventId(i), at: minute * MINUTE, guide: 'v1', schema: EVENT_SCHEMA }),
  );
}

/** The id of the event with a number: ids sort as the numbers do. */
export function eventId(number: number): string {
  return `01JD${String(number).padStart(22, '0')}`;
}

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const happening: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ kind: fc.constant('topic-read' as const), topic: names }),
  fc.record({ kind: fc.constant('confidence-set' as const), topic: names, confidence: fc.constantFrom(...CONFIDENCES) }),
  fc.record({ kind: fc.constant('card-reviewed' as const), card: names, rating: fc.constantFrom(...RATINGS), duration: fc.nat(60_000) }),
  fc.record({ kind: fc.constant('card-buried' as const), card: names, until: fc.nat() }),
  fc.record({ kind: fc.constant('undone' as const), event: fc.nat(60).map(eventId) }),
  fc.record({
    kind: fc.constant('question-answered' as const),
    question: names,
    option: fc.nat(3),
    correct: fc.boolean(),
    duration: fc.nat(60_000),
  }),
);

/** Events in the order of their ids, each once. */
export function ordered(events: readonly StudyEvent[]): StudyEvent[] {
  return inOrder(events.map(entryOf)).flatMap(({ event }) => event ?? []);
}

/** Events as any device may have recorded them: ids from few numbers, so that logs overlap. */
export const anyEvents: fc.Arbitrary<StudyEvent[]> = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(1_000_000), happening)
    .map(([number, at, what]) => studyEvent.parse({ ...what, id: eventId(number), at, guide: 'v1', schema: EVENT_SCHEMA })),
  { maxLength: 40 },
);
