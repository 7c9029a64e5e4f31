// TABLE(f(…)): a user's table function, or one that is none. Source: Flink's ProcedureNamespace,
// SqlToRelConverter.convertCollectionTable.
import { unknownSignature } from '../../diagnostics/undecided-reasons.ts';
import { functionFact } from '../../facts/functions.ts';
import { readsItsTable } from '../../facts/product-functions.ts';
import { columnsOf, isRefused } from '../../engine/user-functions/user-function-typing.ts';
import { ambiguousColumn } from '../../diagnostics/catalogue/names.ts';
import { noMatchingCall } from '../../diagnostics/catalogue/types.ts';
import { notATableFunction, notTableFunction } from '../../diagnostics/catalogue/relations.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Call, Expression, FunctionTable } from '../../syntax/ast/index.ts';
import { calciteFamily } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { doubt, inClause, PASS, report, reportLate } from './context.ts';
import { childrenOf } from './expression-children.ts';
import { functionOf } from './resolve-function.ts';
import { reportRefused, typeCallOf } from './user-call.ts';
import { nameOf, typedUserFunction } from './user-function.ts';
import type { TypedUserFunction } from './user-function.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

/** `renamed`: the columns have other names in FROM. */
export function typeFunctionTable(
  context: QueryContext,
  outer: Scope,
  reference: FunctionTable,
  renamed: boolean,
): Relation {
  const { call, span } = reference;
  const scope: Scope = { kind: 'list', parent: outer, children: [] };
  const nothing: Rel = { kind: 'unknown', columns: [], span };
  const before = context.found.length;
  if (call.kind !== 'call') {
    inClause(context, PASS.types, () => context.typer.expression(context, scope, call));
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  const found = functionOf(context, call);
  const { facts } = context.environment;
  if (found?.kind === 'built-in' && functionFact(facts, call.operator)?.from === 'catalog') {
    // Flink's function catalog is asked for a table function of that name before anything is typed.
    report(context, PASS.names, notATableFunction, { function: call.operator }, { span: call.span });
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  if (found === undefined || found.kind === 'built-in') {
    // One error is enough of a function of models where the engine has none.
    const plain = call.operands.some(isModel) ? { ...call, operands: call.operands.filter(isValue) } : call;
    inClause(context, PASS.types, () => context.typer.expression(context, scope, plain));
    if (context.found.length === before && found !== undefined) {
      reportLate(context, notTableFunction, { function: found.info.name }, { span: call.span });
    }
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  if (found.kind === 'user' && found.typing !== undefined && isRefused(found.typing)) {
    reportRefused(context, call, found.function, found.typing);
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  const user = typedUserFunction(found);
  if (user !== undefined) return typeUserTable(context, scope, reference, call, user, renamed);
  const values = readsItsTable(call.operator) ? [] : call.operands.filter(isValue);
  const operands = inClause(context, PASS.types, () =>
    values.map((operand) => context.typer.expression(context, scope, operand)),
  );
  const name = found.kind === 'user' ? found.function.name : call.operator;
  doubt(context, unknownSignature, { function: name }, call.span);
  const rel: Rel = { kind: 'table-function', function: name, operands, userDefined: true, columns: [], span };
  return { columns: [], rel, unknown: 'undecided' };
}

/** No table, no model, and no names of a table's columns: what these are is for the function to say. */
function isValue(operand: Expression): boolean {
  const value = argument(operand);
  if (value.kind !== 'call') return value.kind !== 'subquery';
  if (isModel(value)) return false;
  return value.operator !== 'SET_SEMANTICS_TABLE' && value.operator.toUpperCase() !== 'DESCRIPTOR';
}

function isModel(operand: Expression): boolean {
  const value = argument(operand);
  return value.kind === 'call' && value.operator === 'MODEL' && value.syntax === 'prefix';
}

/** What stands behind the name of an argument. */
function argument(operand: Expression): Expression {
  return operand.kind === 'call' && operand.operator === '=>' ? operand.operands[0]! : operand;
}

/** A table function whose class is known. */
function typeUserTable(
  context: QueryContext,
  scope: Scope,
  { span }: FunctionTable,
  call: Call,
  user: TypedUserFunction,
  renamed: boolean,
): Relation {
  const { kind } = user.typing;
  const nothing: Relation = { columns: [], rel: { kind: 'unknown', columns: [], span }, unknown: 'error' };
  const { path } = nameOf(user.function);
  if (kind !== 'table' && kind !== 'async-table') {
    report(context, PASS.names, notATableFunction, { function: path }, { span: call.span });
    return nothing;
  }
  const rex = inClause(context, PASS.types, () => typeCallOf(context, scope, call, user));
  if (rex.kind !== 'call' || rex.type.root === 'ERROR') return nothing;
  if (kind === 'async-table') {
    // Flink finds asynchronous table functions for lookup joins only.
    const types = rex.operands.map((operand) => `<${calciteFamily(operand.type)}>`).join(', ');
    report(context, PASS.types, noMatchingCall, { call: `${call.operator}(${types})` }, { span: call.span });
    return nothing;
  }
  const columns: readonly RowField[] = columnsOf(rex.type);
  if (!renamed) checkOwnNames(context, call, columns);
  const { operands } = rex;
  const rel: Rel = { kind: 'table-function', function: path, operands, userDefined: true, columns, span };
  return { columns, rel };
}

/** Arguments are resolved once more when the call is converted, where the function's own columns are in sight, too. */
function checkOwnNames(context: QueryContext, call: Call, columns: readonly RowField[]): void {
  const names = new Set(columns.map(({ name }) => name));
  const stack: Expression[] = [...call.operands].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [name = ''] = next.kind === 'identifier' && next.names.length === 1 ? next.names : [];
    if (name !== '' && names.has(name))
      return reportLate(context, ambiguousColumn, { name }, { span: next.span, stage: 'plan' });
    // The name of an argument is no column.
    const named = next.kind === 'call' && next.operator === '=>';
    stack.push(...(named ? childrenOf(next).slice(0, 1) : childrenOf(next)).toReversed());
  }
}
