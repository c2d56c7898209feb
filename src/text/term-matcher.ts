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

/**
 * Makes a function that cuts a text at the names of terms, each term once: where it stands first. Longer names win, so that
 * "admission webhook" is not "admission". Names of one case stand for themselves: an acronym is not looked for in small letters.
 */
export function termMatcher(names: readonly TermName[]): (text: string) => TextRun[] {
  const byName = new Map<string, string>();
  for (const { id, name } of names) byName.set(keyOf(name), id);
  const alternatives = names
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_-])`, 'giu');
  const met = new Set<string>();
  return (text) => {
    if (alternatives.length === 0) return [{ text }];
    const runs: TextRun[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const id = byName.get(keyOf(match[0])) ?? byName.get(match[0]);
      if (id === undefined || met.has(id)) continue;
      met.add(id);
      if (match.index > from) runs.push({ text: text.slice(from, match.index) });
      runs.push({ text: match[0], id });
      from = match.index + match[0].length;
    }
    if (from < text.length) runs.push({ text: text.slice(from) });
    return runs;
  };
}

/** Words are compared in small letters, names with capitals in them as they are. */
function keyOf(name: string): string {
  return /\p{Lu}/u.test(name.slice(1)) ? name : name.toLowerCase();
}
