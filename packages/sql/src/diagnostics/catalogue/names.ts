// FP20xx: names that mean nothing, or too much. Messages are CalciteResource's.
import { define } from '../definition.ts';

const NAMES_SOURCE = 'Calcite DelegatingScope.fullyQualify, CalciteResource';

export const unknownTable = define({
  code: 'FP2001',
  name: 'unknown-table',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Object '{name}' not found{within}{suggestion}",
  hint: 'Create the table before this statement, or correct the name (names are case-sensitive).',
  explain:
    'No table or view of this name exists where the name is looked for: below the current database, below the ' +
    'current catalog, and from the root. Names are case-sensitive. A statement that creates the table must come before.',
  source: 'Calcite IdentifierNamespace.resolveImpl',
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT price FROM ^bids^;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT price FROM bid;",
    },
  ],
});

export const unknownColumn = define({
  code: 'FP2003',
  name: 'unknown-column',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Column '{name}' not found in any table{suggestion}",
  explain:
    'None of the relations of FROM has a column of this name, and no enclosing query offers one. Names are ' +
    'case-sensitive. Aliases of the SELECT list are seen by ORDER BY only, not by WHERE, GROUP BY or HAVING.',
  source: NAMES_SOURCE,
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT ^prise^ FROM bid;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT price FROM bid;",
    },
  ],
});

export const unknownColumnInTable = define({
  code: 'FP2004',
  name: 'unknown-column-in-table',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Column '{name}' not found in table '{table}'{suggestion}",
  explain:
    'The relation exists, but has no column (or the column no field) of this name. Names are case-sensitive.',
  source: NAMES_SOURCE,
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT b.^prise^ FROM bid AS b;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT b.price FROM bid AS b;",
    },
  ],
});

export const unknownRelation = define({
  code: 'FP2005',
  name: 'unknown-relation',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Table '{name}' not found{suggestion}",
  explain:
    'What stands before the dot is neither the name or alias of a relation in FROM nor a column that holds a row. A ' +
    'table that has an alias can be named by the alias only.',
  source: NAMES_SOURCE,
  examples: [
    {
      wrong:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT ^bid^.price FROM bid AS b;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT b.price FROM bid AS b;",
    },
  ],
});

export const ambiguousColumn = define({
  code: 'FP2006',
  name: 'ambiguous-column',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message: "Column '{name}' is ambiguous",
  hint: 'Say which relation is meant: alias.{name}.',
  explain: 'More than one relation of FROM (or more than one output column) has a column of this name.',
  source: NAMES_SOURCE,
  examples: [
    {
      wrong:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT ^price^ FROM bid AS a, bid AS b;",
      right:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT a.price FROM bid AS a, bid AS b;",
    },
  ],
});

export const unknownIdentifier = define({
  code: 'FP2007',
  name: 'unknown-identifier',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Unknown identifier '{name}'",
  explain: 'What stands before `.*` is neither a relation of FROM nor a column that holds a row.',
  source: 'Calcite SqlValidatorImpl.expandStar',
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT ^x^.* FROM bid;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT bid.* FROM bid;",
    },
  ],
});

export const unknownField = define({
  code: 'FP2008',
  name: 'unknown-field',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Unknown field '{name}'",
  explain: 'The row has no field of this name.',
  source: 'Calcite SqlValidatorImpl.DeriveTypeVisitor, SqlDotOperator',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT (r).^y^ FROM t;",
      right:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT (r).x FROM t;",
    },
  ],
});

export const starNeedsRow = define({
  code: 'FP2009',
  name: 'star-needs-row',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message: "Not a record type. The '*' operator requires a record",
  explain: '`x.*` takes the fields of a row apart. This column holds no row.',
  source: 'Calcite SqlValidatorImpl.expandStar',
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT ^price^.* FROM bid;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT bid.* FROM bid;",
    },
  ],
});

export const duplicateRelation = define({
  code: 'FP2010',
  name: 'duplicate-relation',
  stage: 'validate',
  area: 'names',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Duplicate relation name '{name}' in FROM clause",
  hint: 'Give one of them another alias.',
  explain: 'Two relations of one FROM clause have the same name, so that columns could not be told apart.',
  source: 'Calcite SqlValidatorImpl.validateSelect',
  examples: [
    {
      wrong: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM bid, ^bid^;",
      right: "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM bid, bid AS b;",
    },
  ],
});

export const aliasCountMismatch = define({
  code: 'FP2011',
  name: 'alias-count-mismatch',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message:
    'List of column aliases must have same degree as table; table has {columns} columns {names}, whereas alias list has {aliases} columns',
  explain: 'The list of column names after an alias must name all columns of the relation, or be left out.',
  source: 'Calcite AliasNamespace.validateImpl',
  examples: [
    {
      wrong: 'SELECT * FROM (VALUES (1, 2)) AS t (^a^);',
      right: 'SELECT * FROM (VALUES (1, 2)) AS t (a, b);',
    },
  ],
});

export const duplicateAlias = define({
  code: 'FP2012',
  name: 'duplicate-alias',
  stage: 'validate',
  area: 'names',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Duplicate name '{name}' in column alias list",
  explain: 'A list of column aliases names the same column twice.',
  source: 'Calcite AliasNamespace.validateImpl',
  examples: [
    {
      wrong: 'SELECT 1 FROM (VALUES (1, 2)) AS t (a, ^a^);',
      right: 'SELECT 1 FROM (VALUES (1, 2)) AS t (a, b);',
    },
  ],
});

export const duplicateNameInList = define({
  code: 'FP2013',
  name: 'duplicate-name-in-list',
  stage: 'validate',
  area: 'names',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Duplicate name '{name}' in column list",
  explain: 'The column list of a common table expression names the same column twice.',
  source: 'Calcite SqlValidatorUtil.checkIdentifierListForDuplicates',
  examples: [
    {
      wrong: 'WITH t (a, ^a^) AS (VALUES (1, 2)) SELECT 1 FROM t;',
      right: 'WITH t (a, b) AS (VALUES (1, 2)) SELECT 1 FROM t;',
    },
  ],
});

export const columnListMismatch = define({
  code: 'FP2014',
  name: 'column-list-mismatch',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message: 'Number of columns must match number of query columns',
  explain: 'A list of column names must have as many names as the query has columns.',
  source: 'Calcite SqlValidatorImpl.validateWithItem, Flink PreValidateReWriter',
  examples: [
    {
      wrong: 'WITH t ^(a)^ AS (VALUES (1, 2)) SELECT 1 FROM t;',
      right: 'WITH t (a, b) AS (VALUES (1, 2)) SELECT 1 FROM t;',
    },
  ],
});

export const duplicateColumnWithoutList = define({
  code: 'FP2015',
  name: 'duplicate-column-without-list',
  stage: 'validate',
  area: 'names',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Column has duplicate column name '{name}' and no column list specified",
  explain:
    'Two columns of a common table expression have the same name, and no column list tells them apart.',
  source: 'Calcite SqlValidatorImpl.validateWithItem',
  examples: [
    {
      wrong:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nWITH w AS (^SELECT price, price FROM bid^) SELECT 1 FROM w;",
      right:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nWITH w (a, b) AS (SELECT price, price FROM bid) SELECT 1 FROM w;",
    },
  ],
});

export const usingNotUnique = define({
  code: 'FP2016',
  name: 'using-not-unique',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message: "Column name '{name}' in NATURAL join or USING clause is not unique on one side of join",
  explain: 'A column that a join compares by its name must occur once on each side.',
  source: 'Calcite SqlValidatorImpl.validateCommonInputJoinColumn',
  examples: [
    {
      wrong:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM (SELECT price, price FROM bid) AS a JOIN bid AS b USING (^price^);",
      right:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM bid AS a JOIN bid AS b USING (price);",
    },
  ],
});

export const usingIncompatible = define({
  code: 'FP2017',
  name: 'using-incompatible',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message:
    "Column '{name}' matched using NATURAL keyword or USING clause has incompatible types: cannot compare '{left}' to '{right}'",
  explain: 'A column that a join compares by its name must have comparable types on both sides.',
  source: 'Calcite SqlValidatorImpl.validateCommonJoinColumn',
  examples: [
    {
      wrong:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM (SELECT ARRAY[price] AS price FROM bid) AS a JOIN bid AS b USING (^price^);",
      right:
        "CREATE TABLE bid (price INT) WITH ('connector' = 'datagen');\nSELECT 1 FROM bid AS a JOIN bid AS b USING (price);",
    },
  ],
});

export const orderByPosition = define({
  code: 'FP2018',
  name: 'order-by-position',
  stage: 'validate',
  area: 'names',
  severity: 'error',
  category: 'semantic',
  message: 'Ordinal out of range',
  explain:
    'A number in ORDER BY means the column of that position in the SELECT list; there are fewer columns.',
  source: 'Calcite SqlValidatorImpl.OrderExpressionExpander',
  examples: [{ wrong: 'SELECT 1 AS a ORDER BY ^2^;', right: 'SELECT 1 AS a ORDER BY 1 LIMIT 1;' }],
});

export const unknownWindow = define({
  code: 'FP2019',
  name: 'unknown-window',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Window '{name}' not found",
  explain: 'OVER names a window that the WINDOW clause does not define.',
  source: 'Calcite SqlValidatorImpl.getWindowByName',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT SUM(a) OVER ^v^ FROM t WINDOW w AS (ORDER BY ts);",
      right:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT SUM(a) OVER w FROM t WINDOW w AS (ORDER BY ts);",
    },
  ],
});

export const unknownPatternVariable = define({
  code: 'FP2021',
  name: 'unknown-pattern-variable',
  stage: 'validate',
  area: 'names',
  about: 'unknown-name',
  severity: 'error',
  category: 'semantic',
  message: "Unknown pattern '{name}'",
  explain: 'PATTERN does not use a variable of this name.',
  source: 'Calcite SqlValidatorImpl.validateMatchRecognize',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m ONE ROW PER MATCH AFTER MATCH SKIP TO LAST ^C^ PATTERN (A B) DEFINE A AS A.a > 1) AS x;",
      right:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m ONE ROW PER MATCH AFTER MATCH SKIP TO LAST B PATTERN (A B) DEFINE A AS A.a > 1) AS x;",
    },
  ],
});

export const duplicatePatternVariable = define({
  code: 'FP2022',
  name: 'duplicate-pattern-variable',
  stage: 'validate',
  area: 'names',
  about: 'duplicate-name',
  severity: 'error',
  category: 'semantic',
  message: "Pattern variable '{name}' has already been defined",
  explain: 'DEFINE or SUBSET gives the same pattern variable a meaning twice.',
  source: 'Calcite SqlValidatorImpl.validateDefinitions',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW PATTERN (A B) DEFINE A AS A.a > 1, ^A AS A.a > 2^) AS x;",
      right:
        "CREATE TABLE t (a INT, b INT, r ROW<x INT>, ts TIMESTAMP(3), WATERMARK FOR ts AS ts) WITH ('connector' = 'datagen');\nSELECT * FROM t MATCH_RECOGNIZE (ORDER BY ts MEASURES A.a AS m ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW PATTERN (A B) DEFINE A AS A.a > 1, B AS B.a > 2) AS x;",
    },
  ],
});
