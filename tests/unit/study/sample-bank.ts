import { NOTHING_RENAMED } from '../../../src/schema/renamed.ts';
import type { Bank, BankEntry } from '../../../src/study/bank.ts';
import { LEVELS } from '../../../src/schema/question.ts';

/** The curriculum's domains and weights, each with two topics of `perTopic` questions. */
export function sampleBank(perTopic: number, version = 'v1', domainsWithQuestions = 6): Bank {
  const domains = [14, 22, 22, 16, 16, 10].map((weight, i) => ({ id: `domain-${i}`, title: `Domain ${i}`, weight }));
  const topics = domains.flatMap(({ id }) => [`${id}/a`, `${id}/b`]);
  const questions = topics
    .filter((topic) => Number(topic.split(/[-/]/)[1]) < domainsWithQuestions)
    .flatMap((topic) =>
      Array.from({ length: perTopic }, (_, i): BankEntry => ({
        id: `${topic.replace('/', '-')}-${i}`,
        topic,
        depth: 'core',
        level: LEVELS[i % 3]!,
        revision: 'r1',
        enemies: [],
      })),
    );
  return {
    guide: 'guide',
    version,
    exam: { questions: 60, minutes: 90, passPercent: 75 },
    domains,
    topics: topics.map((id) => ({ id, title: id })),
    questions,
    renamed: NOTHING_RENAMED,
  };
}
