// CREATE, ALTER and DROP MODEL: Flink 1.20 parses and checks them, but its planner has no operation for them. The product's
// newer engines have; of their models nothing is known here.
// Source: SqlCreateModel.validate, SqlCreateModelAs.validate, ParserImpl.parse.
import { modelDefinition } from '../../diagnostics/catalogue/ddl.ts';
import type { AlterModel, CreateModel, DropStatement } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { refuseModels } from './show.ts';

export function analyzeModel(
  context: StatementContext,
  statement: CreateModel | AlterModel | DropStatement,
): never {
  if (statement.kind === 'create-model') checkModel(statement);
  refuseModels(context, statement.span);
}

function checkModel({ inputs, outputs, options, query, name }: CreateModel): void {
  const wrong = (problem: string, span: Span): never => refuse(modelDefinition, { problem }, { span });
  const as = 'CREATE MODEL AS SELECT syntax does not support to specify explicit';
  if (query !== undefined && inputs.length > 0) wrong(`${as} input columns.`, inputs[0]!.span);
  if (query !== undefined && outputs.length > 0) wrong(`${as} output columns.`, outputs[0]!.span);
  if (inputs.length > 0 && outputs.length === 0)
    wrong('Output column list can not be empty with non-empty input column list.', inputs[0]!.span);
  if (inputs.length === 0 && outputs.length > 0)
    wrong('Input column list can not be empty with non-empty output column list.', outputs[0]!.span);
  if (options.length === 0) wrong('Model property list can not be empty.', name.span);
}
