// Types written in expressions, with their diagnostics.
import { productType } from '../../diagnostics/undecided-reasons.ts';
import type { IntervalQualifier, TypeName } from '../../syntax/ast/index.ts';
import { resolveTypeName } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { doubt, PASS } from './context.ts';
import type { QueryContext } from './model.ts';

export function typeOfName(context: QueryContext, name: TypeName | IntervalQualifier): LogicalType {
  const isOpaque = (typeName: string): boolean => {
    const isKnown = context.environment.facts.namedTypes.has(typeName.toUpperCase());
    if (isKnown) doubt(context, productType, { type: typeName }, name.span);
    return isKnown;
  };
  const { type, problems } = resolveTypeName(name, { cast: true, isOpaque });
  for (const problem of problems) context.found.push({ pass: PASS.types, problem });
  return type;
}
