// The options of datagen’s columns, by their type and kind of generator.
import { flinkTable } from '../flink-table.ts';

flinkTable('datagen-fields', {
  accepted: [
    `CREATE TABLE x (a INT, b STRING) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequence', 'fields.a.start' = '1', 'fields.a.end' = '9', 'fields.b.length' = '5');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.a.min' = '1', 'fields.a.max' = '5');
SELECT * FROM x`,
    `CREATE TABLE x (r ROW<x INT>) WITH ('connector' = 'datagen', 'fields.r.x.min' = '1');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequence');
SELECT * FROM x`]: "Could not find required property 'fields.a.start' for sequence generator.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.a.kind' = 'sequenc');
SELECT * FROM x`]: 'Unsupported generator kind: sequenc',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.a.min' = 'abc');
SELECT * FROM x`]: 'For input string: "abc"',
    [`CREATE TABLE x (a CHAR(3)) WITH ('connector' = 'datagen', 'fields.a.length' = '5');
SELECT * FROM x`]: "Custom length for fixed-length type (CHAR/BINARY) field 'a' is not supported.",
    [`CREATE TABLE x (a VARCHAR(3)) WITH ('connector' = 'datagen', 'fields.a.length' = '5');
SELECT * FROM x`]:
      "Custom length '5' for variable-length type (VARCHAR/STRING/VARBINARY/BYTES) field 'a' should be shorter than '3' defined in the schema.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.a.var-len' = 'true');
SELECT * FROM x`]:
      "Only supports specifying 'fields.#.var-len' option for variable-length types (VARCHAR/STRING/VARBINARY/BYTES). The type of field 'a' is not within this range.",
    [`CREATE TABLE x (a DECIMAL(5, 2)) WITH ('connector' = 'datagen', 'fields.a.min' = '9', 'fields.a.max' = '1');
SELECT * FROM x`]: 'min bound must be less than max [9.000000, 1.000000]',
    [`CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'fields.nope.min' = '1');
SELECT * FROM x`]:
      "Unsupported options found for 'datagen'. Unsupported options: fields.nope.min Supported options: connector fields.a.kind fields.a.max fields.a.min fields.a.null-rate number-of-rows rows-per-second scan.parallelism",
    [`CREATE TABLE x (a DATE) WITH ('connector' = 'datagen', 'fields.a.min' = '1');
SELECT * FROM x`]:
      "Unsupported options found for 'datagen'. Unsupported options: fields.a.min Supported options: connector fields.a.kind number-of-rows rows-per-second scan.parallelism",
  },
});
