import { defineConfig } from '@playwright/test';
import { hasWebKit, INSTALL_WEBKIT } from './tools/webkit.ts';

if (!hasWebKit()) throw new Error(`WebKit is not installed. On Debian:\n  sudo ${INSTALL_WEBKIT}`);

/**
 * The main flows in Debian's WebKitGTK. Playwright runs the tests and does not drive the browser: they do, by WebDriver.
 * Nothing waits for longer than it has to: the limits are those of a slow and busy machine.
 */
export default defineConfig({
  testDir: 'tests/engines/webkit',
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
});
