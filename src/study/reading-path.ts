import { domainOf } from './bank.ts';

/** A topic as far as a plan needs it. */
export interface PathTopic {
  /** `<domain>/<topic>` */
  readonly id: string;
  /** Minutes for its five sentences and its notes for the exam, for what stands unfolded, and for all of it. */
  readonly brief: number;
  readonly core: number;
  readonly whole: number;
}

export const PATHS = ['three-weeks', 'one-week', 'night-before'] as const;
export type PathId = (typeof PATHS)[number];

/** What is read of a topic. */
export type Part = 'brief' | 'core' | 'deeper';

export type Step =
  | { readonly kind: 'read'; readonly part: Part; readonly topics: readonly { readonly id: string; readonly minutes: number }[] }
  | { readonly kind: 'practise'; readonly questions: number }
  | { readonly kind: 'exam'; readonly paper: 'short' | 'full' }
  | { readonly kind: 'review' }
  | { readonly kind: 'weak' }
  | { readonly kind: 'sheet' };

export interface PathDay {
  /** From 1. */
  readonly day: number;
  readonly steps: readonly Step[];
  readonly minutes: number;
}

/** How long things take that are no reading. */
export interface Pace {
  /** Minutes for one question of the exam. */
  readonly question: number;
  readonly exam: { readonly short: number; readonly full: number };
  readonly sheet: number;
}

interface Given {
  /** In reading order. */
  readonly topics: readonly PathTopic[];
  readonly domains: readonly { readonly id: string; readonly weight: number }[];
  readonly pace: Pace;
}

/** Questions after a day's reading. */
const QUESTIONS = 10;
/** Minutes for due cards, and for a topic that is weak: as long as somebody has. */
const REVIEW = 15;
const WEAK = 45;

/**
 * A plan by days. Three weeks read all that an associate is asked in reading order, then what is folded, the weightiest
 * domains first. One week reads what an associate is asked, the weightiest domains first, so that whoever runs out of days has
 * left out the least. The night before reads the sentences that hold each topic.
 */
export function planPath(id: PathId, { topics, domains, pace }: Given): PathDay[] {
  const weighty = byWeight(topics, domains);
  const practise: Step = { kind: 'practise', questions: QUESTIONS };
  const days = (steps: readonly (readonly Step[])[]): PathDay[] =>
    steps.map((each, i) => ({ day: i + 1, steps: each, minutes: each.reduce((sum, step) => sum + minutesOf(step, pace), 0) }));
  const reading = (order: readonly PathTopic[], part: Part, count: number, ...after: Step[]): Step[][] =>
    splitEvenly(timesOf(order, part), count).map((own) => [{ kind: 'read', part, topics: own }, ...after]);
  switch (id) {
    case 'three-weeks':
      return days([
        ...reading(topics, 'core', 14, practise, { kind: 'review' }),
        ...reading(weighty, 'deeper', 3, { kind: 'review' }),
        [{ kind: 'exam', paper: 'full' }],
        [{ kind: 'weak' }, practise, { kind: 'review' }],
        [{ kind: 'exam', paper: 'full' }, { kind: 'weak' }],
        [{ kind: 'sheet' }, { kind: 'review' }],
      ]);
    case 'one-week':
      return days([
        ...reading(weighty, 'core', 5, practise),
        [{ kind: 'exam', paper: 'full' }, { kind: 'weak' }],
        [{ kind: 'exam', paper: 'short' }, { kind: 'sheet' }],
      ]);
    case 'night-before':
      return days([[{ kind: 'read', part: 'brief', topics: timesOf(weighty, 'brief') }, { kind: 'sheet' }]]);
  }
}

/** The weightiest domains first; where two weigh the same, and within a domain, in reading order. */
function byWeight(topics: readonly PathTopic[], domains: Given['domains']): PathTopic[] {
  const order = domains.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id);
  return topics.toSorted((a, b) => order.indexOf(domainOf(a.id)) - order.indexOf(domainOf(b.id)));
}

/** Topics with the minutes for a part of them; those that have nothing folded are not gone deeper into. */
function timesOf(topics: readonly PathTopic[], part: Part): { id: string; minutes: number }[] {
  return topics
    .map(({ id, brief, core, whole }) => ({ id, minutes: { brief, core, deeper: whole - core }[part] }))
    .filter(({ minutes }) => minutes > 0);
}

/**
 * Divides a sequence into runs of about the same length, in order: each goes to the run in which its middle falls. No run is
 * longer than its share and the longest of its items.
 * @returns at most as many runs as asked for, none empty
 */
export function splitEvenly<T extends { readonly minutes: number }>(items: readonly T[], runs: number): T[][] {
  const whole = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const divided = Array.from({ length: runs }, (): T[] => []);
  let before = 0;
  for (const item of items) {
    divided[Math.min(runs - 1, Math.floor(((before + item.minutes / 2) / whole) * runs))]?.push(item);
    before += item.minutes;
  }
  return divided.filter((run) => run.length > 0);
}

/** How long a step takes. */
export function minutesOf(step: Step, pace: Pace): number {
  switch (step.kind) {
    case 'read':
      return step.topics.reduce((sum, { minutes }) => sum + minutes, 0);
    case 'practise':
      return Math.ceil(step.questions * pace.question);
    case 'exam':
      return pace.exam[step.paper];
    case 'review':
      return REVIEW;
    case 'weak':
      return WEAK;
    case 'sheet':
      return pace.sheet;
  }
}
