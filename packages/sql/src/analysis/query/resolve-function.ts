// What a function's name means. Source: FunctionCatalog.lookupFunction's order, FunctionCatalogOperatorTable.
import { findCatalogFunction, findSystemFunction } from '../../catalog/find-function.ts';
import { placeOf } from '../../catalog/place.ts';
import type { UserFunction } from '../../catalog/user-function.ts';
import { lookupFunction } from '../../engine/functions/index.ts';
import type { FunctionInfo } from '../../engine/functions/index.ts';
import type {
  RefusedUserFunction,
  UserFunctionTyping,
} from '../../engine/user-functions/user-function-typing.ts';
import type { Call, Identifier } from '../../syntax/ast/index.ts';
import type { QueryContext } from './model.ts';

export type ResolvedFunction =
  | { readonly kind: 'built-in'; readonly info: FunctionInfo }
  | {
      readonly kind: 'user';
      readonly function: UserFunction;
      readonly typing?: UserFunctionTyping | RefusedUserFunction;
    }
  /** In a catalog that cannot be looked into, or built in and not known here by more than its name. */
  | { readonly kind: 'external' };

/** The function that a call by name means; undefined where there is none. */
export function resolveFunction(
  context: QueryContext,
  names: readonly string[],
): ResolvedFunction | undefined {
  const { facts, session, typingOf } = context.environment;
  const user = (found: UserFunction): ResolvedFunction => {
    const typing = typingOf?.(found, session.jars);
    return { kind: 'user', function: found, ...(typing === undefined ? {} : { typing }) };
  };
  if (names.length === 1) {
    const system = findSystemFunction(session, names[0]!);
    if (system !== undefined) return user(system);
    const info = lookupFunction(facts, names[0]!);
    if (info?.untyped === true) return { kind: 'external' };
    if (info !== undefined) return { kind: 'built-in', info };
  }
  const path =
    names.length === 1
      ? [context.currentCatalog, context.currentDatabase, ...names]
      : names.length === 2
        ? [context.currentCatalog, ...names]
        : names;
  const found = findCatalogFunction(session, path);
  if (found !== undefined) return found === 'external' ? { kind: 'external' } : user(found);
  const known = names.length === 1 && facts.namedFunctions.has(names[0]!.toUpperCase());
  return known ? { kind: 'external' } : undefined;
}

/** The built-in function or operator behind a call, or the user function by its name. */
export function functionOf(context: QueryContext, call: Call): ResolvedFunction | undefined {
  if (call.name !== undefined) {
    const found = resolveFunction(context, call.name.names) ?? parsedAs(context, call);
    if (found !== undefined) recordFunction(context, call.name, found);
    return found;
  }
  const info = lookupFunction(context.environment.facts, call.operator);
  return info === undefined ? undefined : { kind: 'built-in', info };
}

/** A function that the parser calls by another name than the one written: TRANSLATE(a, b, c) is TRANSLATE3 (Parser.jj). */
function parsedAs(context: QueryContext, call: Call): ResolvedFunction | undefined {
  const written = call.name?.names;
  if (written?.length !== 1 || written[0]!.toUpperCase() === call.operator.toUpperCase()) return undefined;
  return resolveFunction(context, [call.operator]);
}

function recordFunction(
  { environment: { recorder } }: QueryContext,
  { names, span }: Identifier,
  found: ResolvedFunction,
): void {
  if (recorder === undefined) return;
  const user = found.kind === 'user' ? found.function : undefined;
  const definition = user === undefined ? undefined : placeOf(user);
  recorder.bind({
    span,
    kind: 'function',
    role: 'reference',
    name: names.join('.'),
    ...(definition === undefined ? {} : { definition }),
    ...(user === undefined ? {} : { userFunction: user }),
  });
}
