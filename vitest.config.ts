import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of what is said before facts are loaded: each needs modules in which no other test has loaded any. */
const BEFORE_FACTS = [
  'packages/sql/test/check/unseen.test.ts',
  'packages/sql/test/connectors/group-scripts.test.ts',
  'packages/sql/test/connectors/of-known-options.test.ts',
  'packages/sql/test/connectors/product-connectors.test.ts',
  'packages/sql/test/connectors/table-use.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['tools/load-all-facts.ts'],
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Pure functions over facts that never change: modules are evaluated once a worker, which takes a third of the time.
        test: {
          name: 'pure',
          isolate: false,
          include: ['packages/{sql,draft}/test/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...BEFORE_FACTS],
        },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: [...BEFORE_FACTS, 'packages/{cli,server}/test/**/*.test.ts', 'conformance/**/*.test.ts'],
        },
      },
    ],
  },
});
