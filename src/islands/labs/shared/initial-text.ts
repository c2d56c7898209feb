import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import { readDraft } from '../../../storage/drafts.ts';
import { textOfFragment, type SharedText } from './share.ts';

/** What the editor begins with, and where its draft is kept. */
export interface FirstText {
  readonly text: string;
  readonly draftKey: string;
  /** What starting over brings back: what came with the address, or else the beginning. */
  readonly start: string;
  /** Whether a text came with the address, and whether it could be read. */
  readonly shared: SharedText['state'];
  /** A text at which the lab stopped and that was set aside. */
  readonly aside: string | undefined;
}

/** Where a text is kept that was set aside. */
export function asideKey(draftKey: string): string {
  return `${draftKey} (set aside)`;
}

/**
 * What the learner left in this editor, or else what somebody has shared by the address, or else the beginning. Each
 * shared text has a draft of its own: the learner's is not overwritten by a link.
 */
export async function firstText(
  lab: Lab,
  { example }: PublishedLab,
  challenge: PublishedChallenge | undefined,
  fragment: string,
): Promise<FirstText> {
  const shared = await textOfFragment(fragment);
  const draftKey = `${lab}/${challenge?.id ?? ''}${shared.state === 'text' ? fragment : ''}`;
  const start = shared.state === 'text' ? shared.text : (challenge?.start ?? example);
  const [draft, aside] = await Promise.all([readDraft(draftKey), readDraft(asideKey(draftKey))]);
  return { text: draft ?? start, draftKey, start, shared: shared.state, aside: aside === '' ? undefined : aside };
}
