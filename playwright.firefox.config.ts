import { defineConfig } from '@playwright/test';
import { firefox, INSTALL_FIREFOX } from './tools/firefox.ts';

const executablePath = firefox();
if (executablePath === undefined) throw new Error(`Firefox is not installed. On Debian:\n  sudo ${INSTALL_FIREFOX}`);

/**
 * The main flows in Debian's Firefox, by WebDriver BiDi. It can take no permission for the clipboard, tells of no download
 * that a page makes itself, and its clock cannot be set on every way: such tests are Chromium's alone.
 */
export default defineConfig({
  testDir: 'tests/engines',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  timeout: 60_000,
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath } },
});
