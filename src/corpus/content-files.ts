import { LABS } from '../schema/lab.ts';
import { editDistance } from '../text/edit-distance.ts';

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const LAB = `(?:${LABS.join('|')})`;

/**
 * How a file of an overlay lies over one of the project: in its place; entry by entry, where one with a known id replaces
 * that entry; field by field; or not at all.
 */
export type Laying = 'file' | 'entries' | 'fields' | 'never';

/**
 * What is below `content/`, a row a kind of file: its place, as a pattern and as people write it, what is in it, and how an
 * overlay lies over it, where that is not in its place.
 */
export const CONTENT_FILES = [
  { place: 'content/LICENSE.md', holds: 'the licence of the content', laying: 'never' },
  { place: 'content/guide.yaml', holds: 'what the guide calls itself', laying: 'fields' },
  { place: 'content/domains.yaml', holds: 'the exam and its curriculum', laying: 'fields' },
  { place: 'content/renamed.yaml', holds: 'ids that have changed', laying: 'fields' },
  { place: 'content/published.yaml', holds: 'ids that have been published', laying: 'never' },
  { place: 'content/near-duplicates.yaml', holds: 'questions that are alike for a reason', laying: 'entries' },
  { place: 'content/cluster-map.yaml', holds: 'the map on the home page' },
  { place: 'content/positions.yaml', holds: 'what an attacker can hold', laying: 'entries' },
  { place: 'content/cohort.yaml', holds: 'who learns with the guide, when and what' },
  { place: 'content/cohort-logo.svg', holds: 'the logo of a cohort' },
  { place: 'content/attack-map.yaml', holds: 'what kubeadm gives, and the exercises of the attack map' },
  { place: 'content/topics/<domain>/<topic>.mdx', holds: 'a topic' },
  { place: 'content/domains/<domain>.mdx', holds: 'what a domain is about' },
  { place: 'content/sheet/<table>.yaml', holds: 'a table of facts' },
  { place: 'content/questions/<domain>/<topic>.yaml', holds: 'the questions of a topic', laying: 'entries' },
  { place: 'content/sources/<domain>.yaml', holds: 'sources', laying: 'entries' },
  { place: 'content/glossary/<domain>.yaml', holds: 'terms', laying: 'entries' },
  { place: 'content/scenarios/<domain>.yaml', holds: 'cases that questions share', laying: 'entries' },
  { place: 'content/wordings/<domain>.yaml', holds: 'how people say things who do not know the words', laying: 'entries' },
  { place: 'content/synonyms.yaml', holds: 'everyday words and what they stand for', laying: 'entries' },
  { place: 'content/elsewhere.yaml', holds: 'names that the guide does not have', laying: 'entries' },
  { place: 'content/manifests/<topic>/<file>.yaml', holds: 'a manifest' },
  { place: 'content/proofs/<technique>/<practice>.yaml', holds: 'a proof that a practice prevents a technique' },
  { place: 'content/labs/<lab>/lab.yaml', holds: 'the introduction of a lab' },
  { place: 'content/labs/<lab>/example.yaml', holds: 'what a lab’s editor begins with' },
  { place: 'content/labs/<lab>/guidance.yaml', holds: 'what a lab says of its verdicts', laying: 'entries' },
  { place: 'content/labs/<lab>/<challenge>/<file>.yaml', holds: 'a challenge and its answers' },
] as const satisfies readonly { place: string; holds: string; laying?: Laying }[];

const PATTERNS = CONTENT_FILES.map((file): { pattern: RegExp; laying: Laying } => ({
  pattern: new RegExp(`^${file.place.replaceAll('.', '\\.').replaceAll('<lab>', LAB).replaceAll(/<\w+>/g, NAME)}$`),
  laying: 'laying' in file ? file.laying : 'file',
}));

const OBJECTS = /^content\/(?:manifests\/.+|labs\/[^/]+\/(?:example|[^/]+\/(?!challenge\.)[^/]+))\.yaml$/;

/** Whether a file holds objects, which pages and labs show as they are, comments and all. */
export function holdsObjects(path: string): boolean {
  return OBJECTS.test(path);
}

/** Whether something reads a file of the content. */
export function isRead(path: string): boolean {
  return PATTERNS.some(({ pattern }) => pattern.test(path));
}

/** How a file of an overlay lies over the one at a place. */
export function layingOf(path: string): Laying {
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.laying ?? 'file';
}

/**
 * The place that a file was probably meant to have: with the right ending, in the right folder, at the right depth.
 * @param topics the curriculum's topics, `<domain>/<topic>`
 */
export function meantPlace(path: string, topics: Iterable<string>): string | undefined {
  const [, given = '', ...rest] = path.split('/');
  const name = (rest.at(-1) ?? given).replace(/\.\w+$/, '').toLowerCase();
  const between = rest.slice(0, -1);
  const homes = [between, ...[...topics].filter((id) => id.endsWith(`/${name}`)).map((id) => id.split('/').slice(0, -1)), []];
  const guesses = CONTENT_FILES.flatMap(({ place }) => {
    const [, folder = '', ...inFolder] = place.split('/');
    const ending = place.split('.').at(-1) ?? '';
    if (inFolder.length === 0) return rest.length === 0 ? [`content/${name}.${ending}`] : [];
    return isAlike(folder, given) ? homes.map((home) => ['content', folder, ...home, `${name}.${ending}`].join('/')) : [];
  });
  return guesses.find((guess) => guess !== path && isRead(guess));
}

/** `topic` for `topics`, `glosary` for `glossary`. */
function isAlike(folder: string, given: string): boolean {
  return folder === given || editDistance(folder, given) <= 2;
}
