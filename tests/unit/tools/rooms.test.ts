import { ESLint, Linter } from 'eslint';
import { readFileSync } from 'node:fs';
import { relative, dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { roomsPlugin } from '../../../tools/rooms/eslint-rooms.ts';
import { roomOf } from '../../../tools/rooms/room-of.ts';
import { ROOMS, type Room } from '../../../tools/rooms/rooms.ts';
import { withRoomsTable } from '../../../tools/rooms/rooms-table.ts';

const names = Object.keys(ROOMS);
const linter = new Linter();

/** A file in a room. */
function fileIn(name: string): string {
  const place = ROOMS[name]?.places[0] ?? '';
  return place.endsWith('.ts') ? place : `${place}/some-file.ts`;
}

/** The imports of a room, each on a line of its own, that ESLint refuses. */
function refused(name: string, lines: readonly string[]): string[] {
  const config = { files: ['**/*.ts'], plugins: { rooms: roomsPlugin }, rules: { 'rooms/imports': 'error' as const } };
  const messages = linter.verify(lines.join('\n'), [config], { filename: fileIn(name) });
  return messages.map(({ line }) => lines[line - 1] ?? '');
}

function pathTo(from: string, to: string): string {
  const path = relative(dirname(fileIn(from)), fileIn(to));
  return path.startsWith('.') ? path : `./${path}`;
}

describe.each(names)('the room %s', (name) => {
  const room: Room | undefined = ROOMS[name];
  const allowed = room?.rooms ?? [];
  const others = names.filter((each) => each !== name && !allowed.includes(each));

  const forms = (specifier: string): string[] => [`import ${JSON.stringify(specifier)};`, `export * from ${JSON.stringify(specifier)};`];
  const later = (specifier: string): string => `import(${JSON.stringify(specifier)});`;

  test('imports from the rooms that it may', () => {
    const lines = allowed.flatMap((other) => [...forms(pathTo(name, other)), later(pathTo(name, other))]);
    expect(refused(name, [...lines, later(pathTo(name, room?.later?.[0] ?? name))])).toEqual([]);
  });

  test('imports from no other, whether at once or later', () => {
    const atOnce = others.flatMap((other) => forms(pathTo(name, other)));
    const inTime = others.filter((other) => room?.later?.includes(other) !== true).map((other) => later(pathTo(name, other)));
    expect(others.length).toBeGreaterThan(10);
    expect(refused(name, [...atOnce, ...inTime])).toEqual([...atOnce, ...inTime]);
  });

  test('imports only its packages', () => {
    const own = (room?.packages ?? []).flatMap((each) => forms(each === 'node' ? 'node:fs' : `${each}/part`));
    const foreign = [...forms('left-pad'), ...(room?.packages.includes('node') === true ? [] : forms('node:fs'))];
    expect(refused(name, [...own, ...foreign])).toEqual(foreign);
  });

  test('imports no tools, tests or content', () => {
    const up = '../'.repeat(fileIn(name).split('/').length - 1);
    const lines = ['tools/run.ts', 'tests/wire-size.ts', 'content/domains.yaml'].flatMap((place) => forms(`${up}${place}`));
    expect(refused(name, lines)).toEqual(lines);
  });

  test('names rooms that there are', () => {
    expect(names).toEqual(expect.arrayContaining([...allowed, ...(room?.later ?? [])]));
  });
});

test('a file belongs to the room with the longest place', () => {
  expect(roomOf('src/corpus/read.ts')).toBe('corpus on disk');
  expect(roomOf('src/corpus/rules/rule.ts')).toBe('corpus');
  expect(roomOf('src/labs/rbac/grade.ts')).toBe('labs/rbac');
  expect(roomOf('src/nowhere/x.ts')).toBeUndefined();
});

test('a file in no room is told', () => {
  const config = { plugins: { rooms: roomsPlugin }, rules: { 'rooms/imports': 'error' as const } };
  const [first] = linter.verify('import "./x.ts";', [config], { filename: 'src/nowhere/y.js' });
  expect(first?.message).toContain('src/nowhere/y.js is in no room');
});

test('the rooms make no ring', () => {
  const open = new Set<string>();
  const visit = (name: string): void => {
    expect(open.has(name), [...open, name].join(' → ')).toBe(false);
    open.add(name);
    ROOMS[name]?.rooms.forEach(visit);
    open.delete(name);
  };
  names.forEach(visit);
});

test('ESLint holds every file of src/ to it', async () => {
  const eslint = new ESLint();
  for (const file of [...names.map(fileIn), 'src/pages/index.astro', 'src/islands/exam/exam.tsx']) {
    const config: unknown = await eslint.calculateConfigForFile(file);
    expect(config, file).toMatchObject({ rules: { 'rooms/imports': [2] } });
  }
});

test('the pure rooms are compiled without DOM and Node', () => {
  const { include } = JSON.parse(readFileSync('tsconfig.pure.json', 'utf8')) as { include: string[] };
  const pure = Object.values(ROOMS)
    .filter(({ isPure }) => isPure === true)
    .flatMap(({ places }) => places);
  for (const place of pure)
    expect(
      include.some((each) => place === each || place.startsWith(`${each}/`)),
      place,
    ).toBe(true);
});

test('CONTRIBUTING.md has the table as it is: npm run rooms', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  expect(withRoomsTable(text)).toBe(text);
});
