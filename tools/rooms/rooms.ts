/**
 * The rooms of the code: what is in each, and whom it may import. ESLint is made from this table as a list of what is
 * allowed, and so is the table in CONTRIBUTING.md. A file belongs to the room with the longest place that it is below.
 */
export interface Room {
  /** Folders and files from the project's root, without a slash at the end. */
  readonly places: readonly string[];
  readonly holds: string;
  /** The rooms it may import from; its own files go without saying. */
  readonly rooms: readonly string[];
  /** Rooms that are loaded when somebody needs them, by `import()` only. */
  readonly later?: readonly string[];
  /** Packages it may import from; `node` stands for Node's own modules. */
  readonly packages: readonly string[];
  /** Pure rooms know no DOM, no Node, no clock and no chance: those are parameters. */
  readonly isPure?: true;
}

const NOTHING = { rooms: [], packages: [] } as const;
const LAB = { rooms: ['labs/shared', 'schema', 'text', 'yaml'], packages: ['kubernetes-models'], isPure: true } as const;
const DRAWN_LAB = { ...LAB, rooms: [...LAB.rooms, 'drawing'] } as const;
const STUDY_PAGES = ['islands/shared', 'study', 'schema', 'storage', 'text'] as const;

const LAB_ROOMS = ['labs/shared', 'labs/pod-security', 'labs/rbac', 'labs/network-policy'] as const;

export const ROOMS: Readonly<Record<string, Room>> = {
  schema: {
    places: ['src/schema'],
    holds: 'zod schemas of the content; types are inferred from them',
    rooms: ['zod'],
    packages: [],
    isPure: true,
  },
  zod: { places: ['src/schema/zod.ts'], holds: 'zod, told to make no code from text', rooms: [], packages: ['zod'], isPure: true },
  settings: {
    places: ['src/settings.ts'],
    holds: 'where a build will stand and what is laid over its content, from the environment',
    rooms: [],
    packages: ['zod', 'node'],
  },
  headers: {
    places: ['src/csp.ts', 'src/response-headers.ts'],
    holds: 'the policy of every page, and what servers send with every answer',
    ...NOTHING,
    isPure: true,
  },
  text: { places: ['src/text'], holds: 'functions of strings and dates', ...NOTHING, isPure: true },
  dom: { places: ['src/dom'], holds: 'making elements whose text is text', ...NOTHING },
  yaml: {
    places: ['src/yaml'],
    holds: 'texts of YAML and JSON documents, split and read as kubectl does, and the way from a field to its place in the text',
    rooms: [],
    packages: ['yaml'],
    isPure: true,
  },
  diagrams: {
    places: ['src/diagrams'],
    holds: 'Mermaid fences: what is wrong with them, their hash, their graph in words',
    rooms: [],
    packages: ['zod', 'satteri', '@noble/hashes'],
  },
  mermaid: {
    places: [
      'src/diagrams/update-drawings.ts',
      'src/diagrams/render.ts',
      'src/diagrams/find-browser.ts',
      'src/diagrams/drawing-store.ts',
      'src/diagrams/clean-svg.ts',
    ],
    holds: 'the drawings of the fences: made in a browser, kept on the disk',
    rooms: ['diagrams'],
    packages: ['zod', 'playwright', 'svgo', 'node'],
  },
  corpus: {
    places: ['src/corpus'],
    holds: 'all of `content/` as one typed value with positions, and the rules it must keep',
    rooms: [...['schema', 'text', 'yaml', 'diagrams', 'attack-map', 'proofs'], ...LAB_ROOMS],
    packages: ['zod', 'yaml', 'satteri', 'github-slugger'],
    isPure: true,
  },
  'corpus on disk': {
    places: ['src/corpus/read.ts', 'src/corpus/check-folder.ts', 'src/corpus/draw-folder.ts'],
    holds: 'reading `content/`, and what is laid over it, from the disk',
    rooms: ['corpus', 'diagrams', 'mermaid', 'text'],
    packages: ['node'],
  },
  study: {
    places: ['src/study'],
    holds: 'practice, the exam, scores, FSRS, readiness and the log of study events, as pure functions',
    rooms: ['schema', 'zod', 'text'],
    packages: ['ts-fsrs', 'pure-rand', '@noble/hashes'],
    isPure: true,
  },
  drawing: {
    places: ['src/drawing'],
    holds: 'how wide a text is and where it breaks; lanes, columns and crossings of drawings',
    ...NOTHING,
    isPure: true,
  },
  'attack-map': {
    places: ['src/attack-map'],
    holds: 'what an attacker reaches, by which way, what cuts it off, and how a map is drawn, as pure functions',
    rooms: ['drawing'],
    packages: [],
    isPure: true,
  },
  cohort: {
    places: ['src/cohort'],
    holds: 'a learner’s report, and what a trainer sees in the reports of a cohort, as pure functions',
    rooms: ['schema', 'zod', 'study'],
    packages: [],
    isPure: true,
  },
  proofs: {
    places: ['src/proofs'],
    holds: 'whether the labs’ engines bear out that a practice prevents a technique',
    rooms: ['schema', 'yaml', 'labs/shared', 'labs/pod-security', 'labs/rbac', 'labs/network-policy'],
    packages: [],
    isPure: true,
  },
  'labs/shared': {
    places: ['src/labs/shared'],
    holds: 'reading texts into objects by their shapes, diagnostics, completion, selectors, grades',
    rooms: ['schema', 'text', 'yaml'],
    packages: ['yaml', '@kubernetes-models'],
    isPure: true,
  },
  'labs/pod-security': {
    places: ['src/labs/pod-security'],
    holds: 'Pod Security: the engine, its grader, its words and what its page shows, as pure functions',
    ...LAB,
  },
  'labs/rbac': {
    places: ['src/labs/rbac'],
    holds: 'RBAC: the engine, its grader, its words and what its page shows, as pure functions',
    ...DRAWN_LAB,
  },
  'labs/network-policy': {
    places: ['src/labs/network-policy'],
    holds: 'NetworkPolicy: the engine, its grader, its words and what its page shows, as pure functions',
    ...DRAWN_LAB,
    packages: [...LAB.packages, '@kubernetes-models'],
  },
  hosting: {
    places: ['src/hosting'],
    holds: 'what the labs’ engines say of the manifests in `deploy/`',
    rooms: ['labs/shared', 'labs/pod-security', 'labs/rbac', 'labs/network-policy'],
    packages: [],
    isPure: true,
  },
  search: {
    places: ['src/search'],
    holds: 'ranking and spelling, the panel and the dialog on Pagefind’s API',
    rooms: ['schema', 'storage', 'text', 'dom'],
    packages: [],
  },
  offline: {
    places: ['src/offline'],
    holds: 'which files a device keeps of a build, keeping and comparing them',
    rooms: ['schema'],
    packages: [],
  },
  'service-worker': {
    places: ['src/service-worker'],
    holds: 'the worker that answers with what is kept, and the one that takes its place where keeping is turned off',
    rooms: ['offline'],
    packages: [],
  },
  storage: {
    places: ['src/storage'],
    holds: 'all that is kept in a browser: the study log and drafts in IndexedDB, marks and settings in localStorage, the kept guide',
    rooms: ['schema', 'study', 'offline'],
    packages: [],
  },
  'islands/shared': {
    places: ['src/islands/shared'],
    holds: 'what the pages that need state have in common',
    rooms: ['schema', 'storage', 'study', 'text'],
    packages: ['preact'],
  },
  'islands/study': {
    places: ['src/islands/practice', 'src/islands/exam', 'src/islands/review', 'src/islands/progress', 'src/islands/cohort'],
    holds: 'Preact on the study pages and on the trainer’s',
    rooms: [...STUDY_PAGES, 'cohort'],
    packages: ['preact', 'papaparse'],
  },
  'islands/labs': {
    places: ['src/islands/labs'],
    holds: 'Preact on the labs’ pages, and the editor',
    rooms: [...STUDY_PAGES, 'yaml', 'labs/shared', 'labs/pod-security', 'labs/rbac', 'labs/network-policy'],
    packages: ['preact', '@codemirror', '@lezer'],
  },
  elements: {
    places: ['src/elements'],
    holds: 'custom elements of the reading pages, without a framework',
    rooms: ['schema', 'search', 'storage', 'study', 'cohort', 'offline', 'dom', 'text', 'attack-map'],
    later: ['islands/shared'],
    packages: [],
  },
  publish: {
    places: ['src/publish'],
    holds:
      'what is made of the content: the question bank, flashcards, labs, search records, data for others, as pure functions of one value',
    rooms: ['schema', 'corpus', 'diagrams', 'study', 'search', 'text', 'attack-map'],
    packages: ['satteri', 'yaml', '@noble/hashes'],
    isPure: true,
  },
  site: {
    places: ['src/site'],
    holds: 'what pages share: the content they are made from, links with the base path, inline Markdown, highlighting',
    rooms: ['publish', 'corpus', 'schema', 'text'],
    packages: ['astro', 'satteri', 'shiki', 'virtual', 'deploy'],
  },
  styles: { places: ['src/styles'], holds: 'cascade layers: reset, tokens, base, layout, one file a component, print', ...NOTHING },
  components: {
    places: ['src/components', 'src/layouts', 'src/env.d.ts'],
    holds: 'static Astro: parts of pages, and the page around them',
    rooms: ['headers', 'site', 'publish', 'schema', 'study', 'diagrams', 'text', 'islands/shared', 'elements', 'styles', 'attack-map'],
    packages: ['astro'],
  },
  pages: {
    places: ['src/pages'],
    holds: 'static Astro: a file a page, and the data that pages load',
    rooms: [
      'components',
      'site',
      'publish',
      'hosting',
      'schema',
      'study',
      'cohort',
      'search',
      'text',
      'styles',
      'elements',
      'islands/study',
      'islands/labs',
    ],
    packages: ['astro', 'zod'],
  },
  integrations: {
    places: ['src/integrations'],
    holds: 'the Node side of the build: reading and checking the content, diagrams, the search index, preloads of modules, files for hosts',
    rooms: ['headers', 'corpus', 'corpus on disk', 'diagrams', 'mermaid', 'publish', 'search', 'site', 'offline', 'text'],
    packages: ['astro', 'satteri', 'pagefind', 'cborg', 'zod', 'vite', 'node'],
  },
};
