import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Whom a room may import, as patterns of what it may not: the table in CONTRIBUTING.md. */
const forbid = (...rooms) => ({
  'no-restricted-imports': [
    'error',
    { patterns: rooms.map((room) => ({ regex: `(^|/)${room}(/|$)`, message: `This room may not import from ${room}.` })) },
  ],
});
const DOM_AND_NODE = ['node:.*', 'astro(:.*)?', 'playwright.*'];

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-kcsa/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      '*.config.js',
      'public/**',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Index signatures are read with brackets under noPropertyAccessFromIndexSignature.
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['src/schema/**'],
    ignores: ['src/schema/zod.ts'],
    rules: forbid('zod', 'corpus', 'search', 'publish', 'site', 'diagrams', 'integrations', 'storage', 'elements', ...DOM_AND_NODE),
  },
  {
    files: ['src/corpus/**'],
    ignores: ['src/corpus/read.ts', 'src/corpus/check-folder.ts'],
    rules: forbid('search', 'publish', 'site', 'integrations', 'storage', 'elements', ...DOM_AND_NODE),
  },
  {
    files: ['src/study/**'],
    rules: forbid(
      'zod',
      'corpus',
      'search',
      'publish',
      'site',
      'diagrams',
      'integrations',
      'storage',
      'elements',
      'islands',
      ...DOM_AND_NODE,
    ),
  },
  {
    files: ['src/labs/shared/**'],
    rules: forbid(
      'corpus',
      'search',
      'publish',
      'site',
      'diagrams',
      'integrations',
      'storage',
      'elements',
      'islands',
      'study',
      ...DOM_AND_NODE,
    ),
  },
  // A lab knows what labs share, and no other lab.
  ...['pod-security', 'rbac', 'network-policy'].map((lab, _, labs) => ({
    files: [`src/labs/${lab}/**`],
    rules: forbid(
      ...labs.filter((each) => each !== lab),
      'corpus',
      'search',
      'publish',
      'site',
      'diagrams',
      'integrations',
      'storage',
      'elements',
      'islands',
      'study',
      ...DOM_AND_NODE,
    ),
  })),
  { files: ['src/yaml/**'], rules: forbid('\\.\\.', ...DOM_AND_NODE) },
  { files: ['src/dom/**'], rules: forbid('\\.\\.', ...DOM_AND_NODE) },
  { files: ['src/text/**'], rules: forbid('\\.\\.', ...DOM_AND_NODE) },
  { files: ['src/drawing/**'], rules: forbid('\\.\\.', ...DOM_AND_NODE) },
  { files: ['src/search/**'], rules: forbid('corpus', 'publish', 'site', 'diagrams', 'integrations', 'elements', ...DOM_AND_NODE) },
  // Islands only by import(), when a reader asks for what they do: that is not an import of the page's script.
  {
    files: ['src/elements/**'],
    rules: forbid('corpus', 'publish', 'site', 'diagrams', 'integrations', 'labs', 'islands', ...DOM_AND_NODE),
  },
  {
    files: ['src/storage/**'],
    rules: forbid('islands', 'corpus', 'publish', 'site', 'diagrams', 'integrations', 'elements', 'search', ...DOM_AND_NODE),
  },
  {
    files: ['src/islands/**'],
    rules: forbid('zod', 'corpus', 'publish', 'site', 'diagrams', 'integrations', 'elements', 'search', 'pages', ...DOM_AND_NODE),
  },
  {
    files: ['src/publish/**'],
    rules: forbid('site', 'integrations', 'elements', 'islands', 'storage', 'dom', 'labs', ...DOM_AND_NODE),
  },
  { files: ['src/site/**'], rules: forbid('integrations', 'elements', 'islands', 'search', 'storage', 'node:.*', 'playwright.*') },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportDeclaration[source.value=/tools\\/|tests\\//]', message: 'Nothing imports tools or tests.' },
      ],
    },
  },
  {
    // Pure rooms know no clock and no chance: time and randomness are parameters.
    files: ['src/schema/**', 'src/corpus/**', 'src/study/**', 'src/labs/**', 'src/text/**', 'src/yaml/**', 'src/drawing/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
    },
  },
  { files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['tests/e2e/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[arguments.length=0] > MemberExpression[property.name="all"]',
          message: 'Use each() of site.ts: it waits for the first.',
        },
      ],
    },
  },
);
