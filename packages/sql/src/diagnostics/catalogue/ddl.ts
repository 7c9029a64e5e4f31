// FP23xx: what Flink refuses in statements that define, change, drop or show catalog objects.
import { define } from '../definition.ts';
import type { DefinitionWithout, DiagnosticDefinition } from '../definition.ts';

type DdlDefinition = DefinitionWithout<'severity' | 'category'>;

function ddl(definition: DdlDefinition): DiagnosticDefinition {
  return define({ stage: 'validate', ...definition, severity: 'error', category: 'semantic' });
}

const orders = "CREATE TABLE orders (id INT, ts TIMESTAMP(3)) WITH ('connector' = 'datagen');\n";
const keyed =
  "CREATE TABLE keyed (id INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'blackhole');\n";
const parted =
  "CREATE TABLE parted (a INT, p INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'csv');\n";
const derived = "CREATE TABLE derived (a INT, b AS a + 1) WITH ('connector' = 'datagen');\n";
const alterPrefix = 'Failed to execute ALTER TABLE statement.\n';

// Names of objects

export const tooManyNameParts = ddl({
  code: 'FP2300',
  name: 'too-many-name-parts',
  message: 'Object identifier must consist of 1 to 3 parts.',
  hint: 'Write catalog.database.object, or fewer parts.',
  explain: 'A table, view or function is named by at most three parts: catalog, database, object.',
  source: 'UnresolvedIdentifier.of',
  examples: [{ wrong: 'DROP TABLE IF EXISTS ^a.b.c.d^', right: 'DROP TABLE IF EXISTS b.c' }],
});

export const blankName = ddl({
  code: 'FP2301',
  name: 'blank-name',
  message: 'Parts of the object identifier are null or whitespace-only.',
  hint: 'Give the object a name.',
  explain: 'No part of a name may be blank, even in back-quotes.',
  source: 'UnresolvedIdentifier.of',
  examples: [{ wrong: 'DROP TABLE IF EXISTS ^` `^', right: 'DROP TABLE IF EXISTS t' }],
});

export const unknownCatalog = ddl({
  code: 'FP2302',
  name: 'unknown-catalog',
  about: 'unknown-name',
  message: 'Catalog {catalog} does not exist.',
  hint: 'Create the catalog first, or correct its name.',
  explain: 'The statement names a catalog that no statement before it created.',
  source: 'CatalogManager.execute, getCatalogOrThrowException, dropCatalog',
  examples: [{ wrong: 'DROP CATALOG ^nowhere^', right: 'DROP CATALOG IF EXISTS nowhere' }],
});

export const catalogExists = ddl({
  code: 'FP2303',
  name: 'catalog-exists',
  message: 'Catalog {catalog} already exists.',
  hint: 'Use IF NOT EXISTS, or another name.',
  explain: 'A catalog of this name was created before.',
  source: 'CatalogManager.createCatalog',
  examples: [
    {
      wrong: "CREATE CATALOG ^default_catalog^ WITH ('type' = 'generic_in_memory')",
      right: "CREATE CATALOG IF NOT EXISTS c WITH ('type' = 'generic_in_memory')",
    },
  ],
});

export const catalogInUse = ddl({
  code: 'FP2304',
  name: 'catalog-in-use',
  message: 'Cannot drop a catalog which is currently in use.',
  hint: 'USE another catalog first.',
  explain: 'The current catalog cannot be dropped.',
  source: 'CatalogManager.unregisterCatalog',
  examples: [{ wrong: 'DROP CATALOG ^default_catalog^', right: 'DROP CATALOG IF EXISTS another_catalog' }],
});

export const unknownCatalogInUse = ddl({
  code: 'FP2305',
  name: 'unknown-catalog-in-use',
  about: 'unknown-name',
  message: 'A catalog with name [{catalog}] does not exist.',
  hint: 'Create the catalog first, or correct its name.',
  explain: 'USE names a catalog that does not exist.',
  source: 'CatalogManager.setCurrentCatalog',
  examples: [{ wrong: 'USE CATALOG ^nowhere^', right: 'USE CATALOG default_catalog' }],
});

export const unknownDatabaseInUse = ddl({
  code: 'FP2306',
  name: 'unknown-database-in-use',
  about: 'unknown-name',
  message: 'A database with name [{database}] does not exist in the catalog: [{catalog}].',
  hint: 'Create the database first, or correct its name.',
  explain: 'USE names a database that the catalog does not have.',
  source: 'CatalogManager.setCurrentDatabase',
  examples: [{ wrong: 'USE ^nowhere^', right: 'USE default_database' }],
});

export const unknownDatabase = ddl({
  code: 'FP2307',
  name: 'unknown-database',
  about: 'unknown-name',
  message: 'Database {database} does not exist in Catalog {catalog}.',
  hint: 'CREATE DATABASE first, or correct its name.',
  explain: 'The object’s database does not exist in its catalog.',
  source: 'DatabaseNotExistException',
  examples: [
    {
      wrong: "CREATE TABLE ^sales^.t (id INT) WITH ('connector' = 'datagen')",
      right: "CREATE DATABASE sales; CREATE TABLE sales.t (id INT) WITH ('connector' = 'datagen')",
    },
  ],
});

export const databaseExists = ddl({
  code: 'FP2308',
  name: 'database-exists',
  message: 'Database {database} already exists in Catalog {catalog}.',
  hint: 'Use IF NOT EXISTS, or another name.',
  explain: 'The catalog has a database of this name.',
  source: 'DatabaseAlreadyExistException',
  examples: [
    { wrong: 'CREATE DATABASE ^default_database^', right: 'CREATE DATABASE IF NOT EXISTS default_database' },
  ],
});

export const databaseNotEmpty = ddl({
  code: 'FP2309',
  name: 'database-not-empty',
  message: 'Database {database} in catalog {catalog} is not empty.',
  hint: 'Drop its tables and functions first, or add CASCADE.',
  explain: 'DROP DATABASE without CASCADE refuses a database that has tables, views or functions.',
  source: 'GenericInMemoryCatalog.dropDatabase',
  examples: [
    {
      wrong: "CREATE DATABASE d; CREATE TABLE d.t (i INT) WITH ('connector' = 'print'); DROP DATABASE ^d^",
      right:
        "CREATE DATABASE d; CREATE TABLE d.t (i INT) WITH ('connector' = 'print'); DROP DATABASE d CASCADE",
    },
  ],
});

export const databaseInUse = ddl({
  code: 'FP2310',
  name: 'database-in-use',
  message: 'Cannot drop a database which is currently in use.',
  hint: 'USE another database first.',
  explain: 'The current database cannot be dropped.',
  source: 'CatalogManager.dropDatabase',
  examples: [{ wrong: 'DROP DATABASE ^default_database^', right: 'DROP DATABASE IF EXISTS d' }],
});

export const databaseNameFormat = ddl({
  code: 'FP2311',
  name: 'database-name-format',
  message: '{statement} database identifier format error',
  hint: 'Write catalog.database or database.',
  explain: 'A database is named by one or two parts.',
  source: 'SqlNodeToOperationConversion.convertUseDatabase and its neighbours',
  examples: [{ wrong: 'CREATE DATABASE ^a.b.c^', right: 'CREATE DATABASE c' }],
});

export const missingCatalog = ddl({
  code: 'FP2313',
  name: 'missing-catalog',
  message: 'Catalog {catalog} not exists',
  hint: 'Create the catalog first, or correct its name.',
  explain: 'ALTER DATABASE names a catalog that does not exist.',
  source: 'SqlNodeToOperationConversion.convertAlterDatabase',
  examples: [
    {
      wrong: "ALTER DATABASE ^nowhere^.d SET ('k' = 'v')",
      right: "ALTER DATABASE default_database SET ('k' = 'v')",
    },
  ],
});

export const tableExists = ddl({
  code: 'FP2314',
  name: 'table-exists',
  message: 'Table (or view) {table} already exists in Catalog {catalog}.',
  hint: 'Use IF NOT EXISTS, drop it first, or choose another name.',
  explain: 'The database has a table or view of this name; tables and views share one name space.',
  source: 'TableAlreadyExistException',
  examples: [
    {
      wrong: orders + "CREATE TABLE ^orders^ (id INT) WITH ('connector' = 'print')",
      right: orders + "CREATE TABLE IF NOT EXISTS orders (id INT) WITH ('connector' = 'print')",
    },
  ],
});

export const temporaryTableExists = ddl({
  code: 'FP2315',
  name: 'temporary-table-exists',
  message: "Temporary table '{table}' already exists",
  hint: 'Use IF NOT EXISTS, drop it first, or choose another name.',
  explain: 'A temporary table or view of this name exists.',
  source: 'CatalogManager.createTemporaryTable',
  examples: [
    {
      wrong:
        "CREATE TEMPORARY TABLE t (id INT) WITH ('connector' = 'print');\n" +
        'CREATE TEMPORARY VIEW ^t^ AS SELECT 1',
      right:
        "CREATE TEMPORARY TABLE t (id INT) WITH ('connector' = 'print');\n" +
        'CREATE TEMPORARY VIEW v AS SELECT 1',
    },
  ],
});

export const objectToDropNotFound = ddl({
  code: 'FP2316',
  name: 'object-to-drop-not-found',
  about: 'unknown-name',
  message: "{kind} with identifier '{table}' does not exist.",
  hint: 'Correct the name, or use IF EXISTS.',
  explain: 'DROP TABLE finds only tables, DROP VIEW only views, and only permanent ones without TEMPORARY.',
  source: 'CatalogManager.dropTableInternal, dropTemporaryTableInternal',
  examples: [{ wrong: 'DROP TABLE ^nowhere^', right: 'DROP TABLE IF EXISTS nowhere' }],
});

export const temporaryObjectShadows = ddl({
  code: 'FP2317',
  name: 'temporary-object-shadows',
  message:
    "Temporary {kind} with identifier '{table}' exists. Drop it first before removing the permanent {kind}.",
  hint: 'DROP TEMPORARY {kind} first.',
  explain: 'A temporary object of the same name hides the permanent one.',
  source: 'CatalogManager.dropTableInternal',
  examples: [
    {
      wrong: "CREATE TEMPORARY TABLE t (id INT) WITH ('connector' = 'print'); DROP TABLE ^t^",
      right: "CREATE TEMPORARY TABLE t (id INT) WITH ('connector' = 'print'); DROP TEMPORARY TABLE t",
    },
  ],
});

export const tableToAlterNotFound = ddl({
  code: 'FP2318',
  name: 'table-to-alter-not-found',
  about: 'unknown-name',
  message: "Table {table} doesn't exist or is a temporary table.",
  hint: 'Create the table before this statement, or correct its name; temporary tables can be neither altered nor analyzed.',
  explain: 'There is no permanent table of this name.',
  source: 'SqlNodeToOperationConversion.convertAlterTable, convertAnalyzeTable',
  examples: [
    { wrong: 'ALTER TABLE ^nowhere^ RENAME TO t', right: 'ALTER TABLE IF EXISTS nowhere RENAME TO t' },
  ],
});

export const notAllowedForKind = ddl({
  code: 'FP2319',
  name: 'not-allowed-for-kind',
  message: '{statement} for a {kind} is not allowed',
  hint: 'Use the statement for this kind of object.',
  explain: 'ALTER TABLE and ANALYZE TABLE refuse a view; ALTER VIEW refuses a table.',
  source: 'SqlNodeToOperationConversion.convertAlterTable, SqlNodeConvertUtils.validateAlterView',
  examples: [
    {
      wrong: 'CREATE VIEW v AS SELECT 1 AS a; ALTER TABLE ^v^ RENAME TO w',
      right: 'CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v RENAME TO w',
    },
  ],
});

export const viewToAlterNotFound = ddl({
  code: 'FP2320',
  name: 'view-to-alter-not-found',
  about: 'unknown-name',
  message: "View {view} doesn't exist or is a temporary view.",
  hint: 'ALTER VIEW works on permanent views only.',
  explain: 'There is no permanent view of this name.',
  source: 'SqlNodeConvertUtils.validateAlterView',
  examples: [
    {
      wrong: 'ALTER VIEW ^nowhere^ RENAME TO w',
      right: 'CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v RENAME TO w',
    },
  ],
});

export const tableNotInCatalog = ddl({
  code: 'FP2321',
  name: 'table-not-in-catalog',
  message: 'Table (or view) {table} does not exist in Catalog {catalog}.',
  hint: 'Correct the name.',
  explain: 'The catalog has no table of this name (temporary tables do not count here).',
  source: 'TableNotExistException',
  examples: [
    {
      wrong: 'ALTER TABLE ^nowhere^ ADD PARTITION (p = 1)',
      right:
        "CREATE TABLE t (a INT, p INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '/x', 'format' = 'csv');\n" +
        'ALTER TABLE t ADD PARTITION (p = 1)',
    },
  ],
});

export const tableNowhere = ddl({
  code: 'FP2322',
  name: 'table-nowhere',
  about: 'unknown-name',
  message: "Cannot find table '{table}' in any of the catalogs {catalogs}, nor as a temporary table.",
  hint: 'Define the table before this statement, or correct its name.',
  explain: 'No catalog and no temporary object has this name.',
  source: 'CatalogManager.getTableOrError',
  examples: [{ wrong: 'INSERT INTO ^nowhere^ SELECT 1', right: keyed + 'INSERT INTO keyed SELECT 1' }],
});

export const tableToDescribeNotFound = ddl({
  code: 'FP2323',
  name: 'table-to-describe-not-found',
  about: 'unknown-name',
  message: "Tables or views with the identifier '{table}' doesn't exist.",
  hint: 'Define it before this statement, or correct its name.',
  explain: 'DESCRIBE and SHOW COLUMNS need a table or view that exists.',
  source: 'ShowColumnsOperation',
  examples: [{ wrong: 'DESCRIBE ^nowhere^', right: orders + 'DESCRIBE orders' }],
});

export const objectToShowNotFound = ddl({
  code: 'FP2324',
  name: 'object-to-show-not-found',
  about: 'unknown-name',
  message: 'Could not execute SHOW CREATE {kind}. {kindName} with identifier {table} does not exist.',
  hint: 'Define it before this statement, or correct its name.',
  explain: 'SHOW CREATE TABLE and SHOW CREATE VIEW need an object that exists.',
  source: 'ShowCreateTableOperation, ShowCreateViewOperation',
  examples: [{ wrong: 'SHOW CREATE TABLE ^nowhere^', right: orders + 'SHOW CREATE TABLE orders' }],
});

export const showCreateOfOtherKind = ddl({
  code: 'FP2325',
  name: 'show-create-of-other-kind',
  message:
    'SHOW CREATE {kind} is only supported for {kinds}, but {table} is a {actual}. Please use SHOW CREATE {other} instead.',
  hint: 'Use SHOW CREATE {other}.',
  explain: 'SHOW CREATE TABLE refuses a view, SHOW CREATE VIEW a table.',
  source: 'ShowCreateUtil, ShowCreateViewOperation',
  examples: [{ wrong: orders + 'SHOW CREATE VIEW ^orders^', right: orders + 'SHOW CREATE TABLE orders' }],
});

export const catalogMetadataNotFound = ddl({
  code: 'FP2326',
  name: 'catalog-metadata-not-found',
  message: 'Cannot obtain metadata information from Catalog {catalog}.',
  hint: 'Create the catalog first, or correct its name.',
  explain: 'DESCRIBE CATALOG and SHOW CREATE CATALOG need a catalog made by CREATE CATALOG.',
  source: 'DescribeCatalogOperation, ShowCreateCatalogOperation',
  examples: [
    {
      wrong: 'DESCRIBE CATALOG ^nowhere^',
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory'); DESCRIBE CATALOG c",
    },
  ],
});

export const showScopeFormat = ddl({
  code: 'FP2327',
  name: 'show-scope-format',
  message: '{statement} from/in identifier [ {name} ] format error{detail}',
  hint: 'Write catalog.database or database.',
  explain: 'SHOW … FROM takes a database, SHOW DATABASES FROM a catalog.',
  source:
    'SqlNodeToOperationConversion.convertShowTables, SqlShowFunctionsConverter, SqlShowProcedureConverter',
  examples: [{ wrong: 'SHOW TABLES FROM ^a.b.c^', right: 'SHOW TABLES FROM default_database' }],
});

export const showDatabaseNotFound = ddl({
  code: 'FP2328',
  name: 'show-database-not-found',
  about: 'unknown-name',
  message: "Database '{catalog}'.'{database}' doesn't exist.",
  hint: 'Create the database first, or correct its name.',
  explain: 'SHOW TABLES FROM names a database that does not exist.',
  source: 'ShowTablesOperation',
  examples: [{ wrong: 'SHOW TABLES FROM ^nowhere^', right: 'SHOW TABLES FROM default_database' }],
});

export const catalogChangeRefused = ddl({
  code: 'FP2329',
  name: 'catalog-change-refused',
  message: 'ALTER CATALOG RESET does not support {what}',
  hint: "Name the option keys to reset; the catalog's 'type' is fixed.",
  explain: 'ALTER CATALOG RESET needs at least one key, and cannot reset the type.',
  source: 'SqlAlterCatalogResetConverter',
  examples: [
    {
      wrong: "CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c RESET (^'type'^)",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c RESET ('k')",
    },
  ],
});

// CREATE TABLE

export const connectorMissing = ddl({
  code: 'FP2330',
  name: 'connector-missing',
  message:
    "Table options do not contain an option key 'connector' for discovering a connector. Therefore, Flink assumes a " +
    'managed table. However, a managed table factory that implements ' +
    'org.apache.flink.table.factories.ManagedTableFactory is not in the classpath.',
  hint: "Add 'connector' = '…' to the WITH clause.",
  explain: 'A table of an in-memory catalog says in its WITH clause which connector reads and writes it.',
  source: 'ManagedTableListener.notifyTableCreation, ManagedTableFactory.discoverManagedTableFactory',
  examples: [
    {
      wrong: "CREATE TABLE ^t^ (id INT) WITH ('format' = 'json')",
      right: "CREATE TABLE t (id INT) WITH ('connector' = 'datagen')",
    },
  ],
});

export const duplicateColumn = ddl({
  code: 'FP2331',
  name: 'duplicate-column',
  about: 'duplicate-name',
  message: "A regular Column named '{column}' already exists in the table.",
  hint: 'Rename or remove one of the two columns.',
  explain: 'Two columns of a table have the same name. Names are case-sensitive.',
  source: 'MergeTableLikeUtil.collectPhysicalFieldsTypes',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, ^a^ STRING) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'datagen')",
    },
  ],
});

export const duplicateDerivedColumn = ddl({
  code: 'FP2332',
  name: 'duplicate-derived-column',
  about: 'duplicate-name',
  message:
    "A column named '{column}' already exists in the table. Duplicate columns exist in the {kind} column and regular column. ",
  hint: 'Rename or remove one of the two columns.',
  explain: 'A computed or metadata column has the name of a physical column.',
  source: 'MergeTableLikeUtil.appendDerivedColumns',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, ^a^ AS 1) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a INT, b AS 1) WITH ('connector' = 'datagen')",
    },
  ],
});

export const columnInBaseTable = ddl({
  code: 'FP2333',
  name: 'column-in-base-table',
  message: "A column named '{column}' already exists in the base table.{detail}",
  hint: 'Rename the column, or leave it out.',
  explain:
    'CREATE TABLE … LIKE keeps the columns of its source; a column of another kind cannot take their place.',
  source: 'MergeTableLikeUtil',
  examples: [
    {
      wrong: orders + 'CREATE TABLE t (^id^ BIGINT) LIKE orders',
      right: orders + 'CREATE TABLE t (id2 BIGINT) LIKE orders',
    },
  ],
});

export const derivedColumnInBaseTable = ddl({
  code: 'FP2334',
  name: 'derived-column-in-base-table',
  message:
    "A {kind} column named '{column}' already exists in the base table. You might want to specify EXCLUDING {feature} or OVERWRITING {feature}.",
  hint: 'Add OVERWRITING {feature} to the LIKE clause, or rename the column.',
  explain: 'A computed or metadata column of the source is overwritten only where the LIKE clause says so.',
  source: 'MergeTableLikeUtil.appendDerivedColumns',
  examples: [
    {
      wrong: derived + 'CREATE TABLE t (^b^ AS a + 2) LIKE derived',
      right: derived + 'CREATE TABLE t (b AS a + 2) LIKE derived (OVERWRITING GENERATED)',
    },
  ],
});

export const likeConflict = ddl({
  code: 'FP2335',
  name: 'like-conflict',
  message: 'The base table already has {what}. You might want to specify EXCLUDING {feature}.',
  hint: 'Add EXCLUDING {feature} to the LIKE clause.',
  explain:
    'A table has one primary key, one partitioning and one distribution; the source of LIKE brings its own.',
  source: 'MergeTableLikeUtil',
  examples: [
    {
      wrong: keyed + 'CREATE TABLE t (^PRIMARY KEY (id) NOT ENFORCED^) LIKE keyed',
      right: keyed + 'CREATE TABLE t (PRIMARY KEY (id) NOT ENFORCED) LIKE keyed (EXCLUDING CONSTRAINTS)',
    },
  ],
});

export const likeOptionConflict = ddl({
  code: 'FP2336',
  name: 'like-option-conflict',
  message:
    "There already exists an option ['{key}' -> '{value}']  in the base table. You might want to specify EXCLUDING OPTIONS or OVERWRITING OPTIONS.",
  hint: 'Leave the option out, or use OVERWRITING OPTIONS.',
  explain: 'With INCLUDING OPTIONS the options of the source cannot be given again.',
  source: 'MergeTableLikeUtil.mergeOptions',
  examples: [
    {
      wrong: orders + "CREATE TABLE t WITH (^'connector'^ = 'print') LIKE orders (INCLUDING OPTIONS)",
      right: orders + "CREATE TABLE t WITH ('connector' = 'print') LIKE orders (OVERWRITING OPTIONS)",
    },
  ],
});

export const likeWatermarkConflict = ddl({
  code: 'FP2337',
  name: 'like-watermark-conflict',
  message:
    "There already exists a watermark spec for column '{column}' in the base table. You might want to specify EXCLUDING WATERMARKS or OVERWRITING WATERMARKS.",
  hint: 'Add OVERWRITING WATERMARKS to the LIKE clause, or leave the watermark out.',
  explain: 'The source of LIKE brings its watermark.',
  source: 'MergeTableLikeUtil.verifyRowtimeAttribute',
  examples: [
    {
      wrong:
        "CREATE TABLE s (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n" +
        'CREATE TABLE t (WATERMARK FOR ^ts^ AS ts) LIKE s',
      right:
        "CREATE TABLE s (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n" +
        'CREATE TABLE t (WATERMARK FOR ts AS ts) LIKE s (OVERWRITING WATERMARKS)',
    },
  ],
});

export const likeSourceNotFound = ddl({
  code: 'FP2338',
  name: 'like-source-not-found',
  about: 'unknown-name',
  message: "Source table '{table}' of the LIKE clause not found in the catalog, at {place}",
  hint: 'Define the source table before this statement, or correct its name.',
  explain: 'LIKE names a table that does not exist.',
  source: 'SqlCreateTableConverter.lookupLikeSourceTable',
  examples: [{ wrong: 'CREATE TABLE t LIKE ^nowhere^', right: orders + 'CREATE TABLE t LIKE orders' }],
});

export const likeSourceIsView = ddl({
  code: 'FP2339',
  name: 'like-source-is-view',
  message: "Source table '{table}' of the LIKE clause can not be a VIEW, at {place}",
  hint: 'Name a table.',
  explain: 'LIKE copies a table’s definition; a view has none.',
  source: 'SqlCreateTableConverter.lookupLikeSourceTable',
  examples: [
    {
      wrong: 'CREATE VIEW v AS SELECT 1 AS a; CREATE TABLE t LIKE ^v^',
      right: orders + 'CREATE TABLE t LIKE orders',
    },
  ],
});

export const likeOptions = ddl({
  code: 'FP2340',
  name: 'like-options',
  message: 'The options of the LIKE clause do not fit together.',
  hint: 'Each feature once; OVERWRITING only for GENERATED, METADATA, OPTIONS and WATERMARKS.',
  explain: 'The options of a LIKE clause name each feature once, with a strategy that makes sense for it.',
  source: 'SqlTableLike.validate',
  examples: [
    {
      wrong: orders + 'CREATE TABLE t LIKE orders (^OVERWRITING PARTITIONS^)',
      right: orders + 'CREATE TABLE t LIKE orders (EXCLUDING PARTITIONS)',
    },
  ],
});

export const tableAsSelectClause = ddl({
  code: 'FP2341',
  name: 'table-as-select-clause',
  message: '{statement} syntax does not support {what} yet.',
  hint: 'Create the table first with this clause, then INSERT INTO it.',
  explain:
    'CREATE TABLE AS SELECT takes its columns from the query: no columns, keys, watermark or partitions beside it.',
  source: 'SqlCreateTableAs.validate, SqlReplaceTableAs.validate',
  examples: [
    {
      wrong: orders + "CREATE TABLE t (^id INT^) WITH ('connector' = 'print') AS SELECT id FROM orders",
      right: orders + "CREATE TABLE t WITH ('connector' = 'print') AS SELECT id FROM orders",
    },
  ],
});

export const duplicatePrimaryKey = ddl({
  code: 'FP2342',
  name: 'duplicate-primary-key',
  message: 'Duplicate primary key definition',
  hint: 'Keep one PRIMARY KEY.',
  explain: 'A table has at most one primary key, at a column or by itself.',
  source: 'SqlConstraintValidator.validateAndChangeColumnNullability',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED, ^PRIMARY KEY (a) NOT ENFORCED^) WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED) WITH ('connector' = 'print')",
    },
  ],
});

export const uniqueConstraint = ddl({
  code: 'FP2343',
  name: 'unique-constraint',
  message: 'UNIQUE constraint is not supported yet',
  hint: 'Use PRIMARY KEY … NOT ENFORCED, or leave it out.',
  explain: 'Flink parses UNIQUE but does not support it.',
  source: 'SqlConstraintValidator.validate',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, ^UNIQUE (a)^) WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT) WITH ('connector' = 'print')",
    },
  ],
});

export const enforcedPrimaryKey = ddl({
  code: 'FP2344',
  name: 'enforced-primary-key',
  message:
    "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint. ENFORCED/NOT ENFORCED controls if the constraint " +
    'checks are performed on the incoming/outgoing data. Flink does not own the data therefore the only supported mode is the NOT ENFORCED mode',
  hint: 'Write NOT ENFORCED after the key.',
  explain: 'Without NOT ENFORCED a primary key counts as enforced, which Flink cannot do.',
  source: 'SqlConstraintValidator.validate',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, ^PRIMARY KEY (a)^) WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'print')",
    },
  ],
});

export const primaryKeyColumnUnknown = ddl({
  code: 'FP2345',
  name: 'primary-key-column-unknown',
  about: 'unknown-name',
  message: "Primary key column '{column}' is not defined in the schema at {place}",
  hint: 'Name columns of this table.',
  explain: 'The primary key names a column that the table does not have.',
  source: 'MergeTableLikeUtil.appendDerivedPrimaryKey',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, PRIMARY KEY (^b^) NOT ENFORCED) WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'print')",
    },
  ],
});

export const primaryKeyNotPhysical = ddl({
  code: 'FP2346',
  name: 'primary-key-not-physical',
  message:
    "Could not create a PRIMARY KEY with column '{column}' at {place}.\nA PRIMARY KEY constraint must be declared on physical columns.",
  hint: 'Use physical columns for the key.',
  explain: 'Computed and metadata columns cannot be part of a primary key.',
  source: 'MergeTableLikeUtil.appendDerivedPrimaryKey',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b AS a + 1, PRIMARY KEY (^b^) NOT ENFORCED) WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT, b AS a + 1, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'print')",
    },
  ],
});

export const invalidPrimaryKey = ddl({
  code: 'FP2347',
  name: 'invalid-primary-key',
  message: "Invalid primary key '{key}'. {problem}",
  hint: 'A key names different, physical, NOT NULL columns.',
  explain:
    'A primary key is checked again on the finished table: no column twice, none nullable, all physical.',
  source: 'DefaultSchemaResolver.validatePrimaryKey',
  examples: [
    {
      wrong: orders + 'CREATE TABLE t (PRIMARY KEY (^id^) NOT ENFORCED) LIKE orders',
      right: "CREATE TABLE t (id INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'print')",
    },
  ],
});

export const rowtimeColumnUnknown = ddl({
  code: 'FP2348',
  name: 'rowtime-column-unknown',
  about: 'unknown-name',
  message:
    "The rowtime attribute field '{column}' is not defined in the table schema, at {place}\nAvailable fields: [{columns}]",
  hint: 'Name a column of this table.',
  explain: 'WATERMARK FOR names a column that the table does not have.',
  source: 'MergeTableLikeUtil.verifyRowtimeAttribute',
  examples: [
    {
      wrong: "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ^tx^ AS ts) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
    },
  ],
});

export const rowtimeFieldUnknown = ddl({
  code: 'FP2349',
  name: 'rowtime-field-unknown',
  about: 'unknown-name',
  message:
    "The rowtime attribute field '{column}' is not defined in the table schema, at {place}\nNested field '{field}' was not found in a composite type: {type}.",
  hint: 'Name a field of the row; better, make a computed column of it.',
  explain: 'WATERMARK FOR names a field that the row type does not have.',
  source: 'MergeTableLikeUtil.verifyRowtimeAttribute',
  examples: [
    {
      wrong:
        "CREATE TABLE t (r ROW<y TIMESTAMP(3)>, WATERMARK FOR r.^z^ AS r.y) WITH ('connector' = 'datagen')",
      right:
        "CREATE TABLE t (r ROW<y TIMESTAMP(3)>, y AS r.y, WATERMARK FOR y AS y) WITH ('connector' = 'datagen')",
    },
  ],
});

export const rowtimeColumnInvalid = ddl({
  code: 'FP2350',
  name: 'rowtime-column-invalid',
  message:
    "Invalid column name '{column}' for rowtime attribute in watermark declaration. Available columns are: [{columns}]",
  hint: 'Name a column; for a field of a row, make a computed column of it.',
  explain: 'A watermark is declared on a column, not on a field in it.',
  source: 'DefaultSchemaResolver.validateTimeColumn',
  examples: [
    {
      wrong:
        "CREATE TABLE t (r ROW<y TIMESTAMP(3)>, WATERMARK FOR ^r.y^ AS r.y) WITH ('connector' = 'datagen')",
      right:
        "CREATE TABLE t (r ROW<y TIMESTAMP(3)>, y AS r.y, WATERMARK FOR y AS y) WITH ('connector' = 'datagen')",
    },
  ],
});

export const rowtimeType = ddl({
  code: 'FP2351',
  name: 'rowtime-type',
  message:
    "Invalid data type of time field for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the time field type is {type}",
  hint: 'Make it TIMESTAMP(3) or TIMESTAMP_LTZ(3), or add a computed column with TO_TIMESTAMP or TO_TIMESTAMP_LTZ.',
  explain: 'A watermark needs a column of a timestamp type with a precision up to 3.',
  source: 'DefaultSchemaResolver.validateTimeColumn',
  examples: [
    {
      wrong: "CREATE TABLE t (ts BIGINT, WATERMARK FOR ^ts^ AS ts) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
    },
  ],
});

export const watermarkOnProctime = ddl({
  code: 'FP2352',
  name: 'watermark-on-proctime',
  message: 'A watermark can not be defined for a processing-time attribute.',
  hint: 'Remove the watermark, or use an event-time column.',
  explain: 'Processing time needs no watermark.',
  source: 'DefaultSchemaResolver.validateTimeColumn',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, p AS PROCTIME(), WATERMARK FOR ^p^ AS p) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (a INT, p AS PROCTIME()) WITH ('connector' = 'datagen')",
    },
  ],
});

export const watermarkType = ddl({
  code: 'FP2353',
  name: 'watermark-type',
  message:
    "Invalid data type of expression for watermark definition. The field must be of type TIMESTAMP(p) or TIMESTAMP_LTZ(p), the supported precision 'p' is from 0 to 3, but the watermark expression type is {type}",
  hint: "Write an expression over the time column, say {column} - INTERVAL '5' SECOND.",
  explain: 'The watermark expression gives a timestamp with a precision up to 3.',
  source: 'DefaultSchemaResolver.validateWatermarkExpression',
  examples: [
    {
      wrong: "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ^'x'^) WITH ('connector' = 'datagen')",
      right: "CREATE TABLE t (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
    },
  ],
});

export const watermarkTypeDiffers = ddl({
  code: 'FP2354',
  name: 'watermark-type-differs',
  message:
    "The watermark declaration's output data type '{type}' is different from the time field's data type '{column}'.",
  hint: 'Use the time column in the expression, or cast it.',
  explain: 'Column and expression must both be TIMESTAMP or both TIMESTAMP_LTZ.',
  source: 'DefaultSchemaResolver.resolveWatermarkSpecs',
  examples: [
    {
      wrong:
        "CREATE TABLE t (ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ^l^) WITH ('connector' = 'datagen')",
      right:
        "CREATE TABLE t (ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen')",
    },
  ],
});

export const duplicateMetadataKey = ddl({
  code: 'FP2355',
  name: 'duplicate-metadata-key',
  about: 'duplicate-name',
  message:
    "The column `{first}` and `{second}` in the table are both from the same metadata key '{key}'. Please specify one of the columns as the metadata column and use the computed column syntax to specify the others.",
  hint: 'Make {second} a computed column: {second} AS {first}.',
  explain: 'A metadata key is read into one column only.',
  source: 'DefaultSchemaResolver.validateDuplicateMetadataKeys',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a TIMESTAMP(3) METADATA FROM 'timestamp', ^b^ TIMESTAMP(3) METADATA FROM 'timestamp') WITH ('connector' = 'kafka')",
      right: "CREATE TABLE t (a TIMESTAMP(3) METADATA FROM 'timestamp', b AS a) WITH ('connector' = 'kafka')",
    },
  ],
});

export const partitionColumnUnknown = ddl({
  code: 'FP2356',
  name: 'partition-column-unknown',
  about: 'unknown-name',
  message: "Partition column '{column}' not defined in the table schema. Available columns: [{columns}]",
  hint: 'Name columns of this table.',
  explain: 'PARTITIONED BY names a column that the table does not have.',
  source: 'SqlCreateTableConverter.verifyPartitioningColumnsExist',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) PARTITIONED BY (^b^) WITH ('connector' = 'filesystem')",
      right: "CREATE TABLE t (a INT, b INT) PARTITIONED BY (b) WITH ('connector' = 'filesystem')",
    },
  ],
});

export const partitionKeyNotPhysical = ddl({
  code: 'FP2357',
  name: 'partition-key-not-physical',
  message:
    "Invalid partition key '{column}'. A partition key must reference a physical column in the schema. Available columns are: [{columns}]",
  hint: 'Partition by physical columns.',
  explain: 'Computed and metadata columns cannot partition a table.',
  source: 'CatalogManager.resolveCatalogTable',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT, b AS a + 1) PARTITIONED BY (^b^) WITH ('connector' = 'filesystem')",
      right: "CREATE TABLE t (a INT, b AS a + 1) PARTITIONED BY (a) WITH ('connector' = 'filesystem')",
    },
  ],
});

export const bucketKeyNotPhysical = ddl({
  code: 'FP2358',
  name: 'bucket-key-not-physical',
  message:
    "Invalid bucket key '{column}'. A bucket key for a distribution must reference a physical column in the schema. Available columns are: [{columns}]",
  hint: 'Distribute by physical columns of this table.',
  explain: 'DISTRIBUTED BY takes physical columns of the table.',
  source: 'CatalogManager.resolveCatalogTable',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) DISTRIBUTED BY (^b^) INTO 2 BUCKETS WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT) DISTRIBUTED BY (a) INTO 2 BUCKETS WITH ('connector' = 'print')",
    },
  ],
});

export const bucketCount = ddl({
  code: 'FP2359',
  name: 'bucket-count',
  message:
    "Invalid bucket count '{count}'. The number of buckets for a distributed table must be at least 1.",
  hint: 'Use one bucket or more.',
  explain: 'A distribution has at least one bucket.',
  source: 'CatalogManager.resolveCatalogTable',
  examples: [
    {
      wrong: "CREATE TABLE t (a INT) ^DISTRIBUTED BY (a) INTO 0 BUCKETS^ WITH ('connector' = 'print')",
      right: "CREATE TABLE t (a INT) DISTRIBUTED BY (a) INTO 2 BUCKETS WITH ('connector' = 'print')",
    },
  ],
});

// Views

export const viewColumnCount = ddl({
  code: 'FP2362',
  name: 'view-column-count',
  message:
    'VIEW definition and input fields not match:\n\tDef fields: [{defined}].\n\tInput fields: [{input}].',
  hint: 'Name as many columns as the query gives.',
  explain: 'The column list of a view and the columns of its query differ in number.',
  source: 'SqlNodeConvertUtils.toCatalogView',
  examples: [{ wrong: 'CREATE VIEW v (^a, b^) AS SELECT 1', right: 'CREATE VIEW v (a, b) AS SELECT 1, 2' }],
});

export const duplicateViewColumn = ddl({
  code: 'FP2363',
  name: 'duplicate-view-column',
  about: 'duplicate-name',
  message: 'A column with the same name `{column}` has been defined at {place}.',
  hint: 'Give the columns different names with AS.',
  explain: 'The columns of a view have different names.',
  source: 'SqlNodeConvertUtils.validateDuplicatedColumnNames',
  examples: [
    {
      wrong: orders + 'CREATE VIEW v AS SELECT id, ^ts AS id^ FROM orders',
      right: orders + 'CREATE VIEW v AS SELECT id, ts FROM orders',
    },
  ],
});

export const duplicateViewColumnUnplaced = ddl({
  code: 'FP2364',
  name: 'duplicate-view-column-unplaced',
  about: 'duplicate-name',
  message: 'SQL validation failed. Column `{column}` has been specified.',
  hint: 'Give the columns different names.',
  explain: 'The columns of a view have different names.',
  source: 'SqlNodeConvertUtils.validateDuplicatedColumnNames',
  examples: [
    {
      wrong: 'CREATE VIEW v (x, ^x^) AS VALUES (1, 2)',
      right: 'CREATE VIEW v (x, y) AS VALUES (1, 2)',
    },
  ],
});

export const unsupportedStatement = ddl({
  code: 'FP2365',
  name: 'unsupported-statement',
  message: 'Unsupported query: {statement}',
  hint: 'This version of Flink parses the statement but cannot run it.',
  explain: 'The parser knows the statement, the planner has no operation for it.',
  source: 'ParserImpl.parse',
  examples: [{ wrong: '^DROP MODEL m^', right: 'DROP TABLE IF EXISTS m' }],
});

// ALTER TABLE

export const alterResetRefused = ddl({
  code: 'FP2366',
  name: 'alter-reset-refused',
  message: 'ALTER TABLE RESET does not support {what}',
  hint: "Name the option keys to reset; 'connector' is fixed.",
  explain: 'ALTER TABLE RESET needs at least one key, and cannot reset the connector.',
  source: 'SqlNodeToOperationConversion.convertAlterTableReset',
  examples: [
    {
      wrong: orders + "ALTER TABLE orders RESET (^'connector'^)",
      right: orders + "ALTER TABLE orders RESET ('rows-per-second')",
    },
  ],
});

export const compactUnmanaged = ddl({
  code: 'FP2367',
  name: 'compact-unmanaged',
  message: 'ALTER TABLE COMPACT operation is not supported for non-managed table {table}',
  hint: 'Remove the statement.',
  explain: 'Only managed tables can be compacted.',
  source: 'SqlNodeToOperationConversion.convertAlterTableCompact',
  examples: [{ wrong: orders + 'ALTER TABLE ^orders^ COMPACT', right: orders }],
});

export const noDistribution = ddl({
  code: 'FP2368',
  name: 'no-distribution',
  message: 'Table {table} does not have a distribution to drop.',
  hint: 'Remove the statement.',
  explain: 'ALTER TABLE DROP DISTRIBUTION needs a distributed table.',
  source: 'SqlNodeToOperationConversion.convertAlterTableDropDistribution',
  examples: [{ wrong: orders + 'ALTER TABLE ^orders^ DROP DISTRIBUTION', right: orders }],
});

export const alterColumn = ddl({
  code: 'FP2369',
  name: 'alter-column',
  message: alterPrefix + '{problem}',
  hint: 'Compare the names with the table’s columns as they are at this statement.',
  explain:
    'ALTER TABLE ADD needs new column names, MODIFY, RENAME and DROP existing ones, each once; AFTER names an existing column.',
  source: 'AlterSchemaConverter',
  examples: [
    {
      wrong: orders + 'ALTER TABLE orders ADD ^id^ BIGINT',
      right: orders + 'ALTER TABLE orders MODIFY id BIGINT',
    },
    {
      wrong: orders + 'ALTER TABLE orders DROP (^x^)',
      right: orders + 'ALTER TABLE orders DROP (id)',
    },
  ],
});

export const alterReferencedColumn = ddl({
  code: 'FP2370',
  name: 'alter-referenced-column',
  message: alterPrefix + 'The column {column} is {use}.',
  hint: 'Drop or change what uses the column first.',
  explain:
    'A column that a computed column, a watermark, a key, the partitioning or the distribution uses cannot be renamed or dropped.',
  source: 'AlterSchemaConverter.ReferencesManager',
  examples: [
    { wrong: derived + 'ALTER TABLE derived DROP ^a^', right: derived + 'ALTER TABLE derived DROP (a, b)' },
  ],
});

export const alterBaseLacks = ddl({
  code: 'FP2371',
  name: 'alter-base-lacks',
  message: alterPrefix + 'The base table does not define any {what}.{detail}',
  hint: 'The table has nothing of this kind at this statement.',
  explain: 'MODIFY and DROP of a key, watermark or distribution need one that exists.',
  source: 'AlterSchemaConverter',
  examples: [
    {
      wrong: orders + 'ALTER TABLE ^orders^ DROP PRIMARY KEY',
      right: keyed + 'ALTER TABLE keyed DROP PRIMARY KEY',
    },
  ],
});

export const alterBaseHas = ddl({
  code: 'FP2372',
  name: 'alter-base-has',
  message: alterPrefix + 'The base table has already defined the {what} {advice}',
  hint: 'Drop the old one first, or use MODIFY.',
  explain: 'A table has one primary key, one watermark and one distribution.',
  source: 'AlterSchemaConverter.AddSchemaConverter',
  examples: [
    {
      wrong: keyed + 'ALTER TABLE keyed ADD ^PRIMARY KEY (id) NOT ENFORCED^',
      right: keyed + 'ALTER TABLE keyed MODIFY PRIMARY KEY (id) NOT ENFORCED',
    },
  ],
});

export const alterConstraintName = ddl({
  code: 'FP2373',
  name: 'alter-constraint-name',
  message:
    alterPrefix +
    "The base table does not define a primary key constraint named '{name}'. Available constraint name: ['{key}'].",
  hint: 'Use the name {key}.',
  explain: 'A primary key without a name of its own is called PK_ and its columns.',
  source: 'AlterSchemaConverter.convertAlterSchema',
  examples: [
    {
      wrong: keyed + 'ALTER TABLE keyed DROP CONSTRAINT ^k^',
      right: keyed + 'ALTER TABLE keyed DROP CONSTRAINT PK_id',
    },
  ],
});

export const partitionProblem = ddl({
  code: 'FP2374',
  name: 'partition-problem',
  message: 'Partition {partition} of table {table} in catalog {catalog} {problem}.',
  hint: 'Use IF [NOT] EXISTS, or correct the values.',
  explain: 'A partition is added once, and dropped only where it exists.',
  source: 'PartitionAlreadyExistsException, PartitionNotExistException',
  examples: [
    {
      wrong: parted + 'ALTER TABLE parted DROP PARTITION (^p = 1^)',
      right: parted + 'ALTER TABLE parted DROP IF EXISTS PARTITION (p = 1)',
    },
  ],
});

export const partitionSpecMismatch = ddl({
  code: 'FP2375',
  name: 'partition-spec-mismatch',
  message:
    'PartitionSpec {partition} does not match partition keys [{keys}] of table {table} in catalog {catalog}.',
  hint: 'Give a value for each partition key, and for nothing else.',
  explain: 'ADD PARTITION needs a value for each partition key.',
  source: 'PartitionSpecInvalidException',
  examples: [
    {
      wrong: parted + 'ALTER TABLE parted ADD PARTITION (^a = 1^)',
      right: parted + 'ALTER TABLE parted ADD PARTITION (p = 1)',
    },
  ],
});

export const tableNotPartitioned = ddl({
  code: 'FP2376',
  name: 'table-not-partitioned',
  message: 'Table {table} in catalog {catalog} is not partitioned.',
  hint: 'Create the table with PARTITIONED BY.',
  explain: 'Partitions exist only in tables with PARTITIONED BY.',
  source: 'TableNotPartitionedException',
  examples: [
    {
      wrong: orders + 'ALTER TABLE ^orders^ ADD PARTITION (id = 1)',
      right: orders,
    },
  ],
});

export const analyzeProblem = ddl({
  code: 'FP2377',
  name: 'analyze-problem',
  message: 'ANALYZE TABLE names what it cannot analyse.',
  hint: 'ANALYZE TABLE takes physical columns and, for a partitioned table, all its partition keys.',
  explain: 'ANALYZE TABLE names existing physical columns; partitions exactly where the table has them.',
  source: 'SqlNodeToOperationConversion.convertAnalyzeTable',
  examples: [
    {
      wrong: orders + 'ANALYZE TABLE orders COMPUTE STATISTICS FOR COLUMNS ^x^',
      right: orders,
    },
  ],
});

export const truncateRefused = ddl({
  code: 'FP2378',
  name: 'truncate-refused',
  message: 'TRUNCATE TABLE statement is not supported {where}.',
  hint: 'Remove the statement, or run it in batch mode.',
  explain: 'TRUNCATE works in batch mode, on tables whose connector supports it.',
  source: 'TruncateTableOperation',
  examples: [{ wrong: orders + '^TRUNCATE TABLE orders^', right: orders }],
});

export const multipleWatermarks = ddl({
  code: 'FP2379',
  name: 'second-watermark',
  message: 'Multiple watermark definitions are not supported yet.',
  hint: 'Add EXCLUDING WATERMARKS to the LIKE clause.',
  explain: 'A table has one watermark; the source of LIKE brings its own.',
  source: 'DefaultSchemaResolver.resolveWatermarkSpecs',
  examples: [
    {
      wrong:
        "CREATE TABLE s (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n" +
        'CREATE TABLE t (u TIMESTAMP(3), ^WATERMARK FOR u AS u^) LIKE s',
      right:
        "CREATE TABLE s (ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\n" +
        'CREATE TABLE t (u TIMESTAMP(3), WATERMARK FOR u AS u) LIKE s (EXCLUDING WATERMARKS)',
    },
  ],
});

// Functions

export const functionExists = ddl({
  code: 'FP2380',
  name: 'function-exists',
  message: 'Function {function} already exists in Catalog {catalog}.',
  hint: 'Use IF NOT EXISTS, or another name.',
  explain: 'The database has a function of this name; letter case does not matter.',
  source: 'FunctionAlreadyExistException',
  examples: [
    {
      wrong: "CREATE FUNCTION f AS 'a.B'; CREATE FUNCTION ^F^ AS 'a.C'",
      right: "CREATE FUNCTION f AS 'a.B'; CREATE FUNCTION IF NOT EXISTS F AS 'a.C'",
    },
  ],
});

export const unknownFunctionToChange = ddl({
  code: 'FP2381',
  name: 'unknown-function-to-change',
  about: 'unknown-name',
  message: 'Function {function} does not exist in Catalog {catalog}.',
  hint: 'Correct the name, or use IF EXISTS.',
  explain:
    'DROP FUNCTION and ALTER FUNCTION need a function of the catalog; built-in and temporary ones do not count.',
  source: 'FunctionNotExistException',
  examples: [{ wrong: 'DROP FUNCTION ^f^', right: 'DROP FUNCTION IF EXISTS f' }],
});

export const unknownTemporaryFunction = ddl({
  code: 'FP2382',
  name: 'unknown-temporary-function',
  about: 'unknown-name',
  message: "Temporary catalog function {function} doesn't exist",
  hint: 'Correct the name, or use IF EXISTS.',
  explain: 'There is no temporary function of this name.',
  source: 'FunctionCatalog.dropTempCatalogFunction',
  examples: [{ wrong: 'DROP TEMPORARY FUNCTION ^f^', right: 'DROP TEMPORARY FUNCTION IF EXISTS f' }],
});

export const unknownSystemFunction = ddl({
  code: 'FP2383',
  name: 'unknown-system-function',
  about: 'unknown-name',
  message: "Could not drop temporary system function. A function named '{function}' doesn't exist.",
  hint: 'Correct the name, or use IF EXISTS.',
  explain: 'There is no temporary system function of this name; built-in functions cannot be dropped.',
  source: 'FunctionCatalog.dropTemporarySystemFunction',
  examples: [
    { wrong: 'DROP TEMPORARY SYSTEM FUNCTION ^f^', right: 'DROP TEMPORARY SYSTEM FUNCTION IF EXISTS f' },
  ],
});

export const temporaryFunctionExists = ddl({
  code: 'FP2384',
  name: 'temporary-function-exists',
  message: "Could not register temporary {kind} function. A function {named}'{function}' does already exist.",
  hint: 'Use IF NOT EXISTS, or another name.',
  explain: 'A temporary function of this name exists.',
  source: 'FunctionCatalog.registerTemporaryCatalogFunction, registerTemporarySystemFunction',
  examples: [
    {
      wrong:
        "CREATE TEMPORARY FUNCTION f AS 'm.f' LANGUAGE PYTHON;\n" +
        "CREATE TEMPORARY FUNCTION ^f^ AS 'm.g' LANGUAGE PYTHON",
      right:
        "CREATE TEMPORARY FUNCTION f AS 'm.f' LANGUAGE PYTHON;\n" +
        "CREATE TEMPORARY FUNCTION IF NOT EXISTS f AS 'm.g' LANGUAGE PYTHON",
    },
  ],
});

export const alterTemporaryFunction = ddl({
  code: 'FP2385',
  name: 'alter-temporary-function',
  message: 'Alter temporary {kind} function is not supported',
  hint: 'Drop it and create it anew.',
  explain: 'Only functions of a catalog can be altered.',
  source: 'AlterCatalogFunctionOperation, SqlNodeToOperationConversion.convertAlterFunction',
  examples: [
    {
      wrong: "ALTER TEMPORARY FUNCTION ^f^ AS 'a.B'",
      right: "CREATE FUNCTION f AS 'a.B'; ALTER FUNCTION f AS 'a.C'",
    },
  ],
});

// Catalog options, modules, models, materialized tables, statement sets

export const catalogTypeMissing = ddl({
  code: 'FP2386',
  name: 'catalog-type-missing',
  message: "Catalog options do not contain an option key 'type' for discovering a catalog.",
  hint: "Add 'type' = '…' to the WITH clause.",
  explain: 'The type says which catalog implementation to use.',
  source: 'FactoryUtil.getCatalogFactory',
  examples: [
    {
      wrong: "CREATE CATALOG ^c^ WITH ('default-database' = 'd')",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
    },
  ],
});

export const unknownFactory = ddl({
  code: 'FP2387',
  name: 'unknown-factory',
  message:
    "Could not find any factory for identifier '{identifier}' that implements '{interface}' in the classpath.\n\nAvailable factory identifiers are:\n\n{available}",
  hint: 'Correct the name, or add the JAR that has it.',
  explain: 'No library of this engine brings a catalog type or module of this name.',
  source: 'FactoryUtil.discoverFactory',
  examples: [
    {
      wrong: "CREATE CATALOG c WITH ('type' = ^'generic_inmemory'^)",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
    },
  ],
});

export const unsupportedOptions = ddl({
  code: 'FP2388',
  name: 'unsupported-options',
  message:
    "Unsupported options found for '{identifier}'.\n\nUnsupported options:\n\n{options}\n\nSupported options:\n\n{supported}",
  hint: 'Correct or remove the option.',
  explain: 'A catalog or module refuses options it does not know.',
  source: 'FactoryUtil.validateUnconsumedKeys',
  examples: [
    {
      wrong: "CREATE CATALOG c WITH ('type' = 'generic_in_memory', ^'default-db'^ = 'd')",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory', 'default-database' = 'd')",
    },
  ],
});

export const moduleExists = ddl({
  code: 'FP2389',
  name: 'module-exists',
  message: "A module with name '{module}' already exists",
  hint: 'Remove the statement: the module is loaded.',
  explain: 'A module is loaded once; core is loaded from the start.',
  source: 'ModuleManager.loadModule',
  examples: [{ wrong: 'LOAD MODULE ^core^', right: 'UNLOAD MODULE core; LOAD MODULE core' }],
});

export const unknownModule = ddl({
  code: 'FP2390',
  name: 'unknown-module',
  message: "No module with name '{module}' exists",
  hint: 'LOAD MODULE first, or correct the name.',
  explain: 'UNLOAD MODULE and USE MODULES name modules that are loaded.',
  source: 'ModuleManager.unloadModule, useModules',
  examples: [{ wrong: 'USE MODULES ^hive^', right: 'USE MODULES core' }],
});

export const duplicateModule = ddl({
  code: 'FP2391',
  name: 'duplicate-module',
  message: "Module '{module}' appears more than once",
  hint: 'Name each module once.',
  explain: 'USE MODULES names each module once.',
  source: 'ModuleManager.useModules',
  examples: [{ wrong: 'USE MODULES core, ^core^', right: 'USE MODULES core' }],
});

export const modelDefinition = ddl({
  code: 'FP2392',
  name: 'model-definition',
  message: 'The definition of the model is not complete.',
  hint: 'A model has inputs and outputs, or neither with AS, and options.',
  explain: 'CREATE MODEL needs options, and input and output columns together.',
  source: 'SqlCreateModel.validate, SqlCreateModelAs.validate',
  examples: [
    {
      wrong: "CREATE MODEL m INPUT (^a INT^) WITH ('k' = 'v')",
      right: orders,
    },
  ],
});

export const materializedTable = ddl({
  code: 'FP2393',
  name: 'materialized-table',
  message: 'The definition of the materialized table is refused.',
  hint: 'See the documentation of materialized tables.',
  explain:
    'Freshness is a positive interval of days, hours, minutes or seconds; keys and partitions name columns of the query.',
  source: 'SqlCreateMaterializedTableConverter, MaterializedTableUtils',
  examples: [
    {
      wrong: "CREATE MATERIALIZED TABLE m FRESHNESS = ^INTERVAL '1' YEAR^ AS SELECT 1 AS a",
      right:
        "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT 1 AS a",
    },
  ],
});

export const noStatementSet = ddl({
  code: 'FP2394',
  name: 'no-statement-set',
  message: 'No Statement Set to submit, "END;" command should be used after "BEGIN STATEMENT SET;".',
  hint: 'Write BEGIN STATEMENT SET; before the inserts, or remove END;.',
  explain: 'END closes a statement set that BEGIN STATEMENT SET opened.',
  source: 'OperationExecutor.callEndStatementSetOperation',
  examples: [
    {
      wrong: '^END^',
      right: keyed + 'BEGIN STATEMENT SET; INSERT INTO keyed SELECT 1; END',
    },
  ],
});

export const upsertInto = ddl({
  code: 'FP2396',
  name: 'upsert-into',
  message: 'UPSERT INTO statement is not supported. Please use INSERT INTO instead.',
  hint: 'Write INSERT INTO: a sink with a primary key upserts by itself.',
  explain: 'Flink parses UPSERT INTO but does not support it.',
  source: 'FlinkPlannerImpl.validateRichSqlInsert',
  examples: [{ wrong: keyed + '^UPSERT INTO keyed SELECT 1^', right: keyed + 'INSERT INTO keyed SELECT 1' }],
});

export const invalidSetting = ddl({
  code: 'FP2397',
  name: 'invalid-setting',
  message: "Could not parse value '{value}' for key '{key}'. {cause}",
  hint: '{expected}',
  explain: 'The value does not fit the type of the configuration option.',
  source: 'Configuration.getOptional, ConfigurationUtils.convertValue',
  examples: [
    {
      wrong: "SET 'execution.runtime-mode' = 'stream';\nSELECT ^1^",
      right: "SET 'execution.runtime-mode' = 'streaming';\nSELECT 1",
    },
  ],
});

export const catalogNotStored = ddl({
  code: 'FP2398',
  name: 'catalog-not-stored',
  message: 'Catalog {catalog} does not exist in the catalog store.',
  hint: 'Only catalogs made by CREATE CATALOG can be altered.',
  explain: 'The catalog does not exist, or is the built-in one.',
  source: 'CatalogManager.alterCatalog',
  examples: [
    {
      wrong: "ALTER CATALOG ^nowhere^ SET ('k' = 'v')",
      right:
        "CREATE CATALOG c WITH ('type' = 'generic_in_memory'); ALTER CATALOG c SET ('default-database' = 'd')",
    },
  ],
});

export const emptyDefaultDatabase = ddl({
  code: 'FP2399',
  name: 'empty-default-database',
  message: 'defaultDatabase cannot be null or empty',
  hint: 'Name a database, or leave the option out.',
  explain: 'A catalog has a default database with a name.',
  source: 'AbstractCatalog',
  examples: [
    {
      wrong: "CREATE CATALOG c WITH ('type' = 'generic_in_memory', 'default-database' = ^''^)",
      right: "CREATE CATALOG c WITH ('type' = 'generic_in_memory', 'default-database' = 'd')",
    },
  ],
});

export const functionLanguage = ddl({
  code: 'FP2312',
  name: 'function-language',
  message: 'No enum constant org.apache.flink.table.catalog.FunctionLanguage.{language}',
  hint: 'Use JAVA, SCALA or PYTHON.',
  explain: 'The grammar allows LANGUAGE SQL, the catalog does not.',
  source: 'SqlNodeToOperationConversion.parseLanguage',
  examples: [
    {
      wrong: "CREATE FUNCTION f AS ^'a.B'^ LANGUAGE SQL",
      right: "CREATE FUNCTION f AS 'a.B' LANGUAGE JAVA",
    },
  ],
});

export const moduleTypeOption = ddl({
  code: 'FP2361',
  name: 'module-type-option',
  message: "Option 'type' = '{value}' is not supported since module name is used to find module",
  hint: 'Remove the option.',
  explain: 'LOAD MODULE finds the module by its name.',
  source: 'FactoryUtil.createModule',
  examples: [
    {
      wrong: "UNLOAD MODULE core; LOAD MODULE core WITH (^'type'^ = 'core')",
      right: 'UNLOAD MODULE core; LOAD MODULE core',
    },
  ],
});

export const notExecutable = ddl({
  code: 'FP2395',
  name: 'not-executable',
  message: 'The planner knows the statement, and a job cannot run it.',
  hint: 'Remove the statement from the job: it is one for a client.',
  explain: 'The planner knows the statement, but a job cannot run it.',
  source: 'ShowJobsOperation, DescribeJobOperation, AlterMaterializedTableSuspendOperation and the like',
  examples: [{ wrong: '^SHOW JOBS^', right: 'SHOW TABLES' }],
});

export const rowChangeUnsupported = ddl({
  code: 'FP2360',
  name: 'row-change-unsupported',
  message:
    "Can't perform {operation} operation of the table {table} because the corresponding dynamic table sink has not yet implemented {interface}.",
  hint: 'Write the changes with INSERT INTO: a sink with a primary key upserts.',
  explain: 'UPDATE and DELETE need a connector that changes rows in place; those of this engine do not.',
  source: 'DynamicSinkUtils.convertUpdate, convertDelete',
  examples: [
    {
      wrong: parted + '^DELETE FROM parted WHERE a = 1^',
      right: parted + 'INSERT INTO parted SELECT 1, 2',
    },
  ],
});
