import type { Diagnostic } from './diagnostic.ts';

/**
 * The mistakes in some files and folders. Those that follow from a mistake elsewhere bring that with them, since it has to
 * be mended first. An id that is gone belongs to the file that had it.
 * @param paths from the project's root, with forward slashes; none stands for everything
 */
export function withinPaths(diagnostics: readonly Diagnostic[], paths: readonly string[]): Diagnostic[] {
  if (paths.length === 0) return [...diagnostics];
  const has = (file: string): boolean => paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));
  const isWithin = ({ file, kind, follows }: Diagnostic): boolean =>
    has(file) || (kind === 'lost-id' && follows !== undefined && has(follows));
  return diagnostics.filter((diagnostic) => isWithin(diagnostic) || (diagnostic.consequences ?? []).some(isWithin));
}
