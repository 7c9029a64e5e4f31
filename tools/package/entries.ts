// The published package exports these modules, and starts others by address.

/** Subpaths of the package, each with the module that it stands for: as one imports `flink-preflight/draft`. */
export const PUBLIC_ENTRIES: Readonly<Record<string, string>> = {
  index: 'packages/sql/src/index.ts',
  draft: 'packages/draft/src/index.ts',
  server: 'packages/server/src/index.ts',
  configuration: 'packages/sql/src/facts/configuration.ts',
};

/** The command, and threads that the server starts. */
export const COMMAND_ENTRIES: Readonly<Record<string, string>> = {
  cli: 'packages/cli/src/main.ts',
  'check-worker': 'packages/server/src/check/check-worker.ts',
  'write-worker': 'packages/server/src/store/sqlite/write-worker.ts',
};

/** The catalogues of problems with their explanations and examples, which no check needs. */
export const CATALOGUES: Readonly<Record<string, string>> = {
  '@flink-preflight/sql/catalogue': 'packages/sql/src/diagnostics/catalogue/index.ts',
  '@flink-preflight/draft/catalogue': 'packages/draft/src/catalogue/index.ts',
  '@flink-preflight/server/catalogue': 'packages/server/src/catalogue.ts',
};

/** The module that shows them. */
export const WANTS_EXPLANATIONS = 'packages/cli/src/commands/explain.ts';
