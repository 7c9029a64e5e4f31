// SHOW and DESCRIBE: what they name must be there.
import { flinkTable } from '../flink-table.ts';

flinkTable('show', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
CREATE TABLE p (a INT, b STRING, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
CREATE VIEW v AS SELECT 1 AS w1;
`,
  accepted: [
    'SHOW TABLES; SHOW DATABASES; SHOW CATALOGS; SHOW FUNCTIONS; SHOW VIEWS; SHOW COLUMNS FROM s; SHOW CREATE TABLE s; SHOW CREATE VIEW v; SHOW PARTITIONS p',
    'DESCRIBE s; DESCRIBE v; DESC p',
  ],
  refused: {
    'DESCRIBE nope':
      "Tables or views with the identifier 'default_catalog.default_database.nope' doesn't exist.",
    'SHOW COLUMNS FROM nope':
      "Tables or views with the identifier 'default_catalog.default_database.nope' doesn't exist.",
    'SHOW CREATE TABLE nope':
      'Could not execute SHOW CREATE TABLE. Table with identifier `default_catalog`.`default_database`.`nope` does not exist.',
    'SHOW CREATE TABLE v':
      'SHOW CREATE TABLE is only supported for tables, but `default_catalog`.`default_database`.`v` is a view. Please use SHOW CREATE VIEW instead.',
    'SHOW CREATE VIEW s':
      'SHOW CREATE VIEW is only supported for views, but `default_catalog`.`default_database`.`s` is a table. Please use SHOW CREATE TABLE instead.',
    'SHOW PARTITIONS s': 'Table default_database.s in catalog default_catalog is not partitioned.',
    'SHOW PARTITIONS nope':
      'Table (or view) default_database.nope does not exist in Catalog default_catalog.',
    'SHOW TABLES FROM nope': "Database 'default_catalog'.'nope' doesn't exist.",
    'SHOW TABLES FROM a.b.c': 'show tables from/in identifier [ a.b.c ] format error',
    'SHOW FUNCTIONS FROM a.b.c':
      'Show functions from/in identifier [ a.b.c ] format error, it should be [catalog_name.]database_name.',
    'SHOW DATABASES FROM nope': 'Catalog nope does not exist',
    'SHOW DATABASES FROM a.b':
      'Show databases from/in identifier [ a.b ] format error, catalog must be a single part identifier.',
    'SHOW CREATE CATALOG nope': 'Cannot obtain metadata information from Catalog nope.',
    'DESCRIBE CATALOG nope': 'Cannot obtain metadata information from Catalog nope.',
    'SHOW JOBS': "ShowJobsOperation doesn't support ExecutableOperation yet.",
    'SHOW MODELS': 'Unsupported query: SHOW MODELS',
    'SHOW PROCEDURES':
      'listProcedures is not implemented for class org.apache.flink.table.catalog.GenericInMemoryCatalog.',
    "DESCRIBE JOB '1'": 'DescribeJobOperation does not support ExecutableOperation yet.',
  },
});
