import { element } from '../dom/element.ts';
import { markWords } from './mark-words.ts';
import type { Hit, ResultGroup } from './rank.ts';

const KIND_NAME: Record<Hit['kind'], string> = {
  topic: 'Topic',
  practice: 'Practice',
  misconfiguration: 'Misconfiguration',
  document: 'Document',
  technique: 'Technique',
  term: 'Glossary',
  lab: 'Lab',
  page: 'Page',
};

/** A result: a link to the page, what it is about, and the cards on it that matched. */
export function resultItem({ head, cards }: ResultGroup, words: readonly string[], headingLevel: 2 | 3): HTMLLIElement {
  const link = element('a', { href: address(head.url) }, ...marked(head.title, words));
  const item = element(
    'li',
    { class: 'search-result' },
    element(headingLevel === 2 ? 'h2' : 'h3', {}, link),
    element('p', { class: 'search-kind' }, kindText(head)),
    element('p', { class: 'search-summary' }, ...marked(head.summary, words)),
  );
  if (cards.length > 0) {
    item.append(
      element(
        'ul',
        { class: 'search-cards', role: 'list' },
        ...cards.map((card) =>
          element(
            'li',
            {},
            element('a', { href: address(card.url) }, ...marked(card.title, words)),
            element('span', { class: 'search-kind' }, KIND_NAME[card.kind]),
          ),
        ),
      ),
    );
  }
  return item;
}

/** What a result is, and of what. */
function kindText({ kind, title, topicTitle }: ResultGroup['head']): string {
  return (kind === 'term' || kind === 'lab') && title !== topicTitle ? `${KIND_NAME[kind]} · ${topicTitle}` : KIND_NAME[kind];
}

function address(path: string): string {
  return (document.body.dataset['base'] ?? '/').replace(/\/$/, '') + path;
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  return markWords(text, words).map(({ text: part, hit }) => (hit ? element('mark', {}, part) : part));
}
