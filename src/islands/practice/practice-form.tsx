import { useState } from 'preact/hooks';
import { LEVELS, type Level } from '../../schema/question.ts';
import { domainOf } from '../../study/bank.ts';
import { MOST_QUESTIONS } from '../../study/url-params.ts';
import { matchingQuestions, POOLS, type Pool, type PracticeFilter } from '../../study/practice-filter.ts';
import { answerHistory } from '../../study/session.ts';
import { counted } from '../../text/counted.ts';
import type { Study } from '../shared/load-study.ts';

const LEVEL_NAMES: Record<Level, string> = { recall: 'Recall', apply: 'Application', analyse: 'Analysis' };
const POOL_NAMES: Record<Pool, string> = {
  all: 'All questions',
  unseen: 'Questions I have not seen',
  missed: 'Questions I last answered wrong',
  flagged: 'Questions I flagged',
};

interface Props {
  study: Study;
  filter: PracticeFilter;
  onStart: (filter: PracticeFilter) => void;
}

/** What to practise: by domain and topic, level, past answers, and how many. */
export function PracticeForm({ study, filter: initial, onStart }: Props) {
  const { bank, log } = study;
  const [filter, setFilter] = useState(initial);
  const change = (part: Partial<PracticeFilter>): void => setFilter({ ...filter, ...part });
  const found = matchingQuestions(bank, filter, answerHistory(log.events)).length;
  const count = Math.min(found, filter.count);
  const domains = bank.domains.filter(({ id }) => bank.topics.some((topic) => domainOf(topic.id) === id));

  return (
    <form
      class="study-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (found > 0) onStart(filter);
      }}
    >
      {domains.map((domain) => {
        const topics = bank.topics.filter(({ id }) => domainOf(id) === domain.id);
        const whole = filter.domains.includes(domain.id);
        return (
          <fieldset key={domain.id}>
            <legend>{domain.title}</legend>
            <ul class="choices" role="list">
              <li>
                <Choice
                  type="checkbox"
                  checked={whole}
                  onChange={(checked) =>
                    change({ domains: toggled(filter.domains, domain.id, checked), topics: without(filter.topics, domain.id) })
                  }
                >
                  The whole domain
                </Choice>
              </li>
              {topics.map(({ id, title }) => (
                <li key={id}>
                  <Choice
                    type="checkbox"
                    checked={whole || filter.topics.includes(id)}
                    disabled={whole}
                    onChange={(checked) => change({ topics: toggled(filter.topics, id, checked) })}
                  >
                    {title}
                  </Choice>
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
      <fieldset>
        <legend>Which of them</legend>
        <ul class="choices" role="list">
          {POOLS.map((pool) => (
            <li key={pool}>
              <Choice type="radio" name="pool" checked={filter.pool === pool} onChange={() => change({ pool })}>
                {POOL_NAMES[pool]}
              </Choice>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="fields">
        <label class="field">
          Level
          <select
            value={filter.level ?? ''}
            onChange={({ currentTarget: { value } }) => change({ level: LEVELS.find((level) => level === value) })}
          >
            <option value="">All levels</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {LEVEL_NAMES[level]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          Questions
          <input
            type="number"
            min={1}
            max={MOST_QUESTIONS}
            required
            value={filter.count}
            onInput={({ currentTarget: { valueAsNumber } }) => {
              if (Number.isInteger(valueAsNumber) && valueAsNumber >= 1 && valueAsNumber <= MOST_QUESTIONS)
                change({ count: valueAsNumber });
            }}
          />
        </label>
      </div>
      <Choice type="checkbox" checked={filter.beyond} onChange={(beyond) => change({ beyond })}>
        Also questions that go beyond the exam
      </Choice>
      <p class="study-count" role="status">
        {found === 0
          ? 'No question matches. Choose more topics, another level, or all questions.'
          : `${counted(found, 'question matches', 'questions match')}. The session asks ${count === found ? 'all of them' : count}.`}
      </p>
      <button type="submit" class="button button-strong" aria-disabled={found === 0}>
        Start practising
      </button>
    </form>
  );
}

interface ChoiceProps {
  type: 'checkbox' | 'radio';
  name?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: string;
}

function Choice({ type, name, checked, disabled = false, onChange, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type={type}
        {...(name !== undefined && { name })}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

function toggled(ids: readonly string[], id: string, on: boolean): string[] {
  return on ? [...ids, id] : ids.filter((each) => each !== id);
}

function without(topics: readonly string[], domain: string): string[] {
  return topics.filter((topic) => domainOf(topic) !== domain);
}
