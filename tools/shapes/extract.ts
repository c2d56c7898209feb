import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Objects and their fields as text, as `src/labs/shared/shape.ts` reads them. */
export interface ShapeTable {
  /** Name of an object's shape by `<apiVersion>/<kind>`. */
  readonly kinds: Record<string, string>;
  /** Field types by field, by shape. */
  readonly shapes: Record<string, Record<string, string>>;
}

/** Types that are written in YAML otherwise than their name says, or that no lab looks into. */
const SPECIAL: Readonly<Record<string, string>> = {
  Quantity: 'quantity',
  IntOrString: 'int-or-string',
  Time: 'string',
  MicroTime: 'string',
  RawExtension: 'any',
  FieldsV1: 'any',
  ManagedFieldsEntry: 'any',
  OwnerReference: 'any',
  JSONSchemaProps: 'any',
};

/** Statuses are the cluster's to write. Only a Pod's matters to a lab: it has the Pod's addresses. */
const WITHOUT_STATUS = new Set(['Pod']);

/**
 * Reads the fields of Kubernetes objects from the types of the package `kubernetes-models`, which are made from the API's
 * OpenAPI document.
 * @param kinds such as `apps/v1/Deployment`
 * @throws when a kind or a type is not there
 */
export function extractShapes(kinds: readonly string[]): ShapeTable {
  const shapes = new Map<string, Record<string, string>>();
  const files = new Map<string, string>();
  const read = (file: string, name: string): string => {
    const short = name.replace(/^I/, '').replace(/^Io(?:K8s)?(?:Api|Apimachinery)[A-Za-z0-9]*?V\d+(?:alpha\d+|beta\d+)?(?=[A-Z])/, '');
    const own = resolve(file);
    // Types of two groups can have one name.
    const shape = files.has(short) && files.get(short) !== own ? `${short} of ${own.split('/').slice(-3, -1).join('/')}` : short;
    if (shapes.has(shape)) return shape;
    files.set(shape, own);
    const fields: Record<string, string> = {};
    shapes.set(shape, fields);
    const { members, imports } = parse(file);
    for (const { name: field, optional, type } of members) {
      fields[optional ? field : `${field}!`] =
        field === 'status' && !WITHOUT_STATUS.has(shape) ? 'any' : typeText(type, imports, (from, target) => read(from, target));
    }
    return shape;
  };
  const entries = kinds.map((kind): [string, string] => {
    const file = join('node_modules/kubernetes-models', `${kind}.d.ts`);
    if (!existsSync(file)) throw new Error(`kubernetes-models has no ${kind}`);
    const shape = read(file, `I${kind.slice(kind.lastIndexOf('/') + 1)}`);
    return [kind, shape];
  });
  const sorted = [...shapes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { kinds: Object.fromEntries(entries), shapes: Object.fromEntries(sorted) };
}

interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: ts.TypeNode;
}

/** The first interface of a declaration file, and where its imported names come from. */
function parse(file: string): { members: Member[]; imports: Map<string, string> } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const imports = new Map<string, string>();
  let found: ts.InterfaceDeclaration | undefined;
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const from = moduleFile(file, statement.moduleSpecifier.text);
      const named = statement.importClause?.namedBindings;
      if (named && ts.isNamedImports(named)) for (const { name } of named.elements) imports.set(name.text, from);
    }
    if (ts.isInterfaceDeclaration(statement)) found ??= statement;
  }
  if (!found) throw new Error(`${file} declares no interface`);
  const members = found.members.flatMap((member) =>
    ts.isPropertySignature(member) && member.type && (ts.isStringLiteral(member.name) || ts.isIdentifier(member.name))
      ? [{ name: member.name.text, optional: member.questionToken !== undefined, type: member.type }]
      : [],
  );
  return { members, imports };
}

function moduleFile(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return resolve(dirname(from), specifier.replace(/\.js$/, '.d.ts'));
  const file = join('node_modules', `${specifier}.d.ts`);
  return existsSync(file) ? file : join('node_modules', specifier, 'index.d.ts');
}

/** A type in the shape table's words: `string`, `[Container]`, `{quantity}`, `=A|B`. */
function typeText(node: ts.TypeNode, imports: ReadonlyMap<string, string>, read: (file: string, name: string) => string): string {
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText();
    if (name === 'Array' && node.typeArguments?.[0]) return `[${typeText(node.typeArguments[0], imports, read)}]`;
    const special = Object.keys(SPECIAL).find((each) => name.endsWith(each));
    if (special !== undefined) return SPECIAL[special] ?? 'any';
    const file = imports.get(name);
    if (file === undefined) throw new Error(`${name} is imported nowhere`);
    return read(file, name);
  }
  if (ts.isTypeLiteralNode(node)) {
    const [index] = node.members;
    if (index && ts.isIndexSignatureDeclaration(index)) return `{${typeText(index.type, imports, read)}}`;
    return 'any';
  }
  if (ts.isUnionTypeNode(node)) return `=${node.types.map(literalText).join('|')}`;
  if (ts.isLiteralTypeNode(node)) return `=${literalText(node)}`;
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return 'string';
    case ts.SyntaxKind.NumberKeyword:
      return 'integer';
    case ts.SyntaxKind.BooleanKeyword:
      return 'boolean';
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return 'any';
    default:
      throw new Error(`No shape for the type ${node.getText()}`);
  }
}

function literalText(node: ts.TypeNode): string {
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return node.literal.text;
  throw new Error(`No shape for the union ${node.parent.getText()}`);
}
