import { Lexer } from 'yaml';

/** The lexer's mark before a scalar, and its other marks that are no part of the source. */
const SCALAR_MARK = '\u001F';
const OTHER_MARKS = new Set(['\u0002', '\u0018']);

/** YAML as it stands, less its comments: with a question they would answer it. */
export function stripYamlComments(yaml: string): string {
  let previous = '';
  let kept = '';
  for (const lexeme of new Lexer().lex(yaml)) {
    const isComment = lexeme.startsWith('#') && previous !== SCALAR_MARK;
    previous = lexeme;
    if (!isComment && lexeme !== SCALAR_MARK && !OTHER_MARKS.has(lexeme)) kept += lexeme;
  }
  return kept
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trimEnd())
    .join('\n');
}
