// CREATE, ALTER and DROP FUNCTION.
import { flinkTable } from '../flink-table.ts';

flinkTable('functions', {
  before: `CREATE FUNCTION f AS 'a.B';
CREATE TEMPORARY FUNCTION tf AS 'a.b' LANGUAGE PYTHON;
CREATE TEMPORARY SYSTEM FUNCTION sf AS 'a.b' LANGUAGE PYTHON;
`,
  accepted: [
    "CREATE FUNCTION IF NOT EXISTS f AS 'a.C'",
    'DROP FUNCTION f',
    'DROP TEMPORARY FUNCTION tf',
    'DROP TEMPORARY SYSTEM FUNCTION sf',
    "ALTER FUNCTION f AS 'a.C'",
    'DROP FUNCTION IF EXISTS nope',
  ],
  refused: {
    "CREATE FUNCTION F AS 'a.C'": 'Function default_database.f already exists in Catalog default_catalog.',
    "CREATE TEMPORARY FUNCTION tf AS 'a.c' LANGUAGE PYTHON":
      "Could not register temporary catalog function. A function 'default_catalog.default_database.tf' does already exist.",
    "CREATE TEMPORARY SYSTEM FUNCTION sf AS 'a.c' LANGUAGE PYTHON":
      "Could not register temporary system function. A function named 'sf' does already exist.",
    'DROP FUNCTION nope': 'Function default_database.nope does not exist in Catalog default_catalog.',
    'DROP TEMPORARY FUNCTION nope':
      "Temporary catalog function `default_catalog`.`default_database`.`nope` doesn't exist",
    'DROP TEMPORARY SYSTEM FUNCTION nope':
      "Could not drop temporary system function. A function named 'nope' doesn't exist.",
    "ALTER FUNCTION nope AS 'a.C'":
      'Function default_database.nope does not exist in Catalog default_catalog.',
    "ALTER TEMPORARY FUNCTION tf AS 'a.C'": 'Alter temporary catalog function is not supported',
    "CREATE FUNCTION nodb.g AS 'a.B'": 'Database nodb does not exist in Catalog default_catalog.',
    "CREATE FUNCTION g AS 'a.B' LANGUAGE ^RUST^": 'Encountered "RUST" at line 4, column 37.',
  },
});
