/** A question, to be put at the end of its topic's bank. */
export function questionText(id: string): string {
  return `- id: ${id}
  stem: "TODO: a whole question that can be answered before the options are read?"
  options:
    - { text: "TODO: the right one", correct: true, why: TODO }
    - { text: "TODO: a real misconception", why: TODO }
    - { text: "TODO: another", why: TODO }
    - { text: "TODO: a third", why: TODO }
  depth: core
  level: TODO
  practice: TODO
  sources: []
`;
}

/** A term, to be put at the end of its domain's glossary. */
export function termText(id: string): string {
  return `- id: ${id}
  term: "TODO: as it is written in a sentence"
  definition: "TODO: a sentence or two"
  topic: TODO
  sources: []
`;
}

/**
 * A source, to be put at the end of its domain's list.
 * @param today the day on which it is read
 */
export function sourceText(id: string, today: string): string {
  return `- id: ${id}
  title: "TODO: the title of the page"
  publisher: TODO
  url: TODO
  read: ${today}
`;
}
