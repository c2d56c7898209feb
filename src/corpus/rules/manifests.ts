import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rule.ts';

interface Shown {
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

function shownManifests(corpus: Corpus): Shown[] {
  const inTopics = corpus.topics.flatMap(({ file, value, body, lineOf }) => [
    ...value.practices.flatMap(({ manifest }, i) =>
      manifest === undefined
        ? []
        : [{ path: manifest, file, line: lineOf(['practices', i, 'manifest']), field: `practices.${i}.manifest` }],
    ),
    ...body.manifests.map(({ value: path, line }) => ({ path, file, line, field: '<Manifest file>' })),
  ]);
  const inQuestions = corpus.questions.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ exhibit }, i) =>
      exhibit !== undefined && 'manifest' in exhibit
        ? [{ path: exhibit.manifest, file, line: lineOf([i, 'exhibit', 'manifest']), field: `${i}.exhibit.manifest` }]
        : [],
    ),
  );
  return [...inTopics, ...inQuestions];
}

/** A manifest that is shown exists. */
export const unknownManifest: Rule = (corpus) => {
  const known = new Set(corpus.manifests.keys());
  return shownManifests(corpus)
    .filter(({ path }) => !known.has(path))
    .map(({ path, file, line, field }) => ({
      kind: 'unknown-manifest',
      file,
      line,
      field,
      message: `names the missing file content/manifests/${path}`,
      allowed: nearest(path, known).join(', ') || undefined,
      follows: `content/manifests/${path}`,
    }));
};

/** A manifest that exists is shown. */
export const orphanManifest: Rule = (corpus) => {
  if (corpus.topics.length < corpus.topicIds.size) return [];
  const shown = new Set(shownManifests(corpus).map(({ path }) => path));
  return [...corpus.manifests.keys()]
    .filter((path) => !shown.has(path))
    .map((path): Diagnostic => ({
      kind: 'orphan-manifest',
      file: `content/manifests/${path}`,
      message: 'is shown nowhere',
      follows: 'content/topics/',
      leftOver: true,
    }));
};
