import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/diagrams/find-browser.ts';

const browser = findBrowser();

/** Two sites are served as files: at the root, and under /kcsa/. No retries: a test that fails sometimes has failed. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-sites.ts',
  // Transcripts of what a screen reader is given.
  snapshotPathTemplate: '{testDir}/transcripts/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  timeout: 30_000,
  use: {
    launchOptions: browser,
    // Recording every test takes a third of the time: `npx playwright test --trace on <file>` shows one that fails.
    trace: 'off',
  },
});
