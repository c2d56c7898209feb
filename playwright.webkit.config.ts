import { defineConfig } from '@playwright/test';
import { ENGINE_CONFIG } from './tests/engines/engine-config.ts';
import { hasWebKit, INSTALL_WEBKIT } from './tools/webkit.ts';

if (!hasWebKit()) throw new Error(`WebKit is not installed. On Debian:\n  sudo ${INSTALL_WEBKIT}`);

/** The main flows in Debian's WebKitGTK. Playwright runs the tests and does not drive the browser: they do, by WebDriver. */
export default defineConfig(ENGINE_CONFIG, { testDir: 'tests/engines/webkit' });
