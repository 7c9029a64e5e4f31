// The kind of problem that only a configured SQL Gateway can tell of; all others are in the catalogues of `sql` and
// `draft`.
import { define } from '@flink-preflight/sql';
import type { DiagnosticDefinition } from '@flink-preflight/sql';

export const refusedByEngine = define({
  code: 'FP8101',
  name: 'refused-by-engine',
  stage: 'submit',
  severity: 'error',
  category: 'semantic',
  message: '{message}',
  hint: 'Search for these words in the documentation of Flink; and please report the script, since Preflight should have known.',
  explain:
    "The real planner of the draft's version of Flink, asked through its SQL Gateway, refuses a statement that Preflight's own check accepts or cannot decide. The planner has the last word, unless the server is told to note it only (PREFLIGHT_GATEWAY_VERDICT). The message is Flink's, word for word; the place is Flink's, too, or else all of the statement. Only a server with a Gateway reports it.",
  source: 'Apache Flink SQL Gateway, REST API v2: the chain of causes of a failed EXPLAIN or definition.',
  examples: [
    {
      wrong: `CREATE TEMPORARY TABLE src (a STRING, b STRING, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'datagen');
^SELECT *, COUNT(*) OVER (PARTITION BY a ORDER BY ts) AS of_a
FROM (SELECT *, COUNT(*) OVER (PARTITION BY a, b ORDER BY ts) AS of_b FROM src)^;`,
      right: `CREATE TEMPORARY TABLE src (a STRING, b STRING, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts)
WITH ('connector' = 'datagen');
SELECT *, of_b + 0 AS of_a
FROM (SELECT *, COUNT(*) OVER (PARTITION BY a, b ORDER BY ts) AS of_b FROM src);`,
    },
  ],
});

/** Hint of a refusal that is not in the script. */
export const refusedDefinitionHint =
  'It is not in the script: a definition of the namespace is refused, which an earlier sql-statement/execute left there. Drop or correct it.';

export const catalogue: readonly DiagnosticDefinition[] = [refusedByEngine];
