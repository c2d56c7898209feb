import type { Diagnostic, DiagnosticKind } from './diagnostic.ts';

/** Mistakes that make others: what stands in their files is not known, or stands somewhere else. */
const CAUSES: ReadonlySet<DiagnosticKind> = new Set(['unreadable-file', 'schema', 'unread-file', 'missing-file', 'misplaced-topic']);

/**
 * Puts mistakes that may be for the lack of a file below the first mistake that makes that file lack, so that one slip is
 * told once; and those that name a card which is gone below its lost id. What is left when it is mended is told then.
 */
export function foldConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const causes = diagnostics.filter(({ kind }) => CAUSES.has(kind));
  const lost = diagnostics.filter(({ kind }) => kind === 'lost-id');
  const below = new Map<Diagnostic, Diagnostic[]>();
  const kept = diagnostics.filter((diagnostic) => {
    const { follows, card } = diagnostic;
    const file = follows === undefined ? undefined : causes.find((each) => each !== diagnostic && isBehind(each, follows));
    const cause = file ?? (card === undefined ? undefined : lost.find((each) => each !== diagnostic && each.card === card));
    if (cause === undefined) return true;
    below.set(cause, [...(below.get(cause) ?? []), diagnostic]);
    return false;
  });
  return kept.map((diagnostic) => {
    const consequences = below.get(diagnostic);
    return consequences === undefined ? diagnostic : { ...diagnostic, consequences };
  });
}

function isBehind({ file, explains = [] }: Diagnostic, lacking: string): boolean {
  return [file, ...explains].some((each) => each === lacking || (lacking.endsWith('/') && each.startsWith(lacking)));
}
