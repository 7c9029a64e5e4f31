// Casts to REAL, a type of the parser's that Flink has none like. It stops where such a value is in the query's own columns or is
// computed, not where the value is simplified away. Source: FlinkTypeFactory.toLogicalType, which is asked in these two places.
import { typeNotSupported } from '../../diagnostics/catalogue/types.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { IntervalQualifier, TypeName } from '../../syntax/ast/index.ts';
import { childTypes } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { PASS } from './context.ts';
import type { QueryContext } from './model.ts';

/** Whether REAL itself is written. */
export const isReal = (written: TypeName | IntervalQualifier): boolean =>
  written.kind === 'type' && written.type.form === 'basic' && written.type.name.toUpperCase() === 'REAL';

/** What stands for REAL in types. */
export const REAL: LogicalType = { root: 'FLOAT', nullable: false, real: true };

/** The cast with the problem that it is when it is computed. */
export function realCast(context: QueryContext, rex: Rex, written: TypeName | IntervalQualifier): Rex {
  if (rex.kind !== 'call') return rex;
  const problem = problemAt(typeNotSupported, { type: 'REAL' }, { span: written.span });
  context.late.push(problem);
  return { ...rex, problem };
}

/** Refuses a query with columns of the type. */
export function checkRealColumns(context: QueryContext, rel: Rel): void {
  const problem = context.late.find(
    ({ definition, parameters }) => definition === typeNotSupported && parameters['type'] === 'REAL',
  );
  if (problem === undefined) return;
  if (!rel.columns.some(({ type }) => isOfReal(type))) return;
  context.late.splice(context.late.indexOf(problem), 1);
  context.found.push({ pass: PASS.types, problem });
}

const isOfReal = (type: LogicalType): boolean =>
  ('real' in type && type.real === true) || childTypes(type).some(isOfReal);
