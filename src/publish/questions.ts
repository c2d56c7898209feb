import type { PublishedQuestion } from '../schema/published.ts';
import { optionOrder } from '../study/paper.ts';
import { seededRandom } from '../study/random.ts';
import type { Content, TopicQuestion } from './content.ts';
import { publishedExhibit } from './exhibit.ts';
import { cardLink, sourceLinks } from './links.ts';
import { richText } from './rich-text.ts';
import { guideVersion, revisionOf } from './version.ts';

/** The texts of a domain's questions, as the pages for practice and exams load them. */
export function publishQuestions(content: Content, domain: string): { version: string; questions: PublishedQuestion[] } {
  const questions = content.questions.filter(({ topic }) => topic.startsWith(`${domain}/`));
  return { version: guideVersion(content), questions: questions.map((question) => publishQuestion(content, question)) };
}

function publishQuestion(content: Content, question: TopicQuestion): PublishedQuestion {
  const { id, topic, stem, options, sources } = question;
  const exhibit = publishedExhibit(content, question);
  const card = cardOf(content, question);
  const scenario = scenarioOf(content, question);
  return {
    id,
    topic,
    revision: revisionOf(content, question),
    stem: richText(stem),
    ...(scenario !== undefined && { scenario: richText(scenario) }),
    ...(exhibit && { exhibit }),
    options: options.map(({ text, why }) => ({ text: richText(text), why: richText(why) })),
    right: rightOption(question),
    ...(card && { card }),
    sources: sourceLinks(content, sources),
  };
}

/** The places of a question's options where they are read without script: shuffled, the same in every build. */
export function readingOrder({ id }: TopicQuestion): number[] {
  return optionOrder(seededRandom(id));
}

/** The case a question is about. */
export function scenarioOf({ scenarios }: Content, { scenario }: TopicQuestion): string | undefined {
  return scenario === undefined ? undefined : scenarios.get(scenario)?.text;
}

/** The place of the right option in the bank's own order. */
export function rightOption({ options }: TopicQuestion): number {
  return options.findIndex(({ correct }) => correct);
}

/** The card a question drills, as a link from the site's root. */
export function cardOf(content: Content, { topic, practice }: TopicQuestion) {
  return practice === undefined ? undefined : cardLink(content, `${topic}#${practice}`);
}
