// Ways to tell that an expression's types do not fit; the value is then not told.
import type { Span } from '@flink-preflight/sql';
import { UNKNOWN } from './cdc-type.ts';
import type { Value } from './cdc-type.ts';
import type { Scope } from './scope.ts';

/** Refuses operands; all versions have the same checks of Calcite. */
export function refuseOperands(scope: Scope, what: string, values: readonly Value[], span: Span): Value {
  scope.tell({ kind: 'operands', what, types: values.map((v) => `<${v.sql ?? 'ANY'}>`).join(', '), span });
  return UNKNOWN;
}

export function refuseCode(scope: Scope, what: string, span: Span): Value {
  scope.tell({ kind: 'code', what, span, until: '3.5' });
  return UNKNOWN;
}
