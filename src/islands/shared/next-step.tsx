import { stepText } from '../../study/step-text.ts';
import type { Suggestion } from '../../study/suggestion.ts';

interface Props {
  base: string;
  titles: ReadonlyMap<string, string>;
  suggestion: Suggestion;
}

/** One thing to do next, with its reason. */
export function NextStep({ base, titles, suggestion }: Props) {
  const { text, reason, href } = stepText(suggestion, titles);
  return (
    <section class="next-step" aria-labelledby="next-step">
      <h2 id="next-step">What next</h2>
      <p>
        <a class="start" href={base + href}>
          {text}
        </a>
      </p>
      <p class="next-step-reason">{reason}</p>
    </section>
  );
}
