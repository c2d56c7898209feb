import { MOST_CODE_POINTS } from './paper.ts';
import { MOST_QUESTIONS, type AddressFault } from './url-params.ts';

/** What of an address cannot be, in a learner's words. */
export function addressFaultText(fault: AddressFault): string {
  switch (fault.code) {
    case 'no-questions':
      return `No questions are kept under the ${fault.params.parameter} ${fault.params.ids.map(quoted).join(', ')}.`;
    case 'no-cards':
      return `No cards are kept under the ${fault.params.parameter} ${quoted(fault.params.id)}.`;
    case 'unknown-word': {
      const { parameter, given, allowed } = fault.params;
      return `There is no ${parameter} ${quoted(given)}; there is ${allowed.join(', ')}.`;
    }
    case 'count-out-of-range':
      return `A session has 1 to ${MOST_QUESTIONS} questions, not ${quoted(fault.params.given)}.`;
    case 'code-too-long':
      return `The code is cut to ${MOST_CODE_POINTS} characters.`;
    case 'domain-missing':
      return 'The address names no domain for the paper.';
  }
}

/** What somebody wrote into an address, short enough to show. */
function quoted(text: string): string {
  const plain = Array.from(text.toWellFormed());
  return `“${plain.length > 40 ? `${plain.slice(0, 40).join('')}…` : text}”`;
}
