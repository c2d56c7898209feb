import type { PlaywrightTestConfig } from '@playwright/test';

/**
 * What the main flows in another engine have in common. Nothing waits for longer than it has to: the limits are those of a
 * slow and busy machine.
 */
export const ENGINE_CONFIG = {
  globalSetup: './tests/e2e/serve-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
} satisfies PlaywrightTestConfig;
