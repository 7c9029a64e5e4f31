// `(row).field` and `items[1].field`. Source: SqlDotOperator, which asks for the field by its name in any case, other than
// names with points between them.
import { nearest } from '../../base/nearest.ts';
import { unknownField } from '../../diagnostics/catalogue/names.ts';
import { incompatibleTypes } from '../../diagnostics/catalogue/types.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call } from '../../syntax/ast/index.ts';
import { isUndecided, nullable } from '../../types/index.ts';
import { PASS, report } from './context.ts';
import { errorRex, undecidedRex } from './rex-builders.ts';
import type { QueryContext, Scope } from './model.ts';

export function typeFieldAccess(context: QueryContext, scope: Scope, call: Call): Rex {
  const [inner, field] = call.operands;
  const operand = context.typer.expression(context, scope, inner!);
  const { span } = call;
  if (isUndecided(operand.type)) return operand.type.root === 'ERROR' ? errorRex(span) : undecidedRex(span);
  if (field?.kind !== 'identifier') return errorRex(span);
  const name = field.names.at(-1)!;
  if (operand.type.root !== 'ROW' && operand.type.root !== 'STRUCTURED') {
    report(context, PASS.types, incompatibleTypes, {}, { span: inner!.span });
    return errorRex(span);
  }
  const { fields } = operand.type;
  const sought = name.toLowerCase();
  const index = fields.findIndex((each) => each.name.toLowerCase() === sought);
  if (index < 0) {
    const candidates = nearest(
      name,
      fields.map((each) => each.name),
    );
    report(
      context,
      PASS.types,
      unknownField,
      { name },
      {
        span: field.span,
        hint: `The row has ${fields.map((each) => each.name).join(', ')}.`,
        fixes: candidates.map((text) => ({
          kind: 'respell',
          safe: false,
          title: `replace with ${text}`,
          edits: [{ span: field.span, text }],
        })),
      },
    );
    return errorRex(span);
  }
  const { type, name: own } = fields[index]!;
  return {
    kind: 'field',
    operand,
    name: own,
    index,
    type: operand.type.nullable ? nullable(type) : type,
    span,
  };
}
