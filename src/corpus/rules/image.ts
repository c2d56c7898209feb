import type { Diagnostic } from '../diagnostic.ts';
import { stringsOf } from '../strings.ts';
import type { Rule } from './rule.ts';

/** Images in Markdown are not served with the guide, and those from elsewhere are not loaded: each would leave a hole. */
export const image: Rule = ({ bodies, data }) => [
  ...bodies.flatMap(({ file, body }) =>
    body.images.map(({ value, line }): Diagnostic => ({ kind: 'image', file, line, message: `the image "${value}" would not be shown` })),
  ),
  ...data.flatMap(({ file, value, lineOf }) =>
    stringsOf(value)
      .filter(({ text }) => /!\[[^\]]*\]\(/.test(text))
      .map(({ path }): Diagnostic => ({
        kind: 'image',
        file,
        line: lineOf(path),
        field: path.join('.'),
        message: 'holds an image, which would not be shown',
      })),
  ),
];
