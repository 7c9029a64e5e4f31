// FP41xx: hints of SELECT and of tables that Flink does not take.
import { define } from '../definition.ts';

const t = "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');\n";

export const unknownHint = define({
  code: 'FP4110',
  name: 'unknown-hint',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Hint: {hint} should be registered in the HintStrategyTable',
  hint: 'Flink knows the hints {known}; letter case does not matter.',
  explain: 'A comment that begins with `/*+` is a hint, and Flink refuses hints that it does not know.',
  source: 'org.apache.flink.table.planner.hint.FlinkHintStrategies, Calcite HintStrategyTable#validateHint',
  examples: [
    {
      wrong: t + 'SELECT /*+ ^BROADCST(t)^ */ t.a FROM t JOIN t AS u ON t.a = u.a;',
      right: t + 'SELECT /*+ BROADCAST(t) */ t.a FROM t JOIN t AS u ON t.a = u.a;',
    },
  ],
});

export const invalidHint = define({
  code: 'FP4111',
  name: 'invalid-hint',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'The options of the hint are not of its form.',
  hint: "Write table names for join hints, 'table' = 'duration' for STATE_TTL, and options for LOOKUP.",
  explain: 'Each hint takes options of its own form: names, or pairs of key and value.',
  source: 'org.apache.flink.table.planner.hint.FlinkHintStrategies',
  examples: [
    {
      wrong: t + "SELECT /*+ ^STATE_TTL('t' = '1 dy')^ */ t.a FROM t JOIN t AS u ON t.a = u.a;",
      right: t + "SELECT /*+ STATE_TTL('t' = '1 d') */ t.a FROM t JOIN t AS u ON t.a = u.a;",
    },
  ],
});

export const hintedTableUnknown = define({
  code: 'FP4112',
  name: 'hinted-table-unknown',
  stage: 'plan',
  about: 'unknown-name',
  severity: 'error',
  category: 'streaming',
  message: 'The options of following hints cannot match the name of input tables or views: {hints}',
  hint: 'Name inputs of the join or aggregation as they are called there: {inputs}.',
  explain:
    'A hint names an input of its own SELECT by its alias, or by its table name where it has no alias; LOOKUP names the right input of a join.',
  source: 'org.apache.flink.table.planner.plan.optimize.QueryHintsResolver#validateHints',
  examples: [
    {
      wrong: t + 'SELECT /*+ ^BROADCAST(x)^ */ t.a FROM t JOIN t AS u ON t.a = u.a;',
      right: t + 'SELECT /*+ BROADCAST(u) */ t.a FROM t JOIN t AS u ON t.a = u.a;',
    },
  ],
});

export const lookupInBatch = define({
  code: 'FP4113',
  name: 'lookup-in-batch',
  stage: 'plan',
  severity: 'error',
  category: 'streaming',
  message: 'Unknown join strategy : LOOKUP',
  hint: 'Take the hint away, or run the job in streaming mode.',
  explain: 'In batch mode Flink takes LOOKUP for one of the join strategies, and knows no such strategy.',
  source: 'org.apache.flink.table.planner.hint.JoinStrategy',
  examples: [
    {
      wrong:
        "SET 'execution.runtime-mode' = 'batch';\n" +
        t.replace("'datagen'", "'datagen', 'number-of-rows' = '10'") +
        "SELECT /*+ ^LOOKUP('table' = 'u')^ */ t.a FROM t JOIN t AS u ON t.a = u.a;",
      right:
        "SET 'execution.runtime-mode' = 'batch';\n" +
        t.replace("'datagen'", "'datagen', 'number-of-rows' = '10'") +
        'SELECT /*+ BROADCAST(u) */ t.a FROM t JOIN t AS u ON t.a = u.a;',
    },
  ],
});
