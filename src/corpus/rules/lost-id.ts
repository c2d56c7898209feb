import type { Renamed } from '../../schema/renamed.ts';
import { PUBLISHED_KINDS, type PublishedKind } from '../../schema/published-ids.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { homeOf, idsInUse } from '../ids-in-use.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

/** What has been published once is there, leads to what it has become, or is said to be gone. */
export const lostId: Rule = (corpus) => {
  const { published, renamed } = corpus;
  if (!published || !renamed) return [];
  const used = idsInUse(corpus);
  return PUBLISHED_KINDS.flatMap((kind) =>
    published.value[kind].flatMap((id, i): Diagnostic[] =>
      used[kind].has(id) || isKnownToBeGone(kind, id, corpus)
        ? []
        : [
            {
              kind: 'lost-id',
              file: published.file,
              line: published.lineOf([kind, i]),
              field: `${kind}.${i}`,
              message: `"${id}" has been published and is gone`,
              allowed: wayOn(kind, id, used[kind]),
              follows: homeOf(kind, id),
              card: kind === 'cards' ? id : undefined,
              leftOver: true,
            },
          ],
    ),
  );
};

function isKnownToBeGone(kind: PublishedKind, id: string, { published, renamed }: Corpus): boolean {
  const retired = published?.value.retired[kind];
  if (retired !== undefined && Object.hasOwn(retired, id)) return true;
  if (kind === 'scenarios' || !renamed) return false;
  // A topic that has another name has taken its cards along.
  return Object.hasOwn(renamed.value[kind], id) || (kind === 'cards' && Object.hasOwn(renamed.value.topics, id.split('#')[0] ?? ''));
}

function wayOn(kind: PublishedKind | keyof Renamed, id: string, used: ReadonlySet<string>): string {
  const [near] = nearest(id, used, 1);
  const renaming = kind === 'scenarios' ? '' : `"${id}: ${near ?? '<its id now>'}" under ${kind} in content/renamed.yaml, or `;
  return `${renaming}"${id}: <the reason>" under retired, ${kind} in content/published.yaml`;
}
