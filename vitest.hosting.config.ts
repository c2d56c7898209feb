import { defineConfig } from 'vitest/config';

/** The built and compressed site behind the real nginx. Needs dist/ and dist-kcsa/. */
export default defineConfig({
  test: { include: ['tests/hosting/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
