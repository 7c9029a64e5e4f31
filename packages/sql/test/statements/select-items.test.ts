// A view with two columns of one name: the place is that of the first item.
import { flinkTable } from '../flink-table.ts';

flinkTable('select-items', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: ['CREATE VIEW v AS SELECT a, b FROM s'],
  refused: {
    'CREATE VIEW v AS SELECT a, a FROM s':
      'A column with the same name `a` has been defined at line 2, column 25.',
    'CREATE VIEW v AS SELECT a AS x, b AS x FROM s':
      'A column with the same name `x` has been defined at line 2, column 25.',
    'CREATE VIEW v AS SELECT *, b AS a FROM s':
      'A column with the same name `a` has been defined at line 2, column 25.',
    'CREATE VIEW v AS SELECT a, ^b AS a^ FROM s UNION ALL SELECT a, a FROM s':
      'Type mismatch in column 2 of UNION ALL',
    'CREATE VIEW v AS WITH w AS (SELECT a FROM s) SELECT a, a FROM w':
      'A column with the same name `a` has been defined at line 2, column 53.',
  },
});
