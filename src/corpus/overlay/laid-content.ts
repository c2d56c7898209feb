import { isRead, layingOf } from '../content-files.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { parseYamlFile, type YamlFile } from '../yaml-file.ts';
import { layEntries, layFields, type LaidValue } from './lay-values.ts';
import { ABOUT_IT, REMOVED_FILE, type Overlay } from './overlay.ts';
import { readRemovals, type Removals } from './removals.ts';

/** Where something stands. */
export interface Place {
  readonly file: string;
  readonly line: number | undefined;
}

/**
 * `content/` with an overlay laid over it. A file that both have a share in is one text, the overlay's below the project's:
 * its lines count on, and `placeOf` knows which are whose.
 */
export interface LaidContent {
  /** By path from the project's root, as if all stood in `content/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** A text's data, or undefined where there is no such text. */
  readonly yamlOf: (path: string) => YamlFile | undefined;
  readonly overlay: LaidOverlay | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an overlay has done to `content/`. */
export interface LaidOverlay {
  readonly name: string;
  readonly removals: Removals;
  /** What it may not have. */
  readonly refusals: readonly Diagnostic[];
  /** Paths from the project's root, as if they stood in `content/`, of the files that are whole the overlay's. */
  readonly whole: ReadonlySet<string>;
  /** What the overlay itself has, by the same paths. */
  readonly own: ReadonlyMap<string, string>;
  /** Where a line of a text really stands; without a line, where it can be mended. */
  readonly placeOf: (file: string, line: number | undefined) => Place;
}

/** Content as it stands in the project. */
export function projectContent(files: ReadonlyMap<string, string>): LaidContent {
  const yamlOf = (path: string): YamlFile | undefined => {
    const text = files.get(path);
    return text === undefined ? undefined : parseYamlFile(path, withoutMark(text));
  };
  return { texts: files, yamlOf, overlay: undefined, diagnostics: [] };
}

/**
 * Lays an overlay over content, as CONTRIBUTING.md says.
 * @param files text by path from the project's root
 */
export function layOver(files: ReadonlyMap<string, string>, overlay: Overlay): LaidContent {
  const { name } = overlay;
  const removals = readRemovals(files, overlay);
  const lower = new Map([...files].filter(([path]) => !removals.files.has(path)));
  const own = new Map(
    [...overlay.files].filter(([path]) => path !== REMOVED_FILE && !ABOUT_IT.has(path)).map(([path, text]) => [`content/${path}`, text]),
  );
  const isJoined = (path: string): boolean => own.has(path) && lower.has(path) && ['entries', 'fields'].includes(layingOf(path));
  const belowOf = (path: string): string => ended(lower.get(path) ?? '');
  const upper = [...own].filter(([path]) => layingOf(path) !== 'never');
  const texts = new Map([...lower, ...upper.map(([path, text]): [string, string] => [path, isJoined(path) ? belowOf(path) + text : text])]);
  const placeOf = (file: string, line: number | undefined): Place => {
    if (!own.has(file)) return { file, line };
    const above = isJoined(file) ? linesOf(belowOf(file)) : 0;
    if (line !== undefined && line <= above) return { file, line };
    return { file: `${name}/${file.slice('content/'.length)}`, line: line === undefined ? undefined : line - above };
  };
  const yamlOf = (path: string): YamlFile | undefined => {
    const text = texts.get(path);
    const taken = removals.entries.get(path);
    if (text === undefined || (!isJoined(path) && taken === undefined)) return projectContent(texts).yamlOf(path);
    const base = parseYamlFile(path, withoutMark(belowOf(path)));
    const over = isJoined(path) ? parseYamlFile(path, withoutMark(own.get(path) ?? ''), linesOf(belowOf(path))) : undefined;
    return joinedFile(base, over, layingOf(path) === 'fields' ? layFields : (a, b) => layEntries(a, b, new Set(taken?.keys())));
  };
  const refusals = refusedIn(overlay);
  return {
    texts,
    yamlOf,
    overlay: { name, removals, refusals, own, whole: new Set(upper.map(([path]) => path).filter((path) => !isJoined(path))), placeOf },
    diagnostics: [...removals.diagnostics, ...refusals],
  };
}

function joinedFile(base: YamlFile, over: YamlFile | undefined, lay: (lower: unknown, upper: unknown) => LaidValue): YamlFile {
  const diagnostics = [...base.diagnostics, ...(over?.diagnostics ?? [])];
  const isUnreadable = base.data === undefined || (over !== undefined && over.data === undefined);
  const { value, originOf } = lay(base.data, over === undefined ? [] : over.data);
  return {
    file: base.file,
    data: isUnreadable ? undefined : value,
    diagnostics,
    lineOf: (path) => {
      const origin = originOf(path);
      return (origin.layer === 'overlay' && over ? over : base).lineOf(origin.path);
    },
  };
}

/** What an overlay may not have. */
function refusedIn({ name, files, refused }: Overlay): Diagnostic[] {
  return [
    ...refused.map((path): Diagnostic => ({
      kind: 'overlay',
      file: `${name}/${path}`,
      message: 'is no file: a link, or something that is not read',
      allowed: 'a copy of the file: nothing from outside the overlay is read',
    })),
    ...[...files.keys()]
      .filter((path) => isRead(`content/${path}`) && layingOf(`content/${path}`) === 'never' && !ABOUT_IT.has(path))
      .map((path): Diagnostic => ({
        kind: 'overlay',
        file: `${name}/${path}`,
        message: `the project alone keeps content/${path}`,
        allowed: 'an overlay without it: its ids are not recorded',
      })),
  ];
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

/** A text without a byte order mark: that is a mistake by itself, and no reason to read nothing. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
