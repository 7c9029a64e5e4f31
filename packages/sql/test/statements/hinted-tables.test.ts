// Tables that query hints name must be inputs of the query.
import { flinkTable } from '../flink-table.ts';

flinkTable('hinted-tables', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE x (a INT, n STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    'SELECT /*+ BROADCAST(x) */ s.a FROM s JOIN x ON s.a = x.a',
    'SELECT /*+ BROADCAST(l) */ l.a FROM s AS l JOIN x ON l.a = x.a',
    'SELECT /*+ BROADCAST(nope) */ s.a FROM s',
    "SELECT /*+ STATE_TTL('s' = '1d') */ a, COUNT(*) FROM s GROUP BY a",
  ],
  refused: {
    'SELECT /*+ BROADCAST(nope) */ s.a FROM s JOIN x ON s.a = x.a':
      'The options of following hints cannot match the name of input tables or views: `nope` in `BROADCAST`',
    'SELECT /*+ BROADCAST(s) */ l.a FROM s AS l JOIN x ON l.a = x.a':
      'The options of following hints cannot match the name of input tables or views: `s` in `BROADCAST`',
    "SELECT /*+ STATE_TTL('nope' = '1d') */ a, COUNT(*) FROM s GROUP BY a":
      'The options of following hints cannot match the name of input tables or views: `nope` in `STATE_TTL`',
    "SELECT /*+ LOOKUP('table' = 'nope') */ s.a FROM s JOIN x ON s.a = x.a":
      'The options of following hints cannot match the name of input tables or views: `nope` in `LOOKUP`',
  },
});
