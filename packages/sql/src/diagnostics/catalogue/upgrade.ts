// FP83xx: what another version of the engine does otherwise with a script that both take. They are found by comparing two
// checks; what the newer version refuses is told as a check of that version tells it.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

type UpgradeDefinition = DefinitionWithout<'severity' | 'category'>;

function upgrade(definition: UpgradeDefinition): DiagnosticDefinition {
  return define({ stage: 'submit', ...definition, severity: 'warning', category: 'compatibility' });
}

export const stateLeftBehind = upgrade({
  code: 'FP8302',
  name: 'state-left-behind',
  message: '{to} makes no promise to read the state of {from}: {state}',
  hint: 'Plan a start without the old state: reprocess the source, or start from a position in it.',
  explain:
    'Savepoints of Flink 1.x are not promised to be readable by 2.x. The statement keeps state, so a job that goes on from a savepoint may not start.',
  source: 'Release notes of Flink 2.0, State Compatibility',
  examples: [
    {
      upgrade: { from: 'flink-1.20', to: 'flink-2.0' },
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT, n BIGINT) WITH ('connector' = 'print');\n^INSERT INTO k SELECT a, COUNT(*) FROM t GROUP BY a^",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nCREATE TABLE k (a INT) WITH ('connector' = 'print');\nINSERT INTO k SELECT a FROM t",
    },
  ],
});

export const connectorWithoutBuild = upgrade({
  code: 'FP8303',
  name: 'connector-without-build',
  message: "No build of connector '{connector}' for {to} is known.",
  hint: 'Look for a release of the connector that names {to} before you upgrade.',
  explain:
    'Connectors are released apart from Flink, each release for some versions of it. Builds for 1.x do not link on 2.x, where the interfaces that they use are gone.',
  source: 'Releases of the flink-connector-* projects on Maven Central, asked for each version',
  examples: [
    {
      upgrade: { from: 'flink-1.20', to: 'flink-2.0' },
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = ^'mongodb'^, 'uri' = 'mongodb://h', 'database' = 'd', 'collection' = 'c')",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'datagen')",
    },
  ],
});
