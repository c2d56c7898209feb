import type { PublishedBank } from '../schema/published.ts';
import type { Content, TopicQuestion } from './content.ts';
import { oncePerContent } from './once.ts';
import { guideVersion, revisionOf } from './version.ts';

/** The bank without texts, for every domain of the curriculum. */
export const publishBank = oncePerContent((content: Content): PublishedBank => {
  const { domains, topics, questions, questionsByTopic, exam, renamed } = content;
  const enemies = enemiesOf(questions);
  return {
    guide: content.guide.id,
    version: guideVersion(content),
    exam: { questions: exam.questions, minutes: exam.minutes, passPercent: exam.passPercent },
    domains: domains.map(({ domain: { id, shortTitle, weight } }) => ({ id, title: shortTitle, weight })),
    topics: topics.filter(({ id }) => questionsByTopic.has(id)).map(({ id, value }) => ({ id, title: value.title })),
    questions: questions.map((question) => ({
      id: question.id,
      topic: question.topic,
      depth: question.depth,
      level: question.level,
      revision: revisionOf(content, question),
      enemies: [...(enemies.get(question.id) ?? [])],
    })),
    renamed,
  };
});

/** Questions that ask the same fact, by question: those that it names, and those that name it. */
function enemiesOf(questions: readonly TopicQuestion[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(questions.map(({ id, enemies = [] }) => [id, new Set<string>(enemies)]));
  for (const { id, enemies = [] } of questions) for (const enemy of enemies) found.get(enemy)?.add(id);
  return found;
}
