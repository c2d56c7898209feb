import type { Located } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** Ids are anchors and keys of saved progress: each is used once in its scope. */
export const duplicateId: Rule = (corpus) => {
  const findings: Finding[] = [];
  const scope = (located: Pick<Located<unknown>, 'file' | 'lineOf'>, ids: readonly { id: string; path: (string | number)[] }[]): void => {
    const first = new Map<string, number>();
    for (const { id, path } of ids) {
      const line = located.lineOf(path);
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, line);
      else {
        findings.push({
          kind: 'duplicate-id',
          file: located.file,
          line,
          field: path.join('.'),
          message: `"${id}" is used before, at line ${earlier}`,
        });
      }
    }
  };
  for (const list of [corpus.sources, corpus.glossary]) {
    if (list)
      scope(
        list,
        list.value.map(({ id }, i) => ({ id, path: [i, 'id'] })),
      );
  }
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
    scope(topic, [
      ...topic.value.practices.map(({ id }, i) => ({ id, path: ['practices', i, 'id'] })),
      ...topic.value.misconfigurations.map(({ id }, i) => ({ id, path: ['misconfigurations', i, 'id'] })),
    ]);
  }
  const asked = new Map<string, string>();
  for (const bank of corpus.questions) {
    bank.value.forEach(({ id }, i) => {
      const place = `${bank.file}:${bank.lineOf([i, 'id'])}`;
      const earlier = asked.get(id);
      if (earlier === undefined) asked.set(id, place);
      else {
        findings.push({
          kind: 'duplicate-id',
          file: bank.file,
          line: bank.lineOf([i, 'id']),
          field: `${i}.id`,
          message: `"${id}" is used before, at ${earlier}`,
        });
      }
    });
  }
  return findings;
};
