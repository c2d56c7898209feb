import { ESLint, Linter, type Rule } from 'eslint';
import astro from 'eslint-plugin-astro';
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path/posix';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { importVisitors, roomsPlugin } from '../../../tools/rooms/eslint-rooms.ts';
import { packageOf, roomOf, targetOf } from '../../../tools/rooms/room-of.ts';
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

test.each([
  ['a type', "type X = import('../storage/study-log.ts').X;"],
  ['a template', 'void import(`../storage/study-log.ts`);'],
  ['a template with places', 'const load = (name: string) => import(`../storage/${name}.ts`);'],
  ['a worker', "new Worker(new URL('../storage/study-log.ts', import.meta.url));"],
  ['files by a pattern', "import.meta.glob('../storage/*.ts');"],
  ['files by patterns', "import.meta.glob(['./*.ts', '../storage/*.ts'], { eager: true });"],
  ['files by a pattern from the root', "import.meta.glob('/src/storage/*.ts');"],
  ['require', "import log = require('../storage/study-log.ts');"],
])('an import is seen in whatever form: %s', (_, line) => {
  const told = messagesFor(line, 'src/text/some-file.ts');
  expect(told).toEqual(['The room text may not import from storage. It imports no other rooms.']);
  expect(messagesFor(line.replace('storage/', 'text/'), 'src/text/some-file.ts')).toEqual([]);
});

test('a script of an Astro component is an import, and one from elsewhere none', () => {
  const file = 'src/components/Some.astro';
  expect(messagesFor('<script src="../storage/study-log.ts"></script>', file)).toMatchObject([
    expect.stringContaining('may not import from storage'),
  ]);
  expect(messagesFor('<script src="../elements/a.ts"></script><script src="/a.js" is:inline></script>', file)).toEqual([]);
});

test('a file beside a module needs no dot, and an address is no file', () => {
  expect(messagesFor("new URL('worker.ts', import.meta.url); new URL('https://a.example/', import.meta.url);", 'src/text/a.ts')).toEqual(
    [],
  );
});

function messagesFor(text: string, filename: string): string[] {
  const configs = [
    ...astro.configs['flat/base'],
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    { files: ['**/*.{ts,astro}'], plugins: { rooms: roomsPlugin }, rules: { 'rooms/imports': 'error' as const } },
  ];
  return linter.verify(text, configs, { filename }).map(({ message }) => message);
}

test('src/ keeps to the table, and uses every allowance of it', async () => {
  const used = new Set<string>();
  const collect: Rule.RuleModule = {
    create({ cwd, physicalFilename }) {
      const file = relative(cwd, physicalFilename);
      const room = roomOf(file) ?? '';
      return importVisitors((specifier) => {
        const target = targetOf(file, specifier);
        const from = target === undefined ? packageOf(specifier) : roomOf(target);
        used.add(`${room} → ${from ?? ''}`);
        used.add(`${room} → ${from?.split('/')[0] ?? ''}`);
      });
    },
  };
  const eslint = new ESLint({
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      ...astro.configs['flat/base'],
      { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
      { files: ['**/*.astro'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
      {
        files: ['**/*.{ts,tsx,astro}'],
        plugins: { test: { rules: { collect } }, rooms: roomsPlugin },
        rules: { 'test/collect': 'error', 'rooms/imports': 'error' },
      },
    ],
  });
  const results = await eslint.lintFiles(['src']);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  const allowed = Object.entries(ROOMS).flatMap(([name, { rooms, later = [], packages }]) =>
    [...rooms, ...later, ...packages].map((other) => `${name} → ${other}`),
  );
  expect(allowed.filter((each) => !used.has(each))).toEqual([]);
}, 120_000);

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
