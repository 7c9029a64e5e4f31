// What Calcite compares with what, casting one side where types differ; casts that Flink CDC has no code for are refused.
import { isNested, isNumeric, isTemporal } from './cdc-type.ts';
import type { SqlKind, Value } from './cdc-type.ts';
import type { Expression } from './expression.ts';
import type { TransformProblem } from './scope.ts';

type Problem = Extract<TransformProblem, { kind: 'operands' | 'code' }>;

const NOWHERE = { start: 0, end: 0 };

export function comparisonProblem(
  operator: string,
  a: Value,
  b: Value,
  args: readonly Expression[],
): Problem | undefined {
  if (a.sql === 'ROW' || b.sql === 'ROW') return undefined;
  if (a.sql === undefined || b.sql === undefined || a.sql === 'NULL' || b.sql === 'NULL' || a.sql === b.sql)
    return undefined;
  const verdict = compare(operator, a.sql, b.sql, args);
  if (verdict === 'fine') return undefined;
  if (verdict === 'uncast') return { kind: 'code', what: `comparing ${a.sql} with ${b.sql}`, span: NOWHERE };
  return { kind: 'operands', what: operator, types: `<${a.sql}>, <${b.sql}>`, span: NOWHERE };
}

function compare(
  operator: string,
  a: SqlKind,
  b: SqlKind,
  args: readonly Expression[],
): 'fine' | 'refused' | 'uncast' {
  const has = (kind: SqlKind): boolean => a === kind || b === kind;
  const other = (kind: SqlKind): SqlKind => (a === kind ? b : a);
  if (isNested(a) || isNested(b)) return 'refused';
  if (has('VARCHAR')) {
    const with_ = other('VARCHAR');
    return ['VARBINARY', 'DATE', 'TIME', 'TIMESTAMP_LTZ'].includes(with_) ? 'uncast' : 'fine';
  }
  if (isNumeric(a) && isNumeric(b)) return 'fine';
  if (has('BOOLEAN')) {
    const literal = args.some((arg) => arg.kind === 'literal' && arg.type === 'boolean');
    return isNumeric(other('BOOLEAN')) && (operator === '=' || operator === '<>') && !literal
      ? 'fine'
      : 'refused';
  }
  if (has('DATE') && has('TIMESTAMP_LTZ')) return 'uncast';
  if (isTemporal(a) && isTemporal(b)) return has('TIME') ? 'refused' : 'fine';
  return 'refused';
}
