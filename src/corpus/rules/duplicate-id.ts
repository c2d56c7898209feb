import { CARD_FIELDS, cardsIn } from '../../schema/topic/topic-cards.ts';
import type { Located, TopicFile } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { PAGE_ANCHORS } from '../page-anchors.ts';
import type { Rule } from './rule.ts';

/** Ids are anchors and keys of saved progress: each is used once in its scope. */
export const duplicateId: Rule = (corpus) => {
  const diagnostics: Diagnostic[] = [];
  const scope = (located: Pick<Located<unknown>, 'file' | 'lineOf'>, ids: readonly { id: string; path: (string | number)[] }[]): void => {
    const first = new Map<string, number>();
    for (const { id, path } of ids) {
      const line = located.lineOf(path);
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, line);
      else {
        diagnostics.push({
          kind: 'duplicate-id',
          file: located.file,
          line,
          field: path.join('.'),
          message: `"${id}" is used before, at line ${earlier}`,
        });
      }
    }
  };
  for (const { files } of [corpus.sources, corpus.glossary, corpus.scenarios, { files: corpus.questions }]) {
    diagnostics.push(...repeated(files));
  }
  if (corpus.positions) diagnostics.push(...repeated([corpus.positions]));
  if (corpus.curriculum) {
    const { domains } = corpus.curriculum.value;
    scope(
      corpus.curriculum,
      domains.map(({ id }, i) => ({ id, path: ['domains', i, 'id'] })),
    );
    domains.forEach((domain, i) => {
      const ids = domain.competencies.map(({ id }, j) => ({ id, path: ['domains', i, 'competencies', j, 'id'] }));
      if (corpus.curriculum) scope(corpus.curriculum, ids);
    });
  }
  for (const topic of corpus.topics) {
    const cards = CARD_FIELDS.flatMap((field) => cardsIn(topic.value, field).map(({ id }, i) => ({ id, path: [field, i, 'id'] })));
    scope(topic, cards);
    diagnostics.push(...cards.flatMap((card) => anchorOfPage(topic, card)));
  }
  return diagnostics;
};

/** A card's id is its anchor on the page, which has some of its own. */
function anchorOfPage({ file, lineOf }: TopicFile, { id, path }: { id: string; path: (string | number)[] }): Diagnostic[] {
  const owner = PAGE_ANCHORS.get(id);
  if (owner === undefined) return [];
  return [{ kind: 'duplicate-id', file, line: lineOf(path), field: path.join('.'), message: `"${id}" is the anchor of ${owner}` }];
}

/** Entries of lists whose id an entry of the same or of another file has. */
function repeated(files: readonly Located<readonly { readonly id: string }[]>[]): Diagnostic[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, value, lineOf }) =>
    value.flatMap(({ id }, i): Diagnostic[] => {
      const line = lineOf([i, 'id']);
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, `${file}:${line}`);
      return earlier === undefined
        ? []
        : [{ kind: 'duplicate-id', file, line, field: `${i}.id`, message: `"${id}" is used before, at ${earlier}` }];
    }),
  );
}
