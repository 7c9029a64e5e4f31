// Problems of the expressions of transforms, past their grammar.
import { define } from '@flink-preflight/sql';
import { withTransform } from './pipeline-example.ts';

export const transformFunction = define({
  code: 'FP7062',
  name: 'unknown-transform-function',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'No match found for function signature {name}',
  hint: '{hint}',
  explain: 'Transforms have functions of their own, fewer than Flink SQL has, and none that aggregates.',
  source: 'TransformSqlOperatorTable of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, SUM(age) AS s'),
      right: withTransform('projection: id, ABS(age) AS s'),
    },
  ],
});

export const transformOperator = define({
  code: 'FP7063',
  name: 'unknown-transform-operator',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Unrecognized expression: no code is made for {operator}',
  hint: 'Write the condition with other operators.',
  explain: 'The parser knows more operators than transforms have code for.',
  source: 'JaninoCompiler.sqlBasicCallToJaninoRvalue of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform("projection: id\nfilter: name ILIKE 'a%'"),
      right: withTransform("projection: id\nfilter: LOWER(name) LIKE 'a%'"),
    },
  ],
});

export const transformColumn = define({
  code: 'FP7064',
  name: 'unknown-transform-column',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Column '{name}' not found in any table",
  hint: '{hint}',
  explain: "The expression names a column that the source's table has not.",
  source: 'TransformParser of flink-cdc-runtime',
  examples: [{ wrong: withTransform('projection: id, agee'), right: withTransform('projection: id, age') }],
});

export const missingAlias = define({
  code: 'FP7065',
  name: 'projection-without-alias',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Unrecognized projection expression: {expression}. Should be <EXPR> AS <IDENTIFIER>',
  hint: 'Add AS and a name for the column.',
  explain: 'A computed column needs a name.',
  source: 'TransformParser.generateProjectionColumns of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, UPPER(name)'),
      right: withTransform('projection: id, UPPER(name) AS n'),
    },
  ],
});

export const reservedAlias = define({
  code: 'FP7066',
  name: 'reserved-projection-alias',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Column name {name} is reserved and shading it is not allowed.',
  hint: 'Choose another name.',
  explain: 'Metadata columns are there in all tables.',
  source: 'TransformParser.generateProjectionColumns of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, name AS __table_name__'),
      right: withTransform('projection: id, name AS table_label'),
    },
  ],
});

export const transformCast = define({
  code: 'FP7067',
  name: 'unsupported-transform-cast',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Unsupported data type cast: {type}',
  hint: 'Cast to BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DECIMAL, CHAR, VARCHAR or TIMESTAMP.',
  explain: 'Transforms have code for the casts to these types only.',
  source: 'JaninoCompiler.generateTypeConvertMethod of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, CAST(made AS DATE) AS d'),
      right: withTransform('projection: id, TO_DATE(made) AS d'),
    },
  ],
});

export const foreignType = define({
  code: 'FP7068',
  name: 'unknown-transform-type',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Unknown identifier '{type}'",
  hint: '{hint}',
  explain: 'The parser of transforms knows the types of the SQL standard, not those that Flink SQL adds.',
  source: 'SqlValidatorImpl of Calcite; JaninoCompiler of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, CAST(name AS STRING) AS n'),
      right: withTransform('projection: id, CAST(name AS VARCHAR) AS n'),
    },
  ],
});

export const transformOperands = define({
  code: 'FP7069',
  name: 'transform-operand-types',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: "Cannot apply '{operator}' to arguments of type '{types}'",
  hint: 'Cast the operands, or use other ones.',
  explain: "Calcite checks the types of a projection's operands, and casts only some of them.",
  source: 'SqlOperatorTable and TypeCoercion of Calcite, as transforms use them',
  examples: [
    {
      wrong: withTransform('projection: id, TRUE + 1 AS x'),
      right: withTransform('projection: id, 1 + 1 AS x'),
    },
  ],
});

export const transformCode = define({
  code: 'FP7070',
  name: 'transform-code',
  stage: 'submit',
  severity: 'error',
  category: 'artifact',
  message: 'Failed to compile expression: it holds {what}',
  hint: 'Write the expression with values of one type; a filter needs a condition.',
  explain: 'Transforms are compiled to Java, which does not convert between types as SQL does.',
  source: 'TransformExpressionCompiler of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id\nfilter: age + 1'),
      right: withTransform('projection: id\nfilter: age + 1 > 2'),
    },
  ],
});

export const olderCode = define({
  code: 'FP7071',
  name: 'transform-code-by-version',
  stage: 'submit',
  severity: 'warning',
  category: 'artifact',
  message: 'Flink CDC {until} fails to compile this expression: it has no code for {what}',
  hint: 'Cast the values to one type.',
  explain: 'Newer versions may have code for it.',
  source: 'JaninoCompiler of flink-cdc-runtime',
  examples: [
    {
      wrong: withTransform('projection: id, 1.5 AS x'),
      right: withTransform('projection: id, CAST(1.5 AS DOUBLE) AS x'),
    },
  ],
});
