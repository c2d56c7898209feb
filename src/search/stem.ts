/**
 * A word without the endings that people vary: "copies" and "copy", "running" and "run" give the same. Rough, and the same
 * on both sides: what it gives is compared, and never shown.
 * @param word in lower case
 */
export function stem(word: string): string {
  const singular = word.replace(/(?<=..)ies$|(?<=ss)es$|(?<=..[^suis])s$/, (ending) => (ending === 'ies' ? 'y' : ''));
  const bare = singular.replace(/(?<=....)ly$|(?<=[aeiouy].+)(?<=...)(?:ing|ed)$/, '');
  const undoubled = bare === singular ? bare : bare.replace(/([bdfgmnprt])\1$/, '$1');
  return undoubled.replace(/(?<=...)e$/, '').replace(/(?<=...)y$/, 'i');
}
