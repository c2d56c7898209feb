import { counted } from '../text/counted.ts';
import type { Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import { unpublishedCount } from './published-list.ts';

/** What no check of the content can know, as sentences. */
const NEVER = [
  'whether what is said is true: whoever did not write a page reads it with its sources',
  'whether addresses outside the guide still answer',
  'whether values in manifests have the format and range that the API asks of them, such as quantities and ports: "npm run unit"',
  'whether Mermaid can draw each diagram, and how it looks: "npm run diagrams"',
  'whether search finds the page: "npm run e2e"',
] as const;

/**
 * Says what a check has not looked at, so that nobody takes silence for a promise.
 * @param diagnostics what was found: a text that cannot be read hides what it cites and shows
 */
export function notChecked(corpus: Corpus, diagnostics: readonly Diagnostic[]): string[] {
  const unread = [...new Set(diagnostics.filter(({ kind }) => kind === 'unreadable-file').map(({ file }) => file))];
  // Ids of what is laid over the project's content are not recorded.
  const added = corpus.overlay === undefined ? unpublishedCount(corpus) : 0;
  return [
    ...(unread.length > 0 ? [`what is in ${unread.join(', ')}, and which sources and drawings are left over: mend that first`] : []),
    ...(added > 0 ? [`whether ${counted(added, 'new id')} will stay: "npm run published" keeps them`] : []),
    ...NEVER,
  ];
}
