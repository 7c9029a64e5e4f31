// Small constructors of resolved expressions.
import type { Rex, RexCall, RexInput, RexUnknown } from '../../plan/rex.ts';
import type { Span } from '../../text/span.ts';
import { ERROR_TYPE, nullable, UNKNOWN_TYPE } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { FoundColumn } from './resolve-column.ts';

export const errorRex = (span: Span): RexUnknown => ({ kind: 'unknown', type: ERROR_TYPE, span });
export const undecidedRex = (span: Span): RexUnknown => ({ kind: 'unknown', type: UNKNOWN_TYPE, span });

export const inputRex = (index: number, type: LogicalType, span: Span): RexInput => ({
  kind: 'input',
  index,
  type,
  span,
});

export function callRex(
  operator: string,
  operands: readonly Rex[],
  type: LogicalType,
  span: Span,
  deterministic = true,
): RexCall {
  return { kind: 'call', operator, operands, type, span, deterministic };
}

/** A column found by name: of the row at hand or an enclosing one, then fields of it. */
export function columnRex(found: FoundColumn, span: Span): Rex {
  const [column, ...fields] = found.steps;
  if (column === undefined) return errorRex(span);
  const type =
    found.child.nullable && !column.field.type.nullable ? nullable(column.field.type) : column.field.type;
  const index = found.child.offset + column.index;
  let rex: Rex =
    found.scope.kind === 'match'
      ? { kind: 'pattern-field', variable: '*', index: column.index, type, span }
      : found.level === 0
        ? inputRex(index, type, span)
        : { kind: 'outer', level: found.level, index, type, span };
  for (const field of fields) {
    rex = {
      kind: 'field',
      operand: rex,
      name: field.field.name,
      index: field.index,
      // The field of a row that may be NULL may be NULL.
      type: rex.type.nullable && !field.field.type.nullable ? nullable(field.field.type) : field.field.type,
      span,
    };
  }
  return rex;
}
