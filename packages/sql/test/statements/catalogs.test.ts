// CREATE, ALTER and DROP CATALOG.
import { flinkTable } from '../flink-table.ts';

flinkTable('catalogs', {
  before: `CREATE CATALOG c WITH ('type' = 'generic_in_memory');
`,
  accepted: [
    "CREATE CATALOG IF NOT EXISTS c WITH ('type' = 'generic_in_memory')",
    "CREATE CATALOG d WITH ('type' = 'generic_in_memory', 'default-database' = 'x'); USE CATALOG d; USE x",
    'DROP CATALOG c',
    'DROP CATALOG IF EXISTS nope',
    "ALTER CATALOG c SET ('default-database' = 'x')",
  ],
  refused: {
    "CREATE CATALOG c WITH ('type' = 'generic_in_memory')": 'Catalog c already exists.',
    "CREATE CATALOG d WITH ('default-database' = 'x')":
      "Catalog options do not contain an option key 'type' for discovering a catalog.",
    "CREATE CATALOG d WITH ('type' = 'generic_in_memory', 'nope' = 'x')":
      "Unsupported options found for 'generic_in_memory'. Unsupported options: nope Supported options: default-database property-version",
    "CREATE CATALOG d WITH ('type' = 'generic_in_memory', 'default-database' = ' ')":
      'defaultDatabase cannot be null or empty',
    "CREATE CATALOG d WITH ('type' = 'generic_in_memor')":
      "Could not find any factory for identifier 'generic_in_memor' that implements 'org.apache.flink.table.factories.CatalogFactory' in the classpath. Available factory identifiers are: generic_in_memory jdbc",
    'DROP CATALOG nope': 'Catalog nope does not exist.',
    'USE CATALOG c; DROP CATALOG c': 'Cannot drop a catalog which is currently in use.',
    "ALTER CATALOG nope SET ('a' = 'b')": 'Catalog nope does not exist in the catalog store.',
    "ALTER CATALOG c RESET ('type')": "ALTER CATALOG RESET does not support changing 'type'",
    'ALTER CATALOG c RESET ()': 'ALTER CATALOG RESET does not support empty key',
  },
});
