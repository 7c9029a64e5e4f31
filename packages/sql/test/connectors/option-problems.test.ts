// Options that are missing, unknown, or of the wrong form.
import { flinkTable } from '../flink-table.ts';

flinkTable('option-problems', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'format' = 'json');
SELECT * FROM x`]: 'One or more required options are missing. Missing required options are: path',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'path' = '/p');
SELECT * FROM x`]: 'One or more required options are missing. Missing required options are: format',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json', 'nope' = '1');
SELECT * FROM x`]: "Unsupported options found for 'filesystem'. Unsupported options: nope",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'pth' = '/p', 'format' = 'json');
SELECT * FROM x`]: 'One or more required options are missing. Missing required options are: path',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json', 'source.monitor-interval' = 'soon');
SELECT * FROM x`]: 'text does not start with a number',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'rows-per-second' = 'many');
SELECT * FROM x`]: 'For input string: "many"',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc');
SELECT * FROM x`]: 'One or more required options are missing. Missing required options are: table-name url',
  },
});
