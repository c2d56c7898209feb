import { decode, encode } from 'cborg';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/** A file as Pagefind writes it, its path below `pagefind/`. */
export interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's ready-made interfaces are a third of a megabyte that this guide does not use. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight|worker)\./;

/** Every file of an index is gzipped, and starts with this mark. */
const MARK = 'pagefind_dcd';

/** How many bytes of CBOR go into one part of the index: a word of a query loads one part or two. */
const PART_BYTES = 2_500;

/** The version of Pagefind whose files are known. Its format is its own: another version may have another, and look the same. */
const KNOWN_VERSION = '1.5.2';

/** The parts of Pagefind's index that are looked at; the rest is passed on as it is. */
const Versioned = z.tuple([z.string()], z.unknown());
const Meta = z.tuple(
  [z.string(), z.array(z.unknown()), z.array(z.tuple([z.string(), z.string(), z.string()])), z.array(z.tuple([z.string(), z.string()]))],
  z.unknown(),
);
const Filter = z.tuple([z.string(), z.array(z.tuple([z.string()], z.unknown()))]);
const Entry = z.looseObject({ languages: z.looseObject({ en: z.looseObject({ hash: z.string() }) }) });
const Part = z.tuple([z.array(z.tuple([z.string()], z.unknown()))]);
const Fragment = z.record(z.string(), z.unknown());
type Word = z.infer<typeof Part>[0][number];

/**
 * The files of Pagefind's index, made light: without interfaces that are not used, without the texts that only
 * excerpts need, and with the words in small parts. Pagefind's own parts are of some 22 KB, and a question of three
 * words may want three of them. What Pagefind lists in an order of its own, another each time, is sorted: the same records
 * always give the same files. Each has the hash of its content in its name.
 * @throws ZodError or Error when Pagefind's version or format is not the one known here, as after an update
 */
export function lightFiles(files: readonly PagefindFile[]): PagefindFile[] {
  const parts = new Map(files.filter(({ path }) => isPart(path)).map(({ path, content }) => [path, content]));
  const filters = new Map(files.filter(({ path }) => isFilter(path)).map(({ path, content }) => [path, sortedFilter(content)]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (meta === undefined) throw new Error('Pagefind has written no table of contents.');
  const { hash, written } = withSmallParts(meta.content, parts, filters);
  return files.flatMap((file) => {
    if (UNUSED.test(file.path) || isPart(file.path) || isFilter(file.path)) return [];
    if (file.path.endsWith('.pf_fragment')) return [{ ...file, content: withoutText(file.content) }];
    if (file.path === 'pagefind-entry.json') return [{ ...file, content: withHash(file.content, hash) }];
    return file === meta ? [...written, ...filters.values()] : [file];
  });
}

/** Whether a file can be opened to its end: one that is still being written cannot. */
export function isWhole({ path, content }: PagefindFile): boolean {
  try {
    if (path.endsWith('.json')) JSON.parse(Buffer.from(content).toString('utf8'));
    else if (/\.(?:pf_\w+|pagefind)$/.test(path)) gunzipSync(content);
    return content.length > 0;
  } catch {
    return false;
  }
}

function isPart(path: string): boolean {
  return path.endsWith('.pf_index');
}

function isFilter(path: string): boolean {
  return path.endsWith('.pf_filter');
}

/** The index's table of contents for small parts, and the parts. One part is open at a time: all of them, read, fill a heap. */
function withSmallParts(
  meta: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
  filters: ReadonlyMap<string, PagefindFile>,
): { readonly hash: string; readonly written: PagefindFile[] } {
  const [version, pages, contents, filterNames, ...rest] = parseMeta(decode(open(meta)));
  const written: PagefindFile[] = [];
  const small: typeof contents = [];
  for (const [, , name] of contents) {
    for (const words of cut(wordsOf(parts.get(`index/${name}.pf_index`)))) {
      const content = close(encode([words]));
      const hash = hashOf(content);
      written.push({ path: `index/${hash}.pf_index`, content });
      small.push([words[0]?.[0] ?? '', words.at(-1)?.[0] ?? '', hash]);
    }
  }
  const sortedFilters = filterNames.toSorted(byName).map(([filter, name]) => [filter, nameOf(filters.get(`filter/${name}.pf_filter`))]);
  const content = close(encode([version, pages, small, sortedFilters, ...rest]));
  const hash = hashOf(content);
  written.push({ path: `pagefind.${hash}.pf_meta`, content });
  return { hash, written };
}

function parseMeta(meta: unknown): z.infer<typeof Meta> {
  const [version] = Versioned.parse(meta);
  if (version !== KNOWN_VERSION) {
    throw new Error(
      `Pagefind’s files are of version ${version}, and src/integrations/pagefind-files.ts knows those of ${KNOWN_VERSION}. ` +
        'Look whether their format is the same; then name the new version there.',
    );
  }
  return Meta.parse(meta);
}

function wordsOf(part: Uint8Array | undefined): Word[] {
  if (part === undefined) throw new Error('Pagefind names a part of its index that it has not written.');
  return Part.parse(decode(open(part)))[0];
}

function sortedFilter(filter: Uint8Array): PagefindFile {
  const [name, values] = Filter.parse(decode(open(filter)));
  const content = close(encode([name, values.toSorted(byName)]));
  return { path: `filter/${hashOf(content)}.pf_filter`, content };
}

function nameOf(filter: PagefindFile | undefined): string {
  const name = /^filter\/(.+)\.pf_filter$/.exec(filter?.path ?? '')?.[1];
  if (name === undefined) throw new Error('Pagefind names a filter that it has not written.');
  return name;
}

/** Pagefind's entry, which leads to the table of contents. */
function withHash(entry: Uint8Array, hash: string): Uint8Array {
  const { languages, ...rest } = Entry.parse(JSON.parse(new TextDecoder().decode(entry)));
  return new TextEncoder().encode(JSON.stringify({ ...rest, languages: { ...languages, en: { ...languages.en, hash } } }));
}

function hashOf(content: Uint8Array): string {
  return `en_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : 1;
}

/** Consecutive words in runs of about PART_BYTES. */
function cut(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let bytes = PART_BYTES;
  for (const word of words) {
    if (bytes >= PART_BYTES) {
      runs.push([]);
      bytes = 0;
    }
    runs.at(-1)?.push(word);
    bytes += encode(word).length;
  }
  return runs;
}

/** Pagefind keeps a record's text for excerpts; this guide shows summaries. */
function withoutText(fragment: Uint8Array): Uint8Array {
  const record = Fragment.parse(JSON.parse(new TextDecoder().decode(open(fragment))));
  return close(new TextEncoder().encode(JSON.stringify({ ...record, content: '' })));
}

function open(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, MARK.length).toString() !== MARK) throw new Error('Pagefind’s files do not start with its mark.');
  return bytes.subarray(MARK.length);
}

/** Copied: zlib answers in a buffer of 16 KB, which would be kept with it for every small file. */
function close(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(gzipSync(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 }));
}
