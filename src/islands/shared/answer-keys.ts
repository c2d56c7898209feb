/** What a key asks for while a question has the focus. */
export type AnswerKey = { readonly choose: number } | 'on' | 'flag';

/**
 * Reads a key press inside a question: 1 to 4 or A to D chooses, Enter goes on, F flags. Keys that are held down, keys
 * with a modifier, and keys that a control under the focus needs for itself, are left alone.
 */
export function answerKey(event: KeyboardEvent): AnswerKey | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input[type="text"], select, textarea, dialog')) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'enter') return target?.closest('a, summary, button:not([data-choice])') ? undefined : 'on';
  if (key === 'f') return 'flag';
  const place = Math.max(['1', '2', '3', '4'].indexOf(key), ['a', 'b', 'c', 'd'].indexOf(key));
  return place >= 0 ? { choose: place } : undefined;
}
