// DISTINCT and ALL inside a call's parentheses. Source: SqlFunction.validateQuantifier.
import { quantifierIllegal } from '../../diagnostics/catalogue/grouping.ts';
import type { FunctionInfo } from '../../engine/functions/index.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { PASS, report } from './context.ts';
import type { QueryContext } from './model.ts';

/** Only aggregates take a quantifier. */
export function reportQuantifier(context: QueryContext, call: Call, info: FunctionInfo | undefined): void {
  if (call.quantifier === undefined || info === undefined) return;
  if (info.kind === 'aggregate' || info.kind === 'ranking' || info.requiresOver === true) return;
  const span = call.quantifierSpan ?? call.span;
  report(context, PASS.calls, quantifierIllegal, { function: info.name }, { span });
}
