import { findBrowser } from '../src/diagrams/browser.ts';
import { run } from './run.ts';

/**
 * `npm test`: everything, cheapest first, and the first failure ends it. A browser is found or installed
 * before the slow steps; without one the tests do not pass by skipping.
 */
const STEPS: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ['Content', 'node', ['tools/check.ts']],
  // The linter reads Astro's generated types, which a clean checkout does not have yet.
  ["Astro's types", 'astro', ['sync']],
  ['Lint', 'npm', ['run', '--silent', 'lint']],
  ['Types', 'npm', ['run', '--silent', 'types']],
  ['Unit and content tests', 'vitest', ['run']],
  ['Build', 'astro', ['build', '--force']],
  ['Build under /kcsa/', 'astro', ['build', '--force', '--base', '/kcsa/', '--outDir', 'dist-kcsa']],
  ['Tests of the built site', 'vitest', ['run', '--config', 'vitest.built.config.ts']],
  ['Browser tests', 'playwright', ['test']],
];

findBrowser();
const began = Date.now();
for (const [title, command, args] of STEPS) {
  console.log(`\n== ${title}`);
  const stepBegan = Date.now();
  const code = await run(command, args);
  if (code !== 0) {
    console.error(`\n${title} failed.`);
    process.exit(code);
  }
  console.log(`-- ${title}: ${Math.round((Date.now() - stepBegan) / 1000)} s`);
}
console.log(`\nEverything passed in ${Math.round((Date.now() - began) / 1000)} s.`);
