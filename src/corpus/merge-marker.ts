/**
 * The first line that a merge has left in a text, as a mistake.
 * https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export function mergeMarker(lines: readonly string[]): { line: number; message: string; allowed: string } | undefined {
  const at = lines.findIndex((line) => /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(line));
  if (at < 0) return undefined;
  return {
    line: at + 1,
    message: `${(lines[at] ?? '').slice(0, 7)} is left from a merge`,
    allowed: 'one of the two versions, without the marks around them',
  };
}
