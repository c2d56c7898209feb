import type { Calendar } from './calendar.ts';
import type { MemoryState } from './memory.ts';

/** What a card and its siblings are made of: a term asked by its name, and by its meaning, is one note. */
export function noteOf(card: string): string {
  return card.replace(/^name:/, 'term:');
}

/**
 * Until when cards rest because a sibling was reviewed on a later day than they were: one side of a note gives the other
 * away, so they come on different days. Anki calls it burying: https://docs.ankiweb.net/studying.html#siblings-and-burying
 */
export function restsOf(cards: readonly string[], memories: ReadonlyMap<string, MemoryState>, calendar: Calendar): Map<string, number> {
  const latest = new Map<string, number>();
  for (const [card, { lastReview }] of memories) {
    const note = noteOf(card);
    latest.set(note, Math.max(lastReview, latest.get(note) ?? 0));
  }
  return new Map(
    cards.flatMap((card) => {
      const at = latest.get(noteOf(card));
      const own = memories.get(card)?.lastReview;
      if (at === undefined || at === own) return [];
      const day = calendar.dayOf(at);
      return own !== undefined && calendar.dayOf(own) === day ? [] : [[card, calendar.startOf(day + 1)] as const];
    }),
  );
}

/** The cards of a queue without those whose sibling comes before them in it. */
export function withoutSiblings(queue: readonly string[]): string[] {
  const notes = new Set<string>();
  return queue.filter((card) => {
    const isFirst = !notes.has(noteOf(card));
    notes.add(noteOf(card));
    return isFirst;
  });
}
