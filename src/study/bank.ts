import type { Level } from '../schema/question.ts';

/** A question as papers and sessions are drawn: without its text. */
export interface BankEntry {
  readonly id: string;
  /** `<domain>/<topic>` */
  readonly topic: string;
  readonly level: Level;
}

/** A domain of the curriculum, as far as an exam needs it. */
export interface WeightedDomain {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
}

/** The bank as the browser knows it before any question's text is loaded. */
export interface Bank {
  /** Version of the guide; it changes with every change of a question. */
  readonly version: string;
  readonly passPercent: number;
  readonly domains: readonly WeightedDomain[];
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly BankEntry[];
}

export function domainOf(topic: string): string {
  return topic.slice(0, topic.indexOf('/'));
}
