// CREATE, ALTER and DROP MODEL: Flink 1.20 parses and checks them, but its planner has no operation for them. The product's
// newer engines have; of their models nothing is known here.
// Source: SqlCreateModel.validate, SqlCreateModelAs.validate, ParserImpl.parse.
import {
  modelInputsBesideQuery,
  modelOutputsBesideQuery,
  modelWithoutInputs,
  modelWithoutOptions,
  modelWithoutOutputs,
} from '../../diagnostics/catalogue/statement-rules.ts';
import type { AlterModel, CreateModel, DropStatement } from '../../syntax/ast/index.ts';
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
  if (query !== undefined && inputs.length > 0) refuse(modelInputsBesideQuery, {}, { span: inputs[0]!.span });
  if (query !== undefined && outputs.length > 0)
    refuse(modelOutputsBesideQuery, {}, { span: outputs[0]!.span });
  if (inputs.length > 0 && outputs.length === 0) refuse(modelWithoutOutputs, {}, { span: inputs[0]!.span });
  if (inputs.length === 0 && outputs.length > 0) refuse(modelWithoutInputs, {}, { span: outputs[0]!.span });
  if (options.length === 0) refuse(modelWithoutOptions, {}, { span: name.span });
}
