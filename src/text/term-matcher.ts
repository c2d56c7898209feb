/** A name of a glossary term, and the term's id. */
export interface TermName {
  readonly id: string;
  readonly name: string;
}

/** A run of text, which names a term where `id` is there. */
export interface TextRun {
  readonly text: string;
  readonly id?: string;
}

/** Where a name may begin: at a word, or at a sign that no word stands before. */
const BEGINNINGS = /(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]+|.)/gsu;
const IN_A_WORD = /^[\p{L}\p{N}_-]/u;

/**
 * Makes, for a page, a function that cuts its texts at the names of terms, each term once: where it stands first, and those
 * that the page leaves out nowhere. Longer names win, in whichever letters, so that "admission webhook" is not "admission";
 * of two terms with one name, the later. Names with capitals stand for themselves: an acronym is not looked for in small letters.
 * Names are found by their first word: a pattern of them all would try each of them at each word of each page.
 */
export function termMatcher(names: readonly TermName[]): (leftOut: ReadonlySet<string>) => (text: string) => TextRun[] {
  const byBeginning = Map.groupBy(
    names.toSorted((a, b) => a.name.length - b.name.length),
    ({ name }) => (name.match(BEGINNINGS)?.[0] ?? '').toLowerCase(),
  );
  return (leftOut) => {
    const met = new Set<string>();
    return (text) => {
      const runs: TextRun[] = [];
      let [from, end] = [0, 0];
      for (const { 0: beginning, index } of text.matchAll(BEGINNINGS)) {
        if (index < end) continue;
        const known = (byBeginning.get(beginning.toLowerCase()) ?? []).filter(({ id }) => !leftOut.has(id));
        const longest = known.findLast(({ name }) => standsAt(index, name, text));
        if (longest === undefined) continue;
        end = index + longest.name.length;
        const written = keyOf(text.slice(index, end));
        const id = known.findLast(({ name }) => keyOf(name) === written)?.id;
        if (id === undefined || met.has(id)) continue;
        met.add(id);
        if (index > from) runs.push({ text: text.slice(from, index) });
        runs.push({ text: text.slice(index, end), id });
        from = end;
      }
      if (from < text.length) runs.push({ text: text.slice(from) });
      return runs;
    };
  };
}

function standsAt(index: number, name: string, text: string): boolean {
  const end = index + name.length;
  return text.slice(index, end).toLowerCase() === name.toLowerCase() && !IN_A_WORD.test(text.slice(end, end + 2));
}

/** Words are compared in small letters, names with capitals in them as they are. */
function keyOf(name: string): string {
  return /\p{Lu}/u.test(name.slice(1)) ? name : name.toLowerCase();
}
