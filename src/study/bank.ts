import type { PublishedBank } from '../schema/published.ts';

/** The bank as papers and sessions are drawn from it: without any question's text. */
export type Bank = PublishedBank;

/** A question without its text. */
export type BankEntry = Bank['questions'][number];

/** The domain of a topic's id, `<domain>/<topic>`. */
export function domainOf(topic: string): string {
  return topic.split('/', 1)[0] ?? topic;
}
