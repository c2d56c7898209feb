import { domainOf } from '../../study/bank.ts';
import type { Deck } from '../../study/review-queue.ts';
import type { Catalogue } from '../../study/learner-state.ts';
import type { Study } from '../shared/load-study.ts';

interface Props {
  study: Study;
  catalogue: Catalogue;
  deck: Deck;
  onChange: (deck: Deck) => void;
}

/** Which cards to review: all, those of a domain, or those of a topic. */
export function DeckChoice({ study: { bank }, catalogue: { topics }, deck, onChange }: Props) {
  const domains = bank.domains.filter(({ id }) => topics.some((topic) => domainOf(topic.id) === id));
  const choose = (value: string): void => {
    if (value === '') onChange({ kind: 'all' });
    else onChange({ kind: value.includes('/') ? 'topic' : 'domain', id: value });
  };
  return (
    <label class="field review-deck">
      Cards of
      <select value={deck.kind === 'all' ? '' : deck.id} onChange={({ currentTarget: { value } }) => choose(value)}>
        <option value="">The whole guide</option>
        {domains.map(({ id, title }) => (
          <optgroup key={id} label={title}>
            <option value={id}>{title}: all topics</option>
            {topics
              .filter((topic) => domainOf(topic.id) === id)
              .map((topic) => (
                <option key={topic.id} value={topic.id}>
                  {topic.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
