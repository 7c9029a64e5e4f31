// SELECT STREAM: no table of Flink can be converted to a stream in Calcite's sense. Source: SqlValidatorImpl.validateModality.
import { noStreamingInput, notStreamable } from '../../diagnostics/catalogue/relations.ts';
import type { Query, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { PASS, report } from './context.ts';
import type { QueryContext } from './model.ts';

interface Input {
  readonly name: string;
  readonly span: Span;
}

/** Looked at last, at the top of a statement only. */
export function checkModality(context: QueryContext, query: Query): void {
  const select = query.kind === 'ordered' ? query.query : query;
  if (select.kind !== 'select' || select.stream !== true) return;
  const inputs = select.from === undefined ? [] : inputsOf(select.from);
  const only = inputs[0];
  if (inputs.length === 1 && only !== undefined) {
    report(context, PASS.scopes, notStreamable, { table: only.name }, { span: only.span });
    return;
  }
  const names = inputs.map((input) => input.name).join(', ');
  report(context, PASS.scopes, noStreamingInput, { inputs: names }, { span: select.span });
}

function inputsOf(reference: TableReference): Input[] {
  switch (reference.kind) {
    case 'join':
      return [...inputsOf(reference.left), ...inputsOf(reference.right)];
    case 'aliased': {
      const inner = inputsOf(reference.table)[0];
      return [{ name: reference.alias.names.at(-1)!, span: inner?.span ?? reference.span }];
    }
    case 'table-name':
      return [{ name: reference.name.names.at(-1)!, span: reference.span }];
    default:
      return [{ name: 'EXPR$0', span: reference.span }];
  }
}
