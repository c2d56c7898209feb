import { counted } from '../text/counted.ts';
import { DIAGNOSTIC_KINDS, isShortcoming, type Diagnostic } from './diagnostic.ts';

/**
 * Writes diagnostics for a person: a line for the place, one for what is wrong, one for what is allowed, and one for the
 * mistakes that follow from it.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n\n');
}

/** One sentence that counts mistakes, files and what is not enough yet. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const short = diagnostics.filter(isShortcoming);
  const wrong = diagnostics.length - short.length;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const following = diagnostics.reduce((sum, { consequences = [] }) => sum + consequences.length, 0);
  const parts = [
    ...(wrong > 0 || short.length === 0 ? [counted(wrong, 'mistake')] : []),
    ...(short.length > 0 ? [counted(short.length, 'shortcoming')] : []),
  ];
  return (
    `${parts.join(' and ')} in ${counted(files, 'file')} of content` +
    (following > 0 ? `, and ${counted(following, 'more that follows', 'more that follow')} from them` : '')
  );
}

function formatDiagnostic({ kind, file, line, field, label = field, message, allowed, consequences = [] }: Diagnostic): string {
  const right = allowed === undefined || allowed === '' ? DIAGNOSTIC_KINDS[kind] : allowed;
  return [
    `${line === undefined ? file : `${file}:${line}`}  [${kind}]`,
    `  ${label === undefined || label === '' ? '' : `${label}: `}${message}`,
    ...(right === '' ? [] : [`  allowed: ${right}`]),
    ...(consequences.length > 0 ? [`  ${followingText(consequences)}`] : []),
  ].join('\n');
}

function followingText(consequences: readonly Diagnostic[]): string {
  const files = [...new Set(consequences.map(({ file }) => file))];
  const [first = '', second = ''] = files;
  const where = files.length < 3 ? [first, second].filter(Boolean).join(' and ') : `${first} and ${files.length - 1} other files`;
  return `${counted(consequences.length, 'mistake follows', 'mistakes follow')} from it, in ${where}.`;
}
