import { domainOf } from '../../study/bank.ts';
import type { Pile } from '../../study/desk.ts';
import type { Catalogue } from '../../study/standing.ts';
import type { Study } from '../shared/context.ts';

interface Props {
  study: Study;
  catalogue: Catalogue;
  pile: Pile;
  onChange: (pile: Pile) => void;
}

/** Which cards to review: all, those of a domain, or those of a topic. */
export function PileChoice({ study: { bank }, catalogue: { topics }, pile, onChange }: Props) {
  const domains = bank.domains.filter(({ id }) => topics.some((topic) => domainOf(topic.id) === id));
  const choose = (value: string): void => {
    if (value === '') onChange({ kind: 'all' });
    else onChange({ kind: value.includes('/') ? 'topic' : 'domain', id: value });
  };
  return (
    <label class="field review-pile">
      Cards of
      <select value={pile.kind === 'all' ? '' : pile.id} onChange={({ currentTarget: { value } }) => choose(value)}>
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
