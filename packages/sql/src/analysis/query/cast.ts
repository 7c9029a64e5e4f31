// CAST, TRY_CAST and `::`. Source: Flink's SqlCastFunction.
import { inferCall } from '../../engine/functions/index.ts';
import type { Rex } from '../../plan/rex.ts';
import type { CastExpression } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import { argumentOf, typingContext } from './argument.ts';
import { applyTyping } from './apply-typing.ts';
import { errorRex } from './rex-builders.ts';
import { isReal, REAL, realCast } from './real-casts.ts';
import { reportRowCast } from './row-casts.ts';
import { typeOfName } from './type-name.ts';
import type { QueryContext, Scope } from './model.ts';

export function typeCast(context: QueryContext, scope: Scope, expression: CastExpression): Rex {
  const { operand, type: written, span } = expression;
  const rex = context.typer.expression(context, scope, operand);
  const real = isReal(written);
  const type = real ? REAL : typeOfName(context, written);
  if (type.root === 'ERROR' || rex.type.root === 'ERROR') {
    // The type is known even if the operand isn't: what stands around the cast is checked.
    return isUndecided(type) ? errorRex(span) : { kind: 'unknown', type, span };
  }
  reportRowCast(context, scope, 'CAST', expression, [operand]);
  const operator = expression.operator === 'infix' ? 'CAST' : expression.operator;
  const typing = inferCall(
    {
      operator,
      syntax: 'special',
      arguments: [argumentOf(operand, rex), { type, literal: { kind: 'type', value: null } }],
    },
    typingContext(context),
  );
  const cast = applyTyping(context, typing, { operator, span, nodes: [operand, written], operands: [rex] });
  return real ? realCast(context, cast, written) : cast;
}
