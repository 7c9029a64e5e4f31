// Expressions in messages: names in back-quotes.
import { flinkTable } from '../flink-table.ts';

flinkTable('statement-text', {
  before: `CREATE TABLE t (a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), r ROW<x INT>, WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');
`,
  accepted: ["ALTER TABLE t MODIFY WATERMARK FOR ts AS ts - INTERVAL '5' SECOND"],
  refused: {
    "ALTER TABLE t ADD WATERMARK FOR ts AS ts - INTERVAL '5' SECOND":
      'Failed to execute ALTER TABLE statement. The base table has already defined the watermark strategy `ts` AS `ts`. You might want to drop it before adding a new one.',
    "ALTER TABLE t MODIFY WATERMARK FOR ts AS ts   -  INTERVAL '5' SECOND; ALTER TABLE t ADD WATERMARK FOR ts AS ts":
      "Failed to execute ALTER TABLE statement. The base table has already defined the watermark strategy `ts` AS `ts` - INTERVAL '5' SECOND. You might want to drop it before adding a new one.",
    "ALTER MATERIALIZED TABLE m SET FRESHNESS = INTERVAL '1' HOUR":
      "Unsupported query: ALTER MATERIALIZED TABLE m SET FRESHNESS = INTERVAL '1' HOUR",
  },
});
