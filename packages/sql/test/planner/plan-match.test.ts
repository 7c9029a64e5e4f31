// MATCH_RECOGNIZE: what the planner and its pattern engine refuse.
import { flinkTable } from '../flink-table.ts';

flinkTable('plan-match', {
  before: `CREATE TABLE t (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
CREATE TABLE t2 (a INT, b INT, c STRING, ts TIMESTAMP(3), pt AS PROCTIME(), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  refused: {
    'SELECT * FROM t MATCH_RECOGNIZE (MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)':
      'You must specify either rowtime or proctime for order by.',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts DESC MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)':
      'Primary sort order of a streaming table must be ascending on time.',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY a MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)':
      'You must specify either rowtime or proctime for order by as the first one.',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS x ALL ROWS PER MATCH PATTERN (A) DEFINE A AS A.a > 1)':
      'All rows per match mode is not supported yet.',
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS x PATTERN (A B+) DEFINE A AS A.a > 1)':
      'Greedy quantifiers are not allowed as the last element of a Pattern yet. Finish your pattern with either a simple variable or reluctant quantifier.',
  },
  planned: {
    'SELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS x PATTERN (A) DEFINE A AS A.a > 1)':
      'Match(Exchange(WatermarkAssigner(Calc(TableSourceScan))))',
  },
});
