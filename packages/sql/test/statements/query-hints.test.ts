// Hints of a query: unknown ones, and those with wrong options.
import { flinkTable } from '../flink-table.ts';

flinkTable('query-hints', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE x (a INT, n STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    'SELECT /*+ NEST_LOOP(x) */ s.a FROM s JOIN x ON s.a = x.a',
    "SELECT /*+ LOOKUP('table' = 'x', 'async' = 'true') */ s.a FROM s JOIN x ON s.a = x.a",
    "SELECT /*+ LOOKUP('table' = 'x', 'nope' = '1') */ s.a FROM s JOIN x ON s.a = x.a",
  ],
  refused: {
    'SELECT /*+ NOPE(x) */ s.a FROM s JOIN x ON s.a = x.a':
      'Hint: NOPE should be registered in the HintStrategyTable',
    'SELECT /*+ BROADCAST */ s.a FROM s JOIN x ON s.a = x.a':
      'Invalid hint: BROADCAST, expecting at least one table or view specified in hint BROADCAST.',
    "SELECT /*+ LOOKUP('async' = 'true') */ s.a FROM s JOIN x ON s.a = x.a":
      "Invalid LOOKUP hint: incomplete required option(s): [Key: 'table' , default: null (fallback keys: [])]",
    "SELECT /*+ LOOKUP('table' = 'x', 'async' = 'maybe') */ s.a FROM s JOIN x ON s.a = x.a":
      "Invalid LOOKUP hint options: Could not parse value 'maybe' for key 'async'.",
    "SELECT /*+ LOOKUP('table' = 'x', 'retry-predicate' = 'lookup_miss') */ s.a FROM s JOIN x ON s.a = x.a":
      'Invalid LOOKUP hint: retry options can be both null or all not null',
    "SELECT /*+ STATE_TTL('x' = 'soon') */ s.a FROM s JOIN x ON s.a = x.a":
      'Invalid STATE_TTL hint value: text does not start with a number',
    'SELECT /*+ STATE_TTL(x) */ s.a FROM s JOIN x ON s.a = x.a':
      'Invalid list options in STATE_TTL hint, only support key-value options.',
  },
});
