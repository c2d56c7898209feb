import { defineConfig } from '@playwright/test';
import { ENGINE_CONFIG } from './tests/engines/engine-config.ts';
import { firefox, INSTALL_FIREFOX } from './tools/firefox.ts';

const executablePath = firefox();
if (executablePath === undefined) throw new Error(`Firefox is not installed. On Debian:\n  sudo ${INSTALL_FIREFOX}`);

/**
 * The main flows in Debian's Firefox, by WebDriver BiDi. It can take no permission for the clipboard, tells of no download
 * that a page makes itself, and its clock cannot be set on every way: such tests are Chromium's alone, or go another way.
 */
export default defineConfig(ENGINE_CONFIG, {
  testDir: 'tests/engines/firefox',
  use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath } },
});
