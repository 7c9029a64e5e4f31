// FP26xx: settings that later statements are read by.
import { define } from '../definition.ts';

export const unknownDialect = define({
  code: 'FP2601',
  name: 'unknown-dialect',
  stage: 'plan',
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

export const invalidTimeZone = define({
  code: 'FP2606',
  name: 'invalid-time-zone',
  stage: 'plan',
  severity: 'error',
  category: 'semantic',
  message:
    "Invalid time zone. The value should be a Time Zone Database (TZDB) ID such as 'America/Los_Angeles' to include daylight saving time. Fixed offsets are supported using 'GMT-03:00' or 'GMT+03:00'. Or use 'UTC' without time zone and daylight saving time.",
  hint: "'{value}' of table.local-time-zone is none: write a name such as Asia/Shanghai, letter by letter, or GMT+08:00.",
  explain:
    'Flink takes the names of the time zone database, GMT with an offset of two digits for hours and minutes, and UTC. Short names such as PST, offsets of UTC and other letter cases are refused with the first statement that is planned.',
  source: 'TableConfigValidation.validateTimeZone',
  examples: [
    {
      wrong: "SET 'table.local-time-zone' = 'UTC+8';\nSELECT ^1^",
      right: "SET 'table.local-time-zone' = 'GMT+08:00';\nSELECT 1",
    },
  ],
});

export const generatedCodeLimit = define({
  code: 'FP2607',
  name: 'generated-code-limit',
  stage: 'plan',
  severity: 'error',
  category: 'semantic',
  message: '{limit} must be greater than 0',
  hint: "'{key}' limits the code that Flink generates: leave it out, or write a positive number.",
  explain:
    'Flink splits the Java code that it generates by table.generated-code.max-length and table.generated-code.max-members, and refuses limits below 1 with the first plan that needs code.',
  source: 'JavaCodeSplitter.split',
  examples: [
    {
      wrong:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSET 'table.generated-code.max-length' = '0';\nSELECT ^COUNT(*)^ FROM t",
      right:
        "CREATE TABLE t (a INT) WITH ('connector' = 'datagen');\nSET 'table.generated-code.max-length' = '4000';\nSELECT COUNT(*) FROM t",
    },
  ],
});
