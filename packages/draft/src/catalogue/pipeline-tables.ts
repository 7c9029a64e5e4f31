// Problems with table patterns and routes.
import { define } from '@flink-preflight/sql';
import { GOOD, SINK, pipeline, withBlocks } from './pipeline-example.ts';

export const tablePattern = define({
  code: 'FP7051',
  name: 'invalid-table-pattern',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message:
    "Failed to parse regular expression '{pattern}' of {what}: {reason}. Notice that `.` is used to separate Table ID components. To use it as a regex token, put a `\\` before to escape it.",
  hint: 'Write any number of characters as `\\.*`.',
  explain: 'Table names are regular expressions in which a plain dot parts database, schema and table.',
  source: 'TableIdRouter of flink-cdc-common; Selectors of flink-cdc-common',
  examples: [
    {
      wrong: withBlocks("route:\n  - source-table: '*'\n    sink-table: c.d"),
      right: withBlocks('route:\n  - source-table: a.\\\\.*\n    sink-table: c.d'),
    },
  ],
});

export const tableParts = define({
  code: 'FP7052',
  name: 'table-pattern-parts',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Invalid table inclusion pattern: {pattern}',
  hint: 'Write database.table or database.schema.table.',
  explain: 'A table has at most three parts, parted by dots that no backslash precedes.',
  source: 'Selectors.SelectorsBuilder of flink-cdc-common',
  examples: [
    {
      wrong: pipeline(
        `source: { type: mysql, hostname: h, username: u, password: p, tables: a.b.c.d }\n${SINK}`,
      ),
      right: GOOD,
    },
  ],
});

export const threeParts = define({
  code: 'FP7053',
  name: 'table-without-schema',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Tables format must db.schema.table, can not 'tables' = {table}",
  hint: 'Write the database, the schema and the table of each.',
  explain: 'PostgreSQL and SQL Server have schemas inside of databases.',
  source: "getValidateDatabaseName of the source's factory",
  examples: [
    {
      wrong: pipeline(
        `source: { type: postgres, hostname: h, username: u, password: p, slot.name: s, tables: a.b }\n${SINK}`,
      ),
      right: pipeline(
        `source: { type: postgres, hostname: h, username: u, password: p, slot.name: s, tables: d.a.b }\n${SINK}`,
      ),
    },
  ],
});

export const unmatchedTable = define({
  code: 'FP7054',
  name: 'unmatched-source-table',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: "No table of the source matches source-table '{pattern}' of this {what}",
  hint: 'The source reads {tables}.',
  explain:
    'A rule that matches no table has no effect, and its tables go on unchanged. A plain dot parts names; any character is `\\.`.',
  source: 'TableIdRouter and Selectors of flink-cdc-common',
  examples: [
    {
      wrong: withBlocks('route:\n  - source-table: a.c\n    sink-table: d.e'),
      right: withBlocks('route:\n  - source-table: a.b\n    sink-table: d.e'),
    },
  ],
});

export const repeatedRoute = define({
  code: 'FP7055',
  name: 'repeated-route',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: "Another route already leads '{source}' to '{sink}'",
  hint: 'Remove one of them.',
  explain:
    'Each matching route writes a record, so that the same record is written twice; with route-mode FIRST_MATCH the second route has no effect.',
  source: 'TableIdRouter of flink-cdc-common',
  examples: [
    {
      wrong: withBlocks(
        'route:\n  - source-table: a.b\n    sink-table: d.e\n  - source-table: a.b\n    sink-table: d.e',
      ),
      right: withBlocks('route:\n  - source-table: a.b\n    sink-table: d.e'),
    },
  ],
});

export const unusedSymbol = define({
  code: 'FP7056',
  name: 'unused-replace-symbol',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message:
    "sink-table '{sink}' does not hold the replace-symbol '{symbol}', so that all tables go to the same one",
  hint: "Write the symbol where the name of the source's table belongs.",
  explain: 'replace-symbol is replaced by the name of the table that was matched.',
  source: 'TableIdRouter.resolveReplacement of flink-cdc-common',
  examples: [
    {
      wrong: withBlocks('route:\n  - source-table: a.b\n    sink-table: d.ods\n    replace-symbol: <>'),
      right: withBlocks('route:\n  - source-table: a.b\n    sink-table: d.ods_<>\n    replace-symbol: <>'),
    },
  ],
});
