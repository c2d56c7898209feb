import './no-telemetry.ts';
import { findBrowser } from '../src/diagrams/find-browser.ts';
import { ensureFirefox, firefoxStarts, INSTALL_FIREFOX } from './firefox.ts';
import { hasNginx, INSTALL_NGINX } from './nginx.ts';
import { run, runQuietly } from './run.ts';
import { ensureWebKit, INSTALL_WEBKIT, webKitStarts } from './webkit.ts';

interface Step {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const step = (title: string, command: string, ...args: string[]): Step => ({ title, command, args });

/**
 * `npm test`: everything, cheapest first, and the first failure ends it. Steps of one stage run at once, where each uses
 * one core. A browser is found or installed before the slow steps; without one the tests do not pass by skipping. Debian's
 * nginx, Firefox and WebKit are too; where one is not to be had or does not start, the last lines say what was not run. Under CI the want of
 * nginx is a failure.
 */
const STAGES: readonly (readonly Step[])[] = [
  [step('Content', 'node', 'tools/check.ts')],
  // The linter reads Astro's generated types, which a clean checkout does not have yet.
  [step("Astro's types", 'astro', 'sync')],
  [
    step('ESLint', 'eslint', '.', '--max-warnings', '0'),
    step('Types', 'astro', 'check', '--noSync'),
    step('Types of the pure rooms', 'tsc', '--project', 'tsconfig.pure.json'),
    step('Stylelint', 'stylelint', 'src/**/*.css'),
    step('Prettier', 'prettier', '--check', '.'),
  ],
  [step('Unit and content tests', 'vitest', 'run')],
  [step('Build', 'astro', 'build', '--force'), step('Build of the small guide', 'node', 'tests/build-small-guide.ts')],
  [step('Build under /kcsa/', 'astro', 'build', '--force', '--base', '/kcsa/', '--outDir', 'dist-kcsa')],
  [step('Tests of the built site', 'vitest', 'run', '--config', 'vitest.built.config.ts')],
  [step('Browser tests', 'playwright', 'test')],
];

/** Stages that need a package of the distribution, and what to run where it could not be installed. */
const WITH_PACKAGES: readonly {
  readonly title: string;
  readonly isThere: () => boolean;
  readonly install: string;
  /** Another engine is a second look: the same flows have passed in Chromium. */
  readonly ciMayGoWithout: boolean;
  readonly stages: typeof STAGES;
}[] = [
  {
    title: 'the main flows in Firefox',
    isThere: () => ensureFirefox() && firefoxStarts(),
    install: INSTALL_FIREFOX,
    ciMayGoWithout: true,
    stages: [[step('Main flows in Firefox', 'playwright', 'test', '--config', 'playwright.firefox.config.ts')]],
  },
  {
    title: 'the main flows in WebKit',
    isThere: () => ensureWebKit() && webKitStarts(),
    install: INSTALL_WEBKIT,
    ciMayGoWithout: true,
    stages: [[step('Main flows in WebKit', 'playwright', 'test', '--config', 'playwright.webkit.config.ts')]],
  },
  {
    title: 'the tests of hosting',
    isThere: hasNginx,
    install: INSTALL_NGINX,
    ciMayGoWithout: false,
    stages: [
      [step('Compression', 'node', 'tools/compress.ts', 'dist', 'dist-kcsa')],
      [step('Tests of hosting', 'vitest', 'run', '--config', 'vitest.hosting.config.ts')],
    ],
  },
];

async function runStep({ title, command, args }: Step, alone: boolean): Promise<number> {
  const began = Date.now();
  if (alone) console.log(`\n== ${title}`);
  const { code, output } = alone ? { code: await run(command, args), output: '' } : await runQuietly(command, args);
  if (!alone) console.log(`\n== ${title}\n${output.trimEnd()}`);
  console.log(`-- ${title}: ${Math.round((Date.now() - began) / 1000)} s`);
  if (code !== 0) console.error(`\n${title} failed.`);
  return code;
}

findBrowser();
const missing = WITH_PACKAGES.filter(({ isThere }) => !isThere());
const toInstall = (what: typeof missing): string => what.map(({ title, install }) => `  ${title}: sudo ${install}`).join('\n');
const needed = process.env['CI'] === undefined ? [] : missing.filter(({ ciMayGoWithout }) => !ciMayGoWithout);
if (needed.length > 0) {
  throw new Error(
    `These need packages of Debian that could not be installed. Run the commands, and then this one again:\n${toInstall(needed)}`,
  );
}
const began = Date.now();
for (const stage of [...STAGES, ...WITH_PACKAGES.filter((each) => !missing.includes(each)).flatMap(({ stages }) => stages)]) {
  const codes = await Promise.all(stage.map((each) => runStep(each, stage.length === 1)));
  const failed = codes.find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}
const seconds = Math.round((Date.now() - began) / 1000);
if (missing.length === 0) console.log(`\nEverything passed in ${seconds} s.`);
else
  console.log(
    `\nEverything that was run passed in ${seconds} s.\nNOT RUN here, because what they need is not installed or does not start. On Debian and Ubuntu:\n${toInstall(missing)}`,
  );
