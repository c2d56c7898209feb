import type { PublishedLink, PublishedTeaching } from '../schema/published.ts';
import type { Content } from './content.ts';
import { labsOfTopic } from './labs.ts';
import { cardLink } from './links.ts';
import { diagramAnchor, labPath, topicPath } from './paths.ts';
import { rightOption } from './questions.ts';
import { guideVersion } from './version.ts';

/** What a trainer's page needs to judge answers and to plan a lesson, without texts. */
export function publishTeaching(content: Content): PublishedTeaching {
  const drilled = new Set(content.questions.flatMap(({ topic, practice }) => (practice === undefined ? [] : [`${topic}#${practice}`])));
  return {
    version: guideVersion(content),
    learners: content.cohort?.learners ?? [],
    questions: content.questions.map((question) => ({
      id: question.id,
      right: rightOption(question),
      ...(question.practice !== undefined && { practice: `${question.topic}#${question.practice}` }),
    })),
    practices: [...content.cards].flatMap(([id, { topic }]) => {
      const card = drilled.has(id) ? cardLink(content, id) : undefined;
      return card ? [{ id, topic, ...card, diagrams: diagramsOf(content, topic), labs: labsOf(content, topic) }] : [];
    }),
  };
}

function diagramsOf({ topicById, drawings }: Content, topic: string): PublishedLink[] {
  const fences = topicById.get(topic)?.body.diagrams ?? [];
  return fences.flatMap(({ hash }) => {
    const title = drawings.get(hash)?.graph.title;
    return title === undefined ? [] : [{ title, url: topicPath(topic, diagramAnchor(hash)) }];
  });
}

function labsOf(content: Content, topic: string): PublishedLink[] {
  return labsOfTopic(content, topic).flatMap(({ lab, title, challenges }) =>
    challenges.length === 0
      ? [{ title, url: labPath(lab) }]
      : challenges.map((challenge) => ({ title: `${title}: ${challenge.title}`, url: labPath(lab, challenge.id) })),
  );
}
