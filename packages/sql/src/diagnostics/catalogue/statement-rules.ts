// Rules of statements that share a code.
import { rulesUnder } from '../rules-under.ts';
import { analyzeProblem, likeOptions, materializedTable, modelDefinition, notExecutable } from './ddl.ts';

const like = rulesUnder(likeOptions);

export const likeOptionTwice = like(
  'like-option-twice',
  'Each like option feature can be declared only once.',
  'Name each feature once.',
);

export const likeOptionStrategy = like(
  'like-option-strategy',
  "Illegal merging strategy '{merge}' for '{feature}' option.",
  'OVERWRITING is for GENERATED, METADATA, OPTIONS and WATERMARKS alone.',
);

const analyze = rulesUnder(analyzeProblem);

export const analyzeColumnUnknown = analyze(
  'analyze-column-unknown',
  'Column: {column} does not exist in the table: {table}.',
);

export const analyzeColumnKind = analyze(
  'analyze-column-kind',
  'Column: {column} is a {kind} column, ANALYZE TABLE does not support {kind} column.',
);

export const analyzeView = analyze(
  'analyze-view',
  'ANALYZE TABLE for a view is not allowed.',
  'Name the table that the view reads.',
);

export const analyzePartitionKeys = analyze(
  'analyze-partition-keys',
  'Invalid ANALYZE TABLE statement. For partition table, all partition keys should be specified explicitly. The given partition keys: [{given}] are not match the target partition keys: [{keys}].',
);

export const analyzeUnpartitioned = analyze(
  'analyze-unpartitioned',
  'Invalid ANALYZE TABLE statement. Table: {table} is not a partition table, while partition values are given.',
  'Remove PARTITION.',
);

export const analyzePartitionValues = analyze(
  'analyze-partition-values',
  'null (the catalog does not list the partitions of a table by their values)',
  'Name the partition keys without values.',
);

export const analyzeInStreaming = analyze(
  'analyze-in-streaming',
  'ANALYZE TABLE is not supported for streaming mode now',
  "Run it in batch mode: SET 'execution.runtime-mode' = 'batch'.",
);

const model = rulesUnder(modelDefinition);

export const modelInputsBesideQuery = model(
  'model-inputs-beside-query',
  'CREATE MODEL AS SELECT syntax does not support to specify explicit input columns.',
);

export const modelOutputsBesideQuery = model(
  'model-outputs-beside-query',
  'CREATE MODEL AS SELECT syntax does not support to specify explicit output columns.',
);

export const modelWithoutOutputs = model(
  'model-without-outputs',
  'Output column list can not be empty with non-empty input column list.',
);

export const modelWithoutInputs = model(
  'model-without-inputs',
  'Input column list can not be empty with non-empty output column list.',
);

export const modelWithoutOptions = model('model-without-options', 'Model property list can not be empty.');

const materialized = rulesUnder(materializedTable);

export const freshnessNegative = materialized(
  'freshness-negative',
  "Materialized table freshness doesn't support negative value.",
  'Write a positive interval.',
);

export const freshnessUnit = materialized(
  'freshness-unit',
  'Materialized table freshness only support SECOND, MINUTE, HOUR, DAY as the time unit.',
  "Write one of these units, as in INTERVAL '1' HOUR.",
);

export const freshnessFraction = materialized(
  'freshness-fraction',
  "The interval freshness value '{value}' is an illegal integer type value.",
  'Write a whole number.',
);

export const fullRefreshDays = materialized(
  'full-refresh-days',
  'In full refresh mode, freshness must be 1 when the time unit is DAY.',
  "Write INTERVAL '1' DAY.",
);

export const fullRefreshTooRare = materialized(
  'full-refresh-too-rare',
  'In full refresh mode, freshness must be less than {bound} when the time unit is {unit}.',
  'Write the interval in the next larger unit.',
);

export const fullRefreshUneven = materialized(
  'full-refresh-uneven',
  'In full refresh mode, only freshness that are factors of {bound} are currently supported when the time unit is {unit}.',
  'Write a number that divides {bound}.',
);

export const materializedPartitionUnknown = materialized(
  'materialized-partition-unknown',
  "Partition column '{column}' not defined in the query schema. Available columns: [{columns}].",
  'Name a column of the query.',
);

export const materializedFormatterColumn = materialized(
  'materialized-formatter-column',
  "Column '{column}' referenced by materialized table option '{option}' isn't a partition column. Available partition columns: [{columns}].",
  'Name a column of PARTITIONED BY.',
);

export const materializedFormatterType = materialized(
  'materialized-formatter-type',
  "Materialized table option '{option}' only supports referring to char, varchar and string type partition column. Column {column} type is {type}.",
  'Remove the option, or cast the column to STRING.',
);

export const materializedKeyUnknown = materialized(
  'materialized-key-unknown',
  "Primary key column '{column}' not defined in the query schema. Available columns: [{columns}].",
  'Name a column of the query.',
);

export const materializedKeyNullable = materialized(
  'materialized-key-nullable',
  "Could not create a PRIMARY KEY with nullable column '{column}'.\nA PRIMARY KEY column must be declared on non-nullable physical columns.",
  'Give the key a column that is never NULL.',
);

const notRun = rulesUnder(notExecutable);

export const showJobsNotRun = notRun(
  'show-jobs-not-run',
  "ShowJobsOperation doesn't support ExecutableOperation yet.",
);

export const describeJobNotRun = notRun(
  'describe-job-not-run',
  'DescribeJobOperation does not support ExecutableOperation yet.',
);

export const proceduresNotListed = notRun(
  'procedures-not-listed',
  'listProcedures is not implemented for class org.apache.flink.table.catalog.GenericInMemoryCatalog.',
);

export const resumeNotRun = notRun(
  'resume-not-run',
  "AlterMaterializedTableResumeOperation doesn't support ExecutableOperation yet.",
);

export const refreshNotRun = notRun(
  'refresh-not-run',
  'AlterMaterializedTableRefreshOperation does not support ExecutableOperation yet.',
);

export const procedureNotFound = notRun(
  'procedure-not-found',
  'getProcedure is not implemented for class org.apache.flink.table.catalog.GenericInMemoryCatalog.',
);
