// CSV files by the keys of before Flink 1.11: the only old factories that are left.
import { flinkTable } from '../flink-table.ts';

flinkTable('legacy-csv-options', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector.type' = 'filesystem', 'connector.path' = '/p', 'format.type' = 'csv');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector.type' = 'filesystem', 'connector.path' = '/p', 'format.type' = 'json');
SELECT * FROM x`]:
      "Could not find a suitable table factory for 'org.apache.flink.table.factories.TableSourceFactory' in the classpath.",
    [`CREATE TABLE x (a INT) WITH ('connector.type' = 'kafka', 'connector.topic' = 't');
SELECT * FROM x`]:
      "Could not find a suitable table factory for 'org.apache.flink.table.factories.TableSourceFactory' in the classpath.",
  },
});
