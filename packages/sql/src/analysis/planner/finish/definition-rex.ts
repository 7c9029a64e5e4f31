// The expression of a computed column or watermark over the columns of its source. Its parts have no types of their own: it is
// here for what it reads and for how it is printed; that it is right was checked at its definition.
import type { Rex } from '../../../plan/rex.ts';
import type { Expression, Identifier } from '../../../syntax/ast/index.ts';
import { walk } from '../../../syntax/walk.ts';
import type { LogicalType } from '../../../types/logical-type.ts';

/** The names in an expression. */
export function identifiersIn(expression: Expression): Identifier[] {
  const found: Identifier[] = [];
  walk(expression, {
    enter: (node) => {
      if (node.kind === 'identifier') found.push(node);
      return undefined;
    },
  });
  return found;
}

/** The expression; `place` gives the column that a name stands for. */
export function definitionRex(
  expression: Expression,
  type: LogicalType,
  place: (name: string) => number,
): Rex {
  const { span } = expression;
  const visit = (part: Expression): Rex => definitionRex(part, { root: 'UNKNOWN', nullable: true }, place);
  switch (expression.kind) {
    case 'identifier': {
      const at = expression.names.findIndex((name) => place(name) >= 0);
      const index = at < 0 ? -1 : place(expression.names[at]!);
      if (index < 0) return { kind: 'unknown', type, span };
      return expression.names
        .slice(at + 1)
        .reduce<Rex>((operand, name) => ({ kind: 'field', operand, name, index: -1, type, span }), {
          kind: 'input',
          index,
          type,
          span,
        });
    }
    case 'call':
      return {
        kind: 'call',
        operator: expression.name?.names.join('.').toUpperCase() ?? expression.operator,
        operands: expression.operands.map(visit),
        deterministic: true,
        type,
        span,
      };
    case 'number':
    case 'string':
      return {
        kind: 'literal',
        value: expression.kind === 'number' ? expression.text : expression.value,
        type,
        span,
      };
    default: {
      // CASE and CAST: what is read is what matters.
      const operands = [...identifiersIn(expression)].map(visit).filter((rex) => rex.kind !== 'unknown');
      return {
        kind: 'call',
        operator: expression.kind.toUpperCase(),
        operands,
        deterministic: true,
        type,
        span,
      };
    }
  }
}
