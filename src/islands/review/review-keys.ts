import { RATINGS, type CardRating } from '../../study/events.ts';

/**
 * Reads a key press while a card is shown: Space or Enter goes on, 1 to 4 rates, U undoes, B buries. Keys with a
 * modifier, and keys that a control under the focus needs for itself, are left alone.
 */
export function reviewKey(event: KeyboardEvent): CardRating | 'on' | 'undo' | 'bury' | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  const key = event.key.toLowerCase();
  if (key === ' ' || key === 'enter') return target?.closest('a, button, summary') ? undefined : 'on';
  if (key === 'u') return 'undo';
  if (key === 'b') return 'bury';
  return RATINGS[['1', '2', '3', '4'].indexOf(key)];
}
