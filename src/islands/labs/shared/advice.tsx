import type { PublishedGuidance } from '../../../schema/published.ts';
import { address, RichText } from '../../shared/rich-text.tsx';

/** Why something is refused or found, what to change, and where to read more. */
export function Advice({ advice: { why, fix, practices, sources }, base }: { advice: PublishedGuidance; base: string }) {
  return (
    <details class="advice">
      <summary>Why, and what to change</summary>
      <p>
        <RichText text={why} base={base} />
      </p>
      <p>
        <RichText text={fix} base={base} />
      </p>
      <p class="quiz-links">
        {practices.length > 0 && (
          <>
            Read{' '}
            {practices.map(({ title, url }, i) => (
              <span key={url}>
                {i > 0 && ', '}
                <a href={address(url, base)}>{title}</a>
              </span>
            ))}
            .{' '}
          </>
        )}
        Source:{' '}
        {sources.map(({ title, url }, i) => (
          <span key={url}>
            {i > 0 && ', '}
            <a href={url}>{title}</a>
          </span>
        ))}
      </p>
    </details>
  );
}
