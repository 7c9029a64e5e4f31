// Calls of built-in functions in a projection: operands as Calcite checks and casts them, results as the methods return them.
import { UNKNOWN, castTo, isExact, isNested, isNumeric, isTemporal, valueOf } from './cdc-type.ts';
import type { JavaClass, SqlKind, Value } from './cdc-type.ts';
import type { Expression } from './expression.ts';
import { callMethod, methodName } from './java-method.ts';
import { mergeBranches } from './merge-branches.ts';
import type { Scope } from './scope.ts';
import { refuseCode, refuseOperands } from './refuse.ts';

type Call = Extract<Expression, { kind: 'call' }>;
type Family = 'text' | 'integer' | 'number' | 'moment' | 'formatted';

interface Signature {
  readonly operands: readonly (readonly Family[])[];
  /** The rest are of the last one's family. */
  readonly varying?: true;
  readonly result: SqlKind | 'first';
  /** Arguments that the generated code adds: the time zone, the time now. */
  readonly added?: readonly JavaClass[];
}

const one = (...families: readonly Family[]): Signature['operands'] => [families];

const SIGNATURES: Readonly<Record<string, Signature>> = {
  UPPER: { operands: one('text'), result: 'VARCHAR' },
  LOWER: { operands: one('text'), result: 'VARCHAR' },
  CHAR_LENGTH: { operands: one('text'), result: 'INTEGER' },
  CONCAT: { operands: one('text'), varying: true, result: 'VARCHAR' },
  REGEXP_REPLACE: { operands: one('text', 'text', 'text'), result: 'VARCHAR' },
  '||': { operands: one('text', 'text'), result: 'VARCHAR' },
  LIKE: { operands: one('text', 'text'), result: 'BOOLEAN' },
  'NOT LIKE': { operands: one('text', 'text'), result: 'BOOLEAN' },
  SUBSTR: {
    operands: [
      ['text', 'integer'],
      ['text', 'integer', 'integer'],
    ],
    result: 'VARCHAR',
  },
  SUBSTRING: {
    operands: [
      ['text', 'number'],
      ['text', 'number', 'number'],
    ],
    result: 'VARCHAR',
  },
  ABS: { operands: one('number'), result: 'first' },
  ROUND: { operands: [['number', 'integer'], ['number']], result: 'first' },
  TO_DATE: { operands: [['text'], ['text', 'text']], result: 'DATE', added: ['String'] },
  TO_TIMESTAMP: { operands: [['text'], ['text', 'text']], result: 'TIMESTAMP', added: ['String'] },
  UNIX_TIMESTAMP: { operands: [[], ['text'], ['text', 'text']], result: 'BIGINT', added: ['long', 'String'] },
  FROM_UNIXTIME: { operands: [['integer'], ['integer', 'text']], result: 'VARCHAR', added: ['String'] },
  DATE_FORMAT: { operands: one('formatted', 'text'), result: 'VARCHAR', added: ['String'] },
  UUID: { operands: [[]], result: 'VARCHAR' },
};

/** Values of the moment: their types and classes. */
const MOMENTS: Readonly<Record<string, SqlKind>> = {
  LOCALTIME: 'TIME',
  LOCALTIMESTAMP: 'TIMESTAMP',
  CURRENT_TIME: 'TIME',
  CURRENT_DATE: 'DATE',
  CURRENT_TIMESTAMP: 'TIMESTAMP_LTZ',
  NOW: 'TIMESTAMP_LTZ',
};

/** Types a call whose operands have these values. */
export function typeFunction(e: Call, values: readonly Value[], scope: Scope): Value {
  if (Object.hasOwn(MOMENTS, e.name)) return valueOf(MOMENTS[e.name] ?? 'NULL');
  switch (e.name) {
    case 'COALESCE':
      return values.length === 0 ? refuseCount(scope, e) : mergeBranches('COALESCE', values, scope, e.span);
    case 'IF':
      return typeIf(e, values, scope);
    case 'TIMESTAMPDIFF':
    case 'TIMESTAMP_DIFF':
      return typeMoments(e, values, ['moment', 'moment'], 'INTEGER', scope);
    case 'TIMESTAMPADD':
      return typeMoments(e, values, ['integer', 'moment'], undefined, scope);
    case 'CEIL':
    case 'FLOOR':
      return e.args.length === 1
        ? apply(e, values, { operands: one('number'), result: 'first' }, scope)
        : UNKNOWN;
  }
  const signature = Object.hasOwn(SIGNATURES, e.name) ? SIGNATURES[e.name] : undefined;
  return signature === undefined ? UNKNOWN : apply(e, values, signature, scope);
}

function refuseCount(scope: Scope, e: Call): Value {
  scope.tell({ kind: 'operands', what: e.name, types: `${e.args.length} arguments`, span: e.nameSpan });
  return UNKNOWN;
}

function apply(e: Call, values: readonly Value[], signature: Signature, scope: Scope): Value {
  const { operands, varying, added = [] } = signature;
  const families = operands.find((list) =>
    varying === true ? values.length >= list.length : list.length === values.length,
  );
  if (families === undefined) return refuseCount(scope, e);
  const cast: (JavaClass | undefined)[] = [];
  for (const [i, value] of values.entries()) {
    const family = families[Math.min(i, families.length - 1)] ?? 'text';
    const java = operandClass(value, family);
    if (java === 'refused') return refuseOperands(scope, e.name, values, e.span);
    cast.push(java);
  }
  const method = e.name === '||' ? 'concat' : methodName(e.name);
  const returned = callMethod(method, [...cast, ...added]);
  // A NULL makes Calcite choose other operands, and a format that is no text makes it cast the moment.
  const loose =
    values.some((v) => v.sql === 'NULL') || (e.name === 'DATE_FORMAT' && values[1]?.sql !== 'VARCHAR');
  if (returned === 'none' && loose) return UNKNOWN;
  if (returned === 'none')
    return refuseCode(scope, `${e.name}(${values.map((v) => v.sql ?? 'ANY').join(', ')})`, e.span);
  if (signature.result !== 'first') return { sql: signature.result, java: returned };
  const [first = UNKNOWN] = values;
  return first.sql === 'VARCHAR' ? valueOf('DECIMAL') : { sql: first.sql, java: returned };
}

/** The class of an operand after the cast that Calcite puts around it. */
function operandClass({ sql, java }: Value, family: Family): JavaClass | undefined | 'refused' {
  if (sql === undefined || sql === 'NULL') return java;
  if (isNested(sql)) return 'refused';
  switch (family) {
    case 'text':
      return sql === 'VARBINARY' ? undefined : castTo({ sql, java }, 'VARCHAR');
    case 'integer':
      return isExact(sql) ? java : sql === 'VARCHAR' ? 'Long' : 'refused';
    case 'number':
      return isNumeric(sql) ? java : sql === 'VARCHAR' ? 'DecimalData' : 'refused';
    case 'moment':
      return momentClass({ sql, java });
    case 'formatted':
      if (sql === 'DATE') return 'TimestampData';
      // A text is cast only where the format is none; no reason to refuse what is not understood.
      return sql === 'VARCHAR' || isTemporal(sql) || sql === 'VARBINARY'
        ? sql === 'TIME'
          ? 'String'
          : momentOnly({ sql, java })
        : 'String';
  }
}

const momentOnly = ({ sql, java }: Value): JavaClass | undefined =>
  sql === 'VARCHAR' || sql === 'VARBINARY' ? 'String' : java;

function momentClass({ sql, java }: Value): JavaClass | undefined | 'refused' {
  if (sql === 'TIMESTAMP' || sql === 'TIMESTAMP_LTZ') return java;
  return sql === 'VARCHAR' || sql === 'DATE'
    ? 'TimestampData'
    : sql === 'TIMESTAMP_TZ'
      ? undefined
      : 'refused';
}

function typeIf(e: Call, values: readonly Value[], scope: Scope): Value {
  if (values.length !== 3) return refuseCount(scope, e);
  const [condition = UNKNOWN, ...branches] = values;
  if (condition.sql !== undefined && condition.sql !== 'BOOLEAN' && condition.sql !== 'NULL')
    return refuseOperands(scope, 'IF', values, e.span);
  if (branches.some((b) => b.sql !== undefined && isNested(b.sql)))
    return refuseOperands(scope, 'IF', values, e.span);
  return branches.some((b) => b.sql === 'NULL') ? UNKNOWN : mergeBranches('IF', branches, scope, e.span);
}

/** Units that the generated code takes, as their words are written. */
const UNITS: ReadonlySet<string> = new Set(['SECOND', 'MINUTE', 'HOUR', 'DAY', 'MONTH', 'YEAR']);

export function checkUnit(e: Call, scope: Scope): void {
  const [unit] = e.args;
  if (unit?.kind !== 'literal' || UNITS.has(unit.text.toUpperCase())) return;
  scope.tell({ kind: 'code', what: `the time unit ${unit.text}`, span: unit.span });
}

function typeMoments(
  e: Call,
  values: readonly Value[],
  families: readonly Family[],
  result: SqlKind | undefined,
  scope: Scope,
): Value {
  if (values.length !== 3) return refuseCount(scope, e);
  checkUnit(e, scope);
  const [, ...rest] = values;
  const classes = rest.map((value, i) => operandClass(value, families[i] ?? 'moment'));
  if (classes.includes('refused')) return refuseOperands(scope, e.name, values.slice(1), e.span);
  const returned = callMethod(methodName(e.name), ['String', ...classes, 'String']);
  if (returned === 'none')
    return refuseCode(scope, `${e.name}(${rest.map((v) => v.sql ?? 'ANY').join(', ')})`, e.span);
  return { sql: result, java: returned };
}
