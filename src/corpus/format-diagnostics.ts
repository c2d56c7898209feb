import { DIAGNOSTIC_KINDS, type Diagnostic } from './diagnostic.ts';

/**
 * Writes diagnostics for a person: a line for the place, one for what is wrong, one for what is allowed.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n\n');
}

/** One sentence that counts mistakes and files. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${diagnostics.length} ${diagnostics.length === 1 ? 'mistake' : 'mistakes'} in ${files} ${files === 1 ? 'file' : 'files'} of content`;
}

function formatDiagnostic({ kind, file, line, field, message, allowed }: Diagnostic): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [
    `${place}  [${kind}]`,
    `  ${field === undefined || field === '' ? '' : `${field}: `}${message}`,
    `  allowed: ${allowed === undefined || allowed === '' ? DIAGNOSTIC_KINDS[kind] : allowed}`,
  ].join('\n');
}
