import { MOST_REPORT_BYTES, type ReportFault } from './read-report.ts';

/** Text of a file as it is quoted: of one line, and short. */
function quoted(text: string): string {
  const plain = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return `“${plain.length > 60 ? `${plain.slice(0, 60)}…` : plain}”`;
}

/** Why a file is skipped and what to do, in a trainer's words. */
export function faultText({ code, at = '' }: ReportFault): string {
  switch (code) {
    case 'too-large':
      return `It is larger than ${MOST_REPORT_BYTES / 1_000_000} MB, which no report is. Ask for a report without the full study log.`;
    case 'unreadable':
      return 'The browser could not read it. Check that it is still there, then add it again.';
    case 'not-json':
      return 'It is not JSON, or is cut off. Ask for the report again.';
    case 'not-a-report':
      return 'It is not a report of a field guide. Learners make reports on their progress page.';
    case 'study-log':
      return 'It is an exported study log. Ask for a report, which learners make on the same page.';
    case 'newer-version':
      return 'A newer version of the guide has made it. Open this page in that version.';
    case 'another-guide':
      return `It is a report of another guide, ${quoted(at)}. Open it in that guide.`;
    case 'bad-name':
      return 'Its name is not one that the guide lets learners give. Ask for a report made on the progress page.';
    case 'bad-field':
      return `Its field ${quoted(at)} is missing or has a value that it cannot have. The file was changed or damaged: ask for the report again.`;
    case 'ahead':
      return `It was made on ${quoted(at.slice(0, 10))}, or has answers that are still to come. The clock of that device is ahead: have it set, then ask for the report again.`;
    case 'contradicts-key':
      return `It says of the question ${quoted(at)} what the guide’s key does not. The file was changed: ask for the report again.`;
  }
}
