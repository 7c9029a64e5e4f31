import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tools/**/*.test.ts', 'conformance/**/*.test.ts'],
    setupFiles: ['tools/load-all-facts.ts'],
    testTimeout: 60_000,
  },
});
