import { termPath, topicPath } from './paths.ts';
import type { Content } from './content.ts';

/** Gives an address of the site with its base path. */
type Place = (path: string) => string;

/** Every topic's data as written, with its id and address. */
export function topicsData({ topics }: Content, place: Place) {
  return topics.map(({ id, value }) => ({ ...value, id, url: place(topicPath(id)) }));
}

/** Every question as written, with its topic and the address where it is asked. */
export function questionsData({ questions }: Content, place: Place) {
  return questions.map((question) => ({ ...question, url: place(topicPath(question.topic, `question-${question.id}`)) }));
}

/** Every glossary term as written, with its address. */
export function glossaryData({ terms }: Content, place: Place) {
  return terms.map((term) => ({ ...term, url: place(termPath(term.id)) }));
}

/** Every source as written; its address is the page that was read. */
export function sourcesData({ sources }: Content) {
  return [...sources.values()];
}
