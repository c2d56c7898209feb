import type { Guidance } from '../schema/challenge.ts';
import type { PublishedChallenge, PublishedGuidance, PublishedLab } from '../schema/published.ts';
import type { Challenge, Content, LabWithChallenges } from './content.ts';
import { cardLink, sourceLinks } from './links.ts';
import { oncePerContent } from './once.ts';
import { richText } from './rich-text.ts';

/** What a lab's page works with. */
export function publishLab(content: Content, { example, challenges, guidance }: LabWithChallenges): PublishedLab {
  return {
    example,
    challenges: challenges.map((each) => publishChallenge(content, each)),
    guidance: guidance.map((each) => publishGuidance(content, each)),
  };
}

/** The labs and challenges that belong to a topic: those that name it. */
export function labsOfTopic(content: Content, topic: string): readonly LabWithChallenges[] {
  return labsByTopic(content).get(topic) ?? [];
}

const labsByTopic = oncePerContent(({ labs }): Map<string, readonly LabWithChallenges[]> => {
  const named = new Set<string>(labs.flatMap((lab) => [...lab.topics, ...lab.challenges.flatMap(({ topics }) => topics)]));
  return new Map(
    [...named].map((topic) => {
      const names = ({ topics }: { readonly topics: readonly string[] }): boolean => topics.includes(topic);
      const found = labs.map((lab) => ({ ...lab, challenges: lab.challenges.filter(names) }));
      return [topic, found.filter((lab) => lab.challenges.length > 0 || names(lab))];
    }),
  );
});

function publishChallenge(content: Content, challenge: Challenge): PublishedChallenge {
  const { id, title, difficulty, task, hints, explanation, wrong, goal, texts, sources } = challenge;
  const text = (name: string): string => texts.get(name) ?? '';
  return {
    id,
    title,
    difficulty,
    task: task.map(richText),
    hints: hints.map(richText),
    start: text('start.yaml'),
    given: text('given.yaml'),
    solution: text('solution.yaml'),
    explanation: richText(explanation),
    wrong: wrong.map(({ file, why }) => ({ name: file, text: text(file), why: richText(why) })),
    goal,
    sources: sourceLinks(content, sources),
  };
}

function publishGuidance(content: Content, { id, title, why, fix, practices, sources }: Guidance): PublishedGuidance {
  return {
    id,
    title,
    why: richText(why),
    fix: richText(fix),
    practices: practices.flatMap((reference) => cardLink(content, reference) ?? []),
    sources: sourceLinks(content, sources),
  };
}
