// UPDATE, DELETE, CALL and EXPLAIN. Source: SqlNodeToOperationConversion.convertUpdate, convertDelete, convertRichExplain.
import type { Command, Delete, Explain, Statement, Update } from '../../syntax/ast/index.ts';
import type { StatementContext } from './context.ts';

export function analyzeRowChange(context: StatementContext, _statement: Update | Delete): void {
  context.partial = true;
}

export function analyzeCall(
  context: StatementContext,
  _statement: Extract<Command, { kind: 'call-procedure' }>,
): void {
  context.partial = true;
}

/** What it explains is analysed; its columns are those of the plan's text, so it has no output schema of its own. */
export function analyzeExplain(
  context: StatementContext,
  statement: Explain,
  analyze: (context: StatementContext, statement: Statement) => void,
): void {
  analyze(context, statement.statement);
  delete context.outputSchema;
  delete context.changelogMode;
}
