import { RATINGS, type CardRating } from '../../study/events.ts';

/**
 * Reads a key press while a card is shown: Space or Enter shows the answer, 1 to 4 rates, U undoes, B buries. Keys that are
 * held down, keys with a modifier, and keys that a control under the focus needs for itself, are left alone.
 */
export function reviewKey(event: KeyboardEvent): CardRating | 'show' | 'undo' | 'bury' | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  const key = event.key.toLowerCase();
  if (key === ' ' || key === 'enter') return target?.closest('a, button, summary') ? undefined : 'show';
  if (key === 'u') return 'undo';
  if (key === 'b') return 'bury';
  return RATINGS[['1', '2', '3', '4'].indexOf(key)];
}
