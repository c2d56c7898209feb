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
  return { text: (await readDraft(draftKey)) ?? start, draftKey, start, shared: shared.state };
}
