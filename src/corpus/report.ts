import { FINDING_KINDS, type Finding } from './finding.ts';

/**
 * Writes findings for a person: a line for the place, one for what is wrong, one for what is allowed.
 */
export function formatFindings(findings: readonly Finding[]): string {
  return findings.map(formatFinding).join('\n\n');
}

/** One sentence that counts mistakes and files. */
export function summarise(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${findings.length} ${findings.length === 1 ? 'mistake' : 'mistakes'} in ${files} ${files === 1 ? 'file' : 'files'} of content`;
}

function formatFinding({ kind, file, line, field, message, allowed }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [
    `${place}  [${kind}]`,
    `  ${field === undefined || field === '' ? '' : `${field}: `}${message}`,
    `  allowed: ${allowed === undefined || allowed === '' ? FINDING_KINDS[kind] : allowed}`,
  ].join('\n');
}
