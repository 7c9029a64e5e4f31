// FP26xx: settings that later statements are read by.
import { define } from '../definition.ts';

export const unknownDialect = define({
  code: 'FP2601',
  name: 'unknown-dialect',
  severity: 'error',
  category: 'semantic',
  message:
    "Could not find any factory for identifier '{identifier}' that implements 'org.apache.flink.table.delegation.ParserFactory' in the classpath.",
  hint: 'This engine has no parser for that dialect: use the default one, or register the connector that brings the parser.',
  explain:
    "SET 'table.sql-dialect' chooses the parser of the statements that follow. Hive's comes with its connector, which the engine does not have; no statement can be read then, not even RESET.",
  source: 'PlannerBase.getParserByName, FactoryUtil.discoverFactory',
  examples: [
    {
      wrong: "SET 'table.sql-dialect' = 'hive';\n^SELECT 1^",
      right: "SET 'table.sql-dialect' = 'default';\nSELECT 1",
    },
  ],
});
