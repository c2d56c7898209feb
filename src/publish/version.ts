import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import project from '../../package.json' with { type: 'json' };
import type { Content, TopicQuestion } from './content.ts';
import { publishedExhibit } from './exhibit.ts';
import { oncePerContent } from './once.ts';

/** The release, and what its questions say: papers of two sites are the same where this is. */
export const guideVersion = oncePerContent((content: Content): string => {
  const revisions = content.questions.map((question) => [question.id, question.topic, revisionOf(content, question)]);
  return `${project.version}+${fingerprint(revisions)}`;
});

/** Changes with what a question asks and which option is right, not with its reasons and sources. */
export function revisionOf(content: Content, question: TopicQuestion): string {
  const shown = publishedExhibit(content, question);
  return fingerprint([question.stem, shown?.text, question.options.map(({ text, correct }) => [text, correct])]);
}

function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 8);
}
