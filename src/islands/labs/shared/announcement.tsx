import { useRef } from 'preact/hooks';
import { useDebounced } from './use-debounced.ts';

/** Time without a change after which something is said: not in the middle of a word. */
const PAUSE = 1000;

/** Says a short sentence to who cannot see the page, whenever it has become another. What stands there at first is not said. */
export function Announcement({ text }: { text: string }) {
  const settled = useDebounced(text, PAUSE);
  const first = useRef(text);
  const said = settled === first.current ? '' : settled;
  if (said !== '') first.current = '';
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
