/** Words that carry no subject: left out where the words of items are compared. */
const FUNCTION_WORDS = new Set(
  (
    'a an and any are as at be been being but by can could did do does for from had has have her his how i if in into is it its may might ' +
    'more most must no nor not of on only or other our out over own should so some such than that the their them then there these they this ' +
    'those to under until up was we were what when where which while who whom whose why will with would you your'
  ).split(' '),
);

/** Lower case without Markdown's marks and punctuation, one space between words. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N}.:/-]+/gu, ' ')
    .replaceAll(/[.:](?=\s|$)/g, '')
    .trim();
}

/** The words of a text that carry its subject, cut to their first letters so that "encrypts" meets "encryption". */
export function subjectWords(text: string): Set<string> {
  const words = normalise(text)
    .split(' ')
    .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word));
  return new Set(words.map((word) => (word.length > 6 && /^\p{L}+$/u.test(word) ? word.slice(0, 6) : word.replace(/s$/, ''))));
}
