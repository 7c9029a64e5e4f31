// FP2602 to FP2605: queries that Flink takes by themselves, and not as those of views. Messages are Flink's own.
import { define } from '../definition.ts';

const t = "CREATE TABLE t (a INT, b INT) WITH ('connector' = 'datagen');\n";

export const viewWithSetOperation = define({
  code: 'FP2602',
  name: 'view-with-set-operation',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'SQL parse failed. Encountered "SELECT" where the query of WITH {name} is read again',
  hint: 'Give the query of WITH a view of its own, or write it in FROM.',
  explain:
    'Flink writes the query of a view out anew and reads that again. It leaves away the parentheses around UNION, INTERSECT and EXCEPT in WITH.',
  source: 'SqlWithItem.SqlWithItemOperator.unparse, SqlNodeConvertContext.expandSqlIdentifiers',
  examples: [
    {
      wrong: t + 'CREATE VIEW v AS WITH w AS (^SELECT a FROM t UNION ALL SELECT b FROM t^) SELECT * FROM w;',
      right: t + 'CREATE VIEW v AS SELECT * FROM (SELECT a FROM t UNION ALL SELECT b FROM t);',
    },
  ],
});

export const viewWithNestedWith = define({
  code: 'FP2605',
  name: 'view-with-nested-with',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'SQL parse failed. Encountered "(" where a WITH inside FROM or WITH is read again',
  hint: 'Put all common tables into one WITH at the beginning of the query.',
  explain:
    'Flink writes the query of a view out anew and reads that again. It puts parentheses around what follows WITH, which can only be read at the beginning of a query.',
  source: 'SqlWith.SqlWithOperator.unparse, SqlNodeConvertContext.expandSqlIdentifiers',
  examples: [
    {
      wrong: t + 'CREATE VIEW v AS SELECT * FROM (^WITH w AS (SELECT a FROM t)^ SELECT * FROM w);',
      right: t + 'CREATE VIEW v AS WITH w AS (SELECT a FROM t) SELECT * FROM w;',
    },
  ],
});

export const viewWithPivot = define({
  code: 'FP2603',
  name: 'view-with-pivot',
  stage: 'validate',
  severity: 'error',
  category: 'semantic',
  message: 'class org.apache.calcite.sql.SqlSyntax$7: SPECIAL',
  hint: 'Write the pivot with aggregates that have a FILTER each.',
  explain: 'Flink writes the query of a view out anew, and has no way to write PIVOT.',
  source: 'SqlPivot, SqlNodeConvertContext.toQuotedSqlString',
  examples: [
    {
      wrong: t + 'CREATE VIEW v AS SELECT * FROM t ^PIVOT (COUNT(*) FOR a IN (1, 2))^;',
      right: t + 'CREATE VIEW v AS SELECT COUNT(*) FILTER (WHERE a = 1) AS ones FROM t;',
    },
  ],
});

export const viewWithCorrelation = define({
  code: 'FP2604',
  name: 'view-with-correlation',
  stage: 'convert',
  severity: 'error',
  category: 'semantic',
  message: 'correlation variable is not found: $cor{number}',
  hint: 'Write the inner query of the view as a join, or use the query itself in place of the view.',
  explain:
    'A view whose SELECT list, HAVING or ON has a query that reads the row around it can be made, but only be read by an aggregate right above it: elsewhere Flink loses that row. In WHERE it does not.',
  source: 'SqlCatalogViewTable.toRel, FlinkSubQueryRemoveRule',
  examples: [
    {
      wrong:
        t +
        'CREATE VIEW v AS SELECT a, (SELECT MAX(b) FROM t AS u WHERE u.a = t.a) AS m FROM t;\nSELECT * FROM ^v^;',
      right:
        t +
        'CREATE VIEW v AS SELECT t.a, m FROM t LEFT JOIN (SELECT a, MAX(b) AS m FROM t GROUP BY a) AS u ON u.a = t.a;\nSELECT * FROM v;',
    },
  ],
});
