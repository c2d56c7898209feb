import { describe, expect, test } from 'vitest';
import { reviewQueueOf, isInDeck, type Deck } from '../../../src/study/review-queue.ts';
import type { NewEvent, StudyEvent } from '../../../src/study/events.ts';
import { dueAt, type StudySummary } from '../../../src/study/summary.ts';
import { deckQuery, readDeck } from '../../../src/study/url-params.ts';
import { cardsDue, summaryOfState, nextStepOf, learnerStateOf, type Catalogue } from '../../../src/study/learner-state.ts';
import { stepText } from '../../../src/study/step-text.ts';
import { sampleBank } from './sample-bank.ts';
import { UTC } from './sample-calendar.ts';
import { eventId, log } from './sample-events.ts';

const MINUTE = 60_000;
const DAY = 24 * 60;
const bank = sampleBank(3);
const catalogue: Catalogue = {
  topics: bank.topics,
  cards: ['a', 'b', 'c', 'd'].map((id, i) => ({ id, kind: 'term', topic: i < 3 ? 'domain-0/a' : 'domain-1/a' })),
  challenges: [],
};
const subject = { bank, catalogue };
const review = (card: string, rating: 'again' | 'good' | 'easy'): NewEvent => ({ kind: 'card-reviewed', card, rating, duration: 1 });
const at = (minute: number) => ({ now: minute * MINUTE, calendar: UTC });
const queueAt = (events: StudyEvent[], minute: number, deck: Deck = { kind: 'all' }, newToday = 0) =>
  reviewQueueOf(events, learnerStateOf(events, subject, at(minute)), { deck, newToday, now: minute * MINUTE, calendar: UTC });

describe('the review queue', () => {
  test('has new cards in the order of the guide before anything is reviewed', () => {
    expect(queueAt([], 0)).toMatchObject({
      queue: ['a', 'b', 'c', 'd'],
      due: 0,
      fresh: 4,
      unseen: 4,
      nextDue: undefined,
      reviewedToday: 0,
    });
  });

  test('has no more new cards than the plan, unless the learner wants more', () => {
    const events = log([0, { kind: 'plan-set', retention: 0.9, newCardsPerDay: 1 }], [1, review('a', 'easy')]);
    expect(queueAt(events, 2).queue).toEqual([]);
    expect(queueAt(events, 2, { kind: 'all' }, 3).queue).toEqual(['b', 'c']);
    // A plan that is made smaller takes nothing from what is wanted today.
    expect(queueAt(events, 2)).toMatchObject({ introducedToday: 1, unseen: 3, learnable: 3 });
    expect(queueAt(events, DAY + 2).queue).toEqual(['b']);
  });

  test('of a topic or a domain has its cards alone', () => {
    expect(queueAt([], 0, { kind: 'topic', id: 'domain-1/a' }).queue).toEqual(['d']);
    expect(queueAt([], 0, { kind: 'domain', id: 'domain-0' }).queue).toEqual(['a', 'b', 'c']);
    expect(isInDeck('domain-10/a', { kind: 'domain', id: 'domain-1' })).toBe(false);
  });

  test('shows a card that was not known again before anybody waits for it', () => {
    const events = log([0, { kind: 'plan-set', retention: 0.9, newCardsPerDay: 1 }], [1, review('a', 'again')]);
    expect(queueAt(events, 1).queue).toEqual(['a']);
  });

  test('says when the next card comes, a burial counted in', () => {
    const events = log([0, { kind: 'plan-set', retention: 0.9, newCardsPerDay: 0 }], [1, review('a', 'easy')]);
    const { nextDue } = queueAt(events, 2);
    expect(nextDue).toBeGreaterThan(DAY * MINUTE);
    const buried = [
      ...events,
      ...log([3, { kind: 'card-buried', card: 'a', until: 90 * DAY * MINUTE }]).map((event) => ({ ...event, id: eventId(9) })),
    ];
    expect(queueAt(buried, 4).nextDue).toBe(90 * DAY * MINUTE);
  });

  test('lets take back what was done today with its cards, and nothing of earlier days', () => {
    const events = log([1, review('a', 'good')]);
    expect(queueAt(events, 2).undoable?.id).toBe(eventId(0));
    expect(queueAt(events, 2, { kind: 'topic', id: 'domain-1/a' }).undoable).toBeUndefined();
    expect(queueAt(events, DAY + 2).undoable).toBeUndefined();
  });

  test('counts reviews of today, without those taken back', () => {
    const events = log(
      [1, review('a', 'good')],
      [DAY + 1, review('a', 'good')],
      [DAY + 2, review('b', 'good')],
      [DAY + 3, { kind: 'undone', event: eventId(2) }],
    );
    expect(queueAt(events, DAY + 4).reviewedToday).toBe(1);
  });

  test('offers no buried card as one more to learn', () => {
    const events = log(
      [0, { kind: 'plan-set', retention: 0.9, newCardsPerDay: 0 }],
      [1, { kind: 'card-buried', card: 'a', until: DAY * MINUTE }],
    );
    expect(queueAt(events, 2)).toMatchObject({ unseen: 4, learnable: 3 });
    expect(queueAt(events, DAY)).toMatchObject({ unseen: 4, learnable: 4 });
  });

  test('has missed questions first among new cards, as long as the guide has them', () => {
    const missed = (question: string): NewEvent => ({ kind: 'question-answered', question, option: 0, correct: false, duration: 1 });
    const events = log([1, missed('domain-2-a-1')], [2, missed('gone')], [3, { ...missed('domain-2-a-1'), correct: true } as NewEvent]);
    expect(queueAt(events, 4).queue).toEqual(['question:domain-2-a-1', 'a', 'b', 'c', 'd']);
  });
});

describe('siblings', () => {
  const both: Catalogue = {
    ...catalogue,
    cards: ['term:a', 'name:a', 'term:b', 'name:b'].map((id) => ({ id, kind: 'term', topic: 'domain-0/a' })),
  };
  const queue = (events: StudyEvent[], minute: number) =>
    reviewQueueOf(events, learnerStateOf(events, { bank, catalogue: both }, at(minute)), {
      deck: { kind: 'all' },
      newToday: 0,
      now: minute * MINUTE,
      calendar: UTC,
    });

  test('come on different days, new and due', () => {
    expect(queue([], 0)).toMatchObject({ queue: ['term:a', 'term:b'], fresh: 2, unseen: 4, learnable: 2 });
    const events = log([1, review('term:a', 'easy')]);
    expect(queue(events, 2)).toMatchObject({ queue: ['term:b'], learnable: 1 });
    expect(queue(events, DAY).queue).toEqual(['name:a', 'term:b']);
    const later = [...events, ...log([DAY + 1, review('name:a', 'easy')]).map((event) => ({ ...event, id: eventId(1) }))];
    // Both are overdue: the one that waits longer comes, and the other one on the next day.
    expect(queue(later, 300 * DAY).queue).toEqual(['term:a', 'term:b']);
    const last = [...later, ...log([300 * DAY, review('term:a', 'good')]).map((event) => ({ ...event, id: eventId(2) }))];
    expect(queue(last, 300 * DAY + 1).queue).toEqual(['term:b']);
    expect(queue(last, 301 * DAY).queue).toEqual(['name:a', 'term:b']);
  });

  test('that rest are due nowhere, and come back where the review is taken back', () => {
    const events = log([1, review('term:a', 'again')], [DAY, review('name:a', 'again')], [DAY + 2, { kind: 'undone', event: eventId(1) }]);
    const due = (known: StudyEvent[]) => cardsDue(learnerStateOf(known, { bank, catalogue: both }, at(DAY + 3)), (DAY + 3) * MINUTE);
    expect(due(events.slice(0, 2))).toBe(1);
    expect(queue(events.slice(0, 2), DAY + 3).queue).not.toContain('term:a');
    expect(queue(events, DAY + 3).queue[0]).toBe('term:a');
  });
});

test('new cards come from what was read first', () => {
  const events = log([1, { kind: 'topic-read', topic: 'domain-1/a' }]);
  expect(queueAt(events, 2).queue).toEqual(['d', 'a', 'b', 'c']);
});

const MARKED = log(
  [1, { kind: 'topic-read', topic: 'domain-0/a' }],
  [2, { kind: 'confidence-set', topic: 'domain-0/a', confidence: 'fair' }],
  [3, review('a', 'easy')],
  [4, review('b', 'again')],
  [5, { kind: 'question-answered', question: 'domain-0-a-0', option: 0, correct: true, duration: 1 }],
);

describe('marks', () => {
  const marks: StudySummary = summaryOfState(learnerStateOf(MARKED, subject, at(6)), subject);

  test('say what is read, answered and due, topic by topic', () => {
    const own = marks.topics['domain-0/a']!;
    expect(own).toMatchObject({ title: 'domain-0/a', read: MINUTE, confidence: 'fair', right: 1, all: 1 });
    expect(dueAt(own, 4 * MINUTE)).toBe(0);
    expect(dueAt(own, 5 * MINUTE)).toBe(1);
    expect(dueAt(own, 1000 * DAY * MINUTE)).toBe(2);
    expect(marks.topics['domain-1/a']).toMatchObject({ read: undefined, due: [] });
  });

  test('count the cards that are due, and survive being kept as text', () => {
    const kept = JSON.parse(JSON.stringify(marks)) as StudySummary;
    expect(Object.keys(kept.topics)).toEqual(bank.topics.map(({ id }) => id));
    for (const minute of [0, 5, 20, 20 * DAY, 400 * DAY]) {
      const due = Object.values(kept.topics).reduce((sum, topic) => sum + dueAt(topic, minute * MINUTE), 0);
      expect(due).toBe(cardsDue(learnerStateOf(MARKED, subject, at(minute)), minute * MINUTE));
    }
  });
});

test('a buried card is due nowhere before its time', () => {
  const events = log([1, review('a', 'again')], [2, { kind: 'card-buried', card: 'a', until: 2 * DAY * MINUTE }]);
  for (const [minute, due] of [
    [60, 0],
    [2 * DAY, 1],
  ] as const) {
    const now = minute * MINUTE;
    const state = learnerStateOf(events, subject, at(minute));
    expect(cardsDue(state, now)).toBe(due);
    expect(dueAt(summaryOfState(state, subject).topics['domain-0/a']!, now)).toBe(due);
    expect(nextStepOf(state, bank, now).kind === 'review').toBe(due === 1);
    expect(queueAt(events, minute).queue.includes('a')).toBe(due === 1);
  }
});

test('the next step is said with its reason and its address', () => {
  const titles = new Map(bank.topics.map(({ id }) => [id, id.toUpperCase()]));
  const step = (events: StudyEvent[], minute: number) =>
    stepText(nextStepOf(learnerStateOf(events, subject, at(minute)), bank, minute * MINUTE), titles);
  expect(step([], 0)).toMatchObject({ text: 'Read DOMAIN-1/A', href: 'domain-1/a/' });
  expect(step(log([1, review('a', 'again')]), 60)).toMatchObject({ text: 'Review one card', href: 'review/' });
});

describe('the address of the review page', () => {
  const read = (query: string) => readDeck(new URLSearchParams(query), bank.topics);

  test('names a topic or a domain, or nothing', () => {
    expect(read('')).toEqual({ value: { kind: 'all' }, faults: [] });
    expect(read('topic=domain-0/a')).toEqual({ value: { kind: 'topic', id: 'domain-0/a' }, faults: [] });
    expect(read('domain=domain-0')).toEqual({ value: { kind: 'domain', id: 'domain-0' }, faults: [] });
  });

  test('is written as it is read', () => {
    for (const deck of [{ kind: 'all' }, { kind: 'topic', id: 'domain-0/a' }, { kind: 'domain', id: 'domain-0' }] as Deck[])
      expect(read(deckQuery(deck).slice(1)).value).toEqual(deck);
  });

  test('that names what is not there is told', () => {
    expect(read('topic=nowhere').faults).toEqual([{ code: 'no-cards', params: { parameter: 'topic', id: 'nowhere' } }]);
  });
});
