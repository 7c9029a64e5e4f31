// CREATE VIEW and ALTER VIEW.
import { flinkTable } from '../flink-table.ts';

flinkTable('views', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE VIEW v AS SELECT 1 AS w1;
CREATE TEMPORARY VIEW tv AS SELECT 1 AS w1;
`,
  accepted: [
    'CREATE VIEW w (x, y) AS SELECT a, b FROM s; SELECT x, y FROM w',
    'ALTER VIEW v RENAME TO w; SELECT w1 FROM w',
    'ALTER VIEW v AS SELECT 2 AS two; SELECT two FROM v',
    'CREATE VIEW IF NOT EXISTS v AS SELECT 2',
  ],
  refused: {
    'CREATE VIEW v AS SELECT 2':
      'Table (or view) default_database.v already exists in Catalog default_catalog.',
    'CREATE VIEW w (x) AS SELECT a, b FROM s':
      'VIEW definition and input fields not match: Def fields: [x]. Input fields: [a, b].',
    'CREATE VIEW w (x, x) AS SELECT a, b FROM s':
      'A column with the same name `x` has been defined at line 4, column 32.',
    'CREATE VIEW w AS SELECT ^nope^ FROM s': "Column 'nope' not found in any table",
    'ALTER VIEW nope RENAME TO w':
      "View `default_catalog`.`default_database`.`nope` doesn't exist or is a temporary view.",
    'ALTER VIEW tv RENAME TO w':
      "View `default_catalog`.`default_database`.`tv` doesn't exist or is a temporary view.",
    'ALTER VIEW s RENAME TO w': 'ALTER VIEW for a table is not allowed',
    'ALTER VIEW v RENAME TO s':
      'Table (or view) default_database.s already exists in Catalog default_catalog.',
    'ALTER VIEW v AS SELECT ^nope^ FROM s': "Column 'nope' not found in any table",
    'CREATE VIEW w AS SELECT a FROM ^nope^': "Object 'nope' not found",
  },
});
