import type { Ref } from 'preact';
import type { PublishedQuestion } from '../../schema/published.ts';
import { ReportProblem } from './report-problem.tsx';
import { address, RichText } from './rich-text.tsx';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;

interface StemProps {
  question: PublishedQuestion;
  base: string;
  /** Takes the focus when the question comes. */
  focus: Ref<HTMLHeadingElement>;
  /** The element that says which question of how many it is, heard with it. */
  place: string;
}

/** What is asked, with the case and the exhibit it is about. */
export function Stem({ question, base, focus, place }: StemProps) {
  return (
    <>
      {question.scenario && (
        <p class="quiz-scenario">
          <RichText text={question.scenario} base={base} />
        </p>
      )}
      <h2 class="quiz-stem" tabIndex={-1} ref={focus} aria-describedby={place}>
        <RichText text={question.stem} base={base} />
      </h2>
      {question.exhibit && (
        <figure class="code-figure">
          <figcaption>
            <span class="code-name">{question.exhibit.title}</span>
          </figcaption>
          <pre class="code" tabIndex={0}>
            <code>{question.exhibit.text}</code>
          </pre>
        </figure>
      )}
    </>
  );
}

interface AnsweredOptionsProps {
  question: PublishedQuestion;
  order: readonly number[];
  /** The option that was chosen, if one was. */
  chosen: number | undefined;
  base: string;
}

/** The options of a question in a result: which was chosen, and which is right. */
export function AnsweredOptions({ question, order, chosen, base }: AnsweredOptionsProps) {
  return (
    <ol class="review-options">
      {order.map((place) => (
        <li key={place} data-state={place === question.right ? 'right' : place === chosen ? 'wrong' : undefined}>
          <RichText text={question.options[place]?.text ?? []} base={base} />
          {place === question.right && <span class="visually-hidden">, right</span>}
          {place === chosen && (
            <span class="review-state">
              <span class="visually-hidden">, </span>your answer
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface ReasonsProps {
  question: PublishedQuestion;
  /** Places of the options in the order in which they were shown. */
  order: readonly number[];
  base: string;
  guide: string;
}

/** Why each option is right or wrong, the card the question drills, and its sources. */
export function Reasons({ question, order, base, guide }: ReasonsProps) {
  return (
    <div class="quiz-reasons">
      <dl>
        {order.map((place, i) => {
          const option = question.options[place];
          return (
            option && (
              <div key={place}>
                <dt>
                  {LETTERS[i]}: {place === question.right ? 'right' : 'wrong'}
                </dt>
                <dd>
                  <RichText text={option.why} base={base} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      <p class="quiz-links">
        {question.card && (
          <>
            See <a href={address(question.card.url, base)}>{question.card.title}</a>.{' '}
          </>
        )}
        Source:{' '}
        {question.sources.map(({ title, url }, i) => (
          <span key={url}>
            {i > 0 && ', '}
            <a href={url}>{title}</a>
          </span>
        ))}
      </p>
      <ReportProblem question={question.id} guide={guide} />
    </div>
  );
}
