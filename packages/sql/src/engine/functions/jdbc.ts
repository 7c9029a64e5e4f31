// `{fn f(…)}`: which functions JDBC's names mean. Source: SqlJdbcFunctionCall.JdbcToInternalLookupTable.
const SAME_NAME =
  'ABS ACOS ASIN ATAN ATAN2 COS COT DEGREES EXP FLOOR LOG10 MOD PI POWER RADIANS RAND ROUND SIGN SIN SQRT TAN TRUNCATE ' +
  'ASCII LEFT REPEAT REPLACE REVERSE RIGHT SUBSTRING YEAR QUARTER MONTH WEEK DAYOFYEAR DAYOFMONTH DAYOFWEEK HOUR ' +
  'MINUTE SECOND TIMESTAMPADD TIMESTAMPDIFF TO_DATE TO_TIMESTAMP';

/** Functions that Flink lacks, or that are rewritten to several calls. */
const UNTYPED =
  'CBRT CHAR DIFFERENCE INSERT LTRIM RTRIM SOUNDEX SPACE DAYNAME MONTHNAME CONVERT_TIMEZONE DATABASE IFNULL USER CONVERT';

const OTHER_NAMES: Readonly<Record<string, string>> = {
  CEILING: 'CEIL',
  CONCAT: '||',
  CURDATE: 'CURRENT_DATE',
  CURTIME: 'LOCALTIME',
  LCASE: 'LOWER',
  LENGTH: 'CHAR_LENGTH',
  LOCATE: 'POSITION',
  LOG: 'LN',
  NOW: 'CURRENT_TIMESTAMP',
  UCASE: 'UPPER',
};

const names: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...SAME_NAME.split(' ').map((name): [string, string] => [name, name]),
  ...UNTYPED.split(' ').map((name): [string, undefined] => [name, undefined]),
  ...Object.entries(OTHER_NAMES),
]);

/** The name in `{fn NAME}`, or undefined where the operator is none of JDBC's. */
export const jdbcName = (operator: string): string | undefined => /^\{fn (.*)\}$/s.exec(operator)?.[1];

/** The operator that JDBC's function means, case-sensitive: `missing` where there is none, `untyped` where it is not known here. */
export function jdbcOperator(name: string): { readonly name: string } | 'untyped' | 'missing' {
  if (!names.has(name)) return 'missing';
  const found = names.get(name);
  return found === undefined ? 'untyped' : { name: found };
}
