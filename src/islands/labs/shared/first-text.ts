import type { Lab } from '../../../schema/lab.ts';
import type { PublishedChallenge, PublishedLab } from '../../../schema/published.ts';
import { readDraft } from '../../../storage/drafts.ts';
import { textOfFragment } from './share.ts';

/** What the editor begins with, and where its draft is kept. */
export interface FirstText {
  readonly text: string;
  readonly draftKey: string;
  /** Whether it came with the address. */
  readonly isShared: boolean;
}

/**
 * What the learner left in this editor, or else what somebody has shared by the address, or else the beginning. Each
 * shared text has a draft of its own: the learner's is not overwritten by a link.
 */
export async function firstText(lab: Lab, published: PublishedLab, challenge: PublishedChallenge | undefined): Promise<FirstText> {
  const shared = await textOfFragment(location.hash);
  // The end of a compressed text tells it from others.
  const draftKey = `${lab}/${challenge?.id ?? ''}${shared === undefined ? '' : `#${location.hash.slice(-40)}`}`;
  const draft = await readDraft(draftKey);
  return { text: draft ?? shared ?? startOf(published, challenge), draftKey, isShared: shared !== undefined };
}

/** What the editor begins with when nothing is kept. */
export function startOf({ example }: PublishedLab, challenge: PublishedChallenge | undefined): string {
  return challenge?.start ?? example;
}
