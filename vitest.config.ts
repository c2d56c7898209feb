import { defineConfig } from 'vitest/config';

/** Functions and content: everything that needs no built site. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts'],
    // Vitest leaves a core free by default; here nothing else runs.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
