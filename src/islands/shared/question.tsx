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
  id?: string;
}

/** What is asked, with the case and the exhibit it is about. */
export function Stem({ question, base, focus, id }: StemProps) {
  return (
    <>
      {question.scenario && (
        <p class="quiz-scenario">
          <RichText text={question.scenario} base={base} />
        </p>
      )}
      <h2 class="quiz-stem" tabIndex={-1} ref={focus} {...(id !== undefined && { id })}>
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
