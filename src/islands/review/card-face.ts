import type { RichText } from '../../schema/published.ts';
import { optionOrder } from '../../study/paper.ts';
import { freshRandom } from '../shared/crypto-random.ts';
import type { Study } from '../shared/load-study.ts';

/** What a card shows. */
export interface CardFace {
  readonly front: RichText;
  readonly exhibit?: string;
  /** What there is to choose from, for a question, in random order. */
  readonly options?: readonly { readonly text: RichText; readonly isRight: boolean }[];
  readonly back: RichText;
  /** Why the answer is right, for a question. */
  readonly why?: RichText;
  /** Where to read it, from the site's root. */
  readonly url: string;
}

const QUESTION = 'question:';

/**
 * Loads what a card shows.
 * @throws when it cannot be loaded, or the guide has no such card
 */
export async function faceOf(study: Study, card: string, domain: string): Promise<CardFace> {
  if (card.startsWith(QUESTION)) return questionFace(study, card.slice(QUESTION.length));
  const face = (await study.cards(domain)).find(({ id }) => id === card);
  if (!face) throw new Error(`There is no card ${card}.`);
  return face;
}

/** A question that was missed, with its options: many a stem asks which of them. */
async function questionFace(study: Study, id: string): Promise<CardFace> {
  const question = (await study.questions([{ id }])).get(id);
  const right = question?.options[question.right];
  if (!question || !right) throw new Error(`There is no question ${id}.`);
  return {
    front: question.stem,
    ...(question.exhibit && { exhibit: question.exhibit.text }),
    options: optionOrder(freshRandom()).flatMap((place) => {
      const option = question.options[place];
      return option ? [{ text: option.text, isRight: place === question.right }] : [];
    }),
    back: right.text,
    why: right.why,
    url: question.card?.url ?? `/${question.topic}/`,
  };
}
