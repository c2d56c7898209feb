import type { ESLint, Rule } from 'eslint';
import { relative, sep } from 'node:path';
import { importMistake } from './room-of.ts';
import { ROOMS } from './rooms.ts';

/** An ESLint rule: each room imports only from rooms and packages that the table allows. */
const imports: Rule.RuleModule = {
  create(context) {
    const file = relative(context.cwd, context.physicalFilename).split(sep).join('/');
    const look = (source: unknown, isLater: boolean, node: Rule.Node): void => {
      if (source === null || typeof source !== 'object' || !('value' in source) || typeof source.value !== 'string') return;
      const message = importMistake(file, source.value, isLater);
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => look(node.source, false, node),
      ExportAllDeclaration: (node) => look(node.source, false, node),
      ExportNamedDeclaration: (node) => look(node.source, false, node),
      ImportExpression: (node) => look(node.source, true, node),
    };
  },
};

export const roomsPlugin: ESLint.Plugin = { rules: { imports } };

/** Patterns of the files of the rooms that are pure, and of those that are below them and in another room. */
export function pureFiles(): { files: string[]; ignores: string[] } {
  const rooms = Object.values(ROOMS);
  const pure = rooms.filter(({ isPure }) => isPure === true).flatMap(({ places }) => places);
  const others = rooms.filter(({ isPure }) => isPure !== true).flatMap(({ places }) => places);
  return {
    files: pure.map((place) => `${place}/**`),
    ignores: others.filter((place) => pure.some((each) => place.startsWith(`${each}/`))),
  };
}
