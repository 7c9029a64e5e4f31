// TABLE(f(…)): a user's table function, or one that is none. Source: Flink's ProcedureNamespace,
// SqlToRelConverter.convertCollectionTable.
import { functionFact } from '../../engine/functions.ts';
import { notATableFunction, notTableFunction } from '../../diagnostics/catalogue/relations.ts';
import type { Rel } from '../../plan/rel.ts';
import type { FunctionTable } from '../../syntax/ast/index.ts';
import { inClause, PASS, report, reportLate } from './context.ts';
import { functionOf } from './resolve-function.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

export function typeFunctionTable(context: QueryContext, outer: Scope, reference: FunctionTable): Relation {
  const { call, span } = reference;
  const scope: Scope = { kind: 'list', parent: outer, children: [] };
  const nothing: Rel = { kind: 'unknown', columns: [], span };
  const before = context.found.length;
  if (call.kind !== 'call') {
    inClause(context, PASS.types, () => context.typer.expression(context, scope, call));
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  const found = functionOf(context, call);
  if (found?.kind === 'built-in' && functionFact(call.operator)?.from === 'catalog') {
    // Flink's function catalog is asked for a table function of that name before anything is typed.
    report(context, PASS.names, notATableFunction, { function: call.operator }, { span: call.span });
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  if (found === undefined || found.kind === 'built-in') {
    inClause(context, PASS.types, () => context.typer.expression(context, scope, call));
    if (context.found.length === before && found !== undefined) {
      reportLate(context, notTableFunction, { function: found.info.name }, { span: call.span });
    }
    return { columns: [], rel: nothing, unknown: 'error' };
  }
  const operands = inClause(context, PASS.types, () =>
    call.operands.map((operand) => context.typer.expression(context, scope, operand)),
  );
  const signatures = found.kind === 'user' && found.typing?.kind === 'table' ? found.typing.signatures : [];
  const signature = (signatures ?? []).find(
    (each) => each.variadic === true || each.parameters.length === operands.length,
  );
  const name = found.kind === 'user' ? found.function.name : call.operator;
  if (signature?.columns === undefined) context.partial = true;
  const columns = signature?.columns ?? [];
  const rel: Rel = { kind: 'table-function', function: name, operands, userDefined: true, columns, span };
  return { columns, rel, ...(signature?.columns === undefined ? { unknown: 'undecided' as const } : {}) };
}
