/** What a key asks for while a question has the focus. */
export type AnswerKey = { readonly choose: number } | 'on' | 'flag';

/**
 * Reads a key press inside a question: 1 to 4 or A to D chooses, Enter goes on, F flags. Keys that a control under the
 * focus needs for itself are left alone.
 */
export function answerKey(event: KeyboardEvent): AnswerKey | undefined {
  const key = plainKey(event);
  if (key === undefined) return undefined;
  if (key === 'enter')
    return event.target instanceof Element && event.target.closest('a, summary, button:not([data-choice])') ? undefined : 'on';
  if (key === 'f') return 'flag';
  const place = Math.max(['1', '2', '3', '4'].indexOf(key), ['a', 'b', 'c', 'd'].indexOf(key));
  return place >= 0 ? { choose: place } : undefined;
}

/** Whether a key press inside an exam asks for the time left: T. */
export function isTimeKey(event: KeyboardEvent): boolean {
  return plainKey(event) === 't';
}

/** The key of a press by itself; none where it is held down, has a modifier, or belongs to a field or a dialog. */
function plainKey(event: KeyboardEvent): string | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (event.target instanceof Element && event.target.closest('input[type="text"], select, textarea, dialog')) return undefined;
  return event.key.toLowerCase();
}
