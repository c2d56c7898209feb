import { defineConfig } from 'vitest/config';

/** The built site as files: links, HTML, bytes. Needs dist/, dist-kcsa/ and dist-small/. */
export default defineConfig({
  test: { include: ['tests/built/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
