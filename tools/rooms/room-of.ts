import { dirname, join, normalize } from 'node:path/posix';
import { ROOMS } from './rooms.ts';

/** The room that a file is in, or undefined for a file of none. */
export function roomOf(file: string): string | undefined {
  let [found, length] = ['', 0];
  for (const [name, { places }] of Object.entries(ROOMS)) {
    for (const place of places) {
      if ((file === place || file.startsWith(`${place}/`)) && place.length > length) [found, length] = [name, place.length];
    }
  }
  return length === 0 ? undefined : found;
}

/** Files of the project that any room may import: the version of the guide stands there. */
const SHARED_FILES = new Set(['package.json']);

/** The file of `src/` that a specifier names, from the project's root; undefined for one of a package. */
export function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('/src/')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : undefined;
}

/** The package that any other specifier is in: `node` for Node's own modules, a folder beside `src/` for its files. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .replace(/^\//, '')
    .split(/[/:]/)
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * What is wrong with an import, or undefined.
 * @param file the importing file, from the project's root, with forward slashes
 * @param specifier what it imports
 * @param isLater whether it is loaded by `import()`
 */
export function importMistake(file: string, specifier: string, isLater: boolean): string | undefined {
  const own = roomOf(file);
  const room = own === undefined ? undefined : ROOMS[own];
  if (own === undefined || room === undefined) return `${file} is in no room: tools/rooms/rooms.ts lists them, and whom each may import.`;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    const name = packageOf(specifier);
    const isAllowed = room.packages.some((each) => name === each || name.startsWith(`${each}/`));
    return isAllowed ? undefined : `The room ${own} may not import the package ${name}. ${allowed('packages', room.packages)}`;
  }
  if (SHARED_FILES.has(target)) return undefined;
  const other = roomOf(target);
  if (other === undefined) return `${target} is in no room of src/: nothing there imports tools, tests or content.`;
  if (other === own || room.rooms.includes(other)) return undefined;
  if (room.later?.includes(other) === true) {
    return isLater ? undefined : `The room ${own} loads ${other} only when it is needed, by import().`;
  }
  return `The room ${own} may not import from ${other}. ${allowed('rooms', room.rooms)}`;
}

function allowed(what: string, names: readonly string[]): string {
  return names.length === 0 ? `It imports no other ${what}.` : `Its ${what}: ${names.join(', ')}.`;
}
