// The text that a name in a hint stands for: as it is written, quoted or not.
import { flinkTable } from '../flink-table.ts';

flinkTable('hint-text', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE x (a INT, n STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    "SELECT /*+ STATE_TTL('s' = '1d', 'x' = '2d') */ s.a FROM s JOIN x ON s.a = x.a",
    "SELECT /*+ STATE_TTL(s = '1d') */ s.a FROM s JOIN x ON s.a = x.a",
  ],
  refused: {
    "SELECT /*+ STATE_TTL('nope' = '1d') */ s.a FROM s JOIN x ON s.a = x.a":
      'The options of following hints cannot match the name of input tables or views: `nope` in `STATE_TTL`',
    "SELECT /*+ STATE_TTL(`nope` = '1d') */ s.a FROM s JOIN x ON s.a = x.a":
      'The options of following hints cannot match the name of input tables or views: `nope` in `STATE_TTL`',
  },
});
