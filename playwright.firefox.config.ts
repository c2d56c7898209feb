import { defineConfig } from '@playwright/test';
import { firefox, INSTALL_FIREFOX } from './tools/firefox.ts';

const executablePath = firefox();
if (executablePath === undefined) throw new Error(`Firefox is not installed. On Debian:\n  sudo ${INSTALL_FIREFOX}`);

/**
 * The main flows in Debian's Firefox, by WebDriver BiDi. It can take no permission for the clipboard, tells of no download
 * that a page makes itself, and its clock cannot be set on every way: such tests are Chromium's alone, or go another way.
 * Nothing waits for longer than it has to: the limits are those of a slow and busy machine.
 */
export default defineConfig({
  testDir: 'tests/engines/firefox',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath } },
});
