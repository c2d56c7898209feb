import type { ESLint, Rule } from 'eslint';
import type { CallExpression, NewExpression, TemplateLiteral } from 'estree';
import { relative, sep } from 'node:path';
import { importMistake } from './room-of.ts';
import { ROOMS } from './rooms.ts';

/**
 * Visitors of all forms in which a file names another that is bundled with it, or whose types it takes: what ESLint knows as
 * imports, and what TypeScript, Vite and Astro take for them.
 * @param see is told what is named, and whether it is loaded later
 */
export function importVisitors(see: (specifier: string, isLater: boolean, node: Rule.Node) => void): Rule.RuleListener {
  const look = (source: unknown, isLater: boolean, node: Rule.Node): void => {
    const text = textOf(source);
    if (text !== undefined && text !== '') see(text, isLater, node);
  };
  return {
    ImportDeclaration: (node) => look(node.source, false, node),
    ExportAllDeclaration: (node) => look(node.source, false, node),
    ExportNamedDeclaration: (node) => look(node.source, false, node),
    ImportExpression: (node) => look(node.source, true, node),
    // As a type: import('…').X
    TSImportType: (node: Rule.Node & { source: unknown }) => look(node.source, false, node),
    // import x = require('…')
    TSExternalModuleReference: (node: Rule.Node & { expression: unknown }) => look(node.expression, false, node),
    // A worker, or a file: new URL('…', import.meta.url)
    'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': (node: Rule.Node & NewExpression) => {
      const text = textOf(node.arguments[0]);
      if (text !== undefined && !ABSOLUTE.test(text)) see(text.startsWith('.') ? text : `./${text}`, true, node);
    },
    'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]': (node: Rule.Node & CallExpression) => {
      const [patterns] = node.arguments;
      for (const each of patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns]) look(each, true, node);
    },
    // Astro's <script src="…">
    'JSXOpeningElement[name.name="script"] > JSXAttribute[name.name="src"]': (node: Rule.Node & { value: unknown }) => {
      const text = textOf(node.value);
      if (text?.startsWith('.') === true) see(text, false, node);
    },
  };
}

/** An address, or a path from the site's root: no file of the project. */
const ABSOLUTE = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** A text as it stands, or what a template begins with: nothing where that is computed. */
function textOf(node: unknown): string | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'quasis' in node ? (node as TemplateLiteral).quasis[0]?.value.raw : undefined;
}

/** An ESLint rule: each room imports only from rooms and packages that the table allows. */
const imports: Rule.RuleModule = {
  create(context) {
    const file = relative(context.cwd, context.physicalFilename).split(sep).join('/');
    return importVisitors((specifier, isLater, node) => {
      const message = importMistake(file, specifier, isLater);
      if (message !== undefined) context.report({ node, message });
    });
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
