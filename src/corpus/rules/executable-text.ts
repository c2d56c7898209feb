import type { Diagnostic } from '../diagnostic.ts';
import type { Rule } from './rule.ts';

/** MDX runs expressions, imports and exports while the guide is built: a topic has none of them. */
export const executableText: Rule = ({ bodies }) =>
  bodies.flatMap(({ file, body }) =>
    body.code.map(({ value, line }): Diagnostic => {
      const isModule = /^(?:import|export)\b/.test(value);
      return {
        kind: 'executable-text',
        file,
        line,
        message: isModule
          ? `a line begins with ${value.slice(0, 6)}, which MDX runs`
          : `${shortened(value)} is an expression, which MDX runs`,
        allowed: isModule ? 'another word at the beginning of the line' : '`code`, or \\{ for the sign itself',
      };
    }),
  );

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
