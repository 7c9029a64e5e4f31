// Types written in expressions, with their diagnostics.
import type { IntervalQualifier, TypeName } from '../../syntax/ast/index.ts';
import { resolveTypeName } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { PASS } from './context.ts';
import type { QueryContext } from './model.ts';

export function typeOfName(context: QueryContext, name: TypeName | IntervalQualifier): LogicalType {
  const isOpaque = (typeName: string): boolean => {
    const isKnown = context.environment.facts.namedTypes.has(typeName.toUpperCase());
    if (isKnown) context.partial = true;
    return isKnown;
  };
  const { type, diagnostics } = resolveTypeName(name, { cast: true, isOpaque });
  for (const diagnostic of diagnostics) context.found.push({ pass: PASS.types, diagnostic });
  return type;
}
