import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Both builds the tests look at, with the base path each was made for. */
export const BUILDS = [
  { folder: 'dist', base: '/' },
  { folder: 'dist-kcsa', base: '/kcsa/' },
] as const;

export interface BuiltPage {
  /** Path of the file below the build's folder. */
  readonly file: string;
  /** Address of the page, with the base path. */
  readonly path: string;
  readonly html: string;
  /** Every element of the page, those inside templates and SVG included. */
  readonly elements: readonly Element[];
}

/** Every HTML page of a build. */
export function pagesOf({ folder, base }: (typeof BUILDS)[number]): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no page: build it first`);
  return files.map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return { file, path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, elements: elementsOf(parse(html)) };
  });
}

/** The file that a server gives for an address below the base path, if there is one. */
export function fileOf({ folder, base }: (typeof BUILDS)[number], path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, decodeURIComponent(path.slice(base.length)));
  const page = path.endsWith('/') ? join(file, 'index.html') : file;
  return existsSync(page) && statSync(page).isFile() ? relative(folder, page).replaceAll('\\', '/') : undefined;
}

/** Scripts and what they import statically; what they import() later is not loaded with the page. */
export function withImports({ folder }: (typeof BUILDS)[number], files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const script = readFileSync(join(folder, file), 'utf8');
    for (const [, from = ''] of script.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)) visit(join(dirname(file), from));
  };
  files.forEach(visit);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name && each.prefix === undefined)?.value;
}

/** The text directly inside an element, as of a script or style. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const inside = 'content' in child ? elementsOf(child.content) : [];
    return [child, ...inside, ...elementsOf(child)];
  });
}
