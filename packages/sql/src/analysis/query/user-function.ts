// What a call knows of the user function that it names.
import type { UserFunction } from '../../catalog/user-function.ts';
import type { UserFunctionName } from '../../engine/user-functions/infer-user-call.ts';
import { isRefused } from '../../engine/user-functions/user-function-typing.ts';
import type { UserFunctionTyping } from '../../engine/user-functions/user-function-typing.ts';
import type { ResolvedFunction } from './resolve-function.ts';

/** A user function whose class is known and taken by Flink. */
export interface TypedUserFunction {
  readonly function: UserFunction;
  readonly typing: UserFunctionTyping;
}

/** The function with its typing; undefined where its class isn't known, or Flink refuses it. */
export function typedUserFunction(found: ResolvedFunction | undefined): TypedUserFunction | undefined {
  if (found?.kind !== 'user' || found.typing === undefined || isRefused(found.typing)) return undefined;
  return { function: found.function, typing: found.typing };
}

/** As messages name the function: FunctionIdentifier.asSummaryString keeps the letters of CREATE FUNCTION. */
export function nameOf({ path, name }: UserFunction): UserFunctionName {
  if (path === undefined) return { name, path: name };
  return { name: path.object, path: `${path.catalog}.${path.database}.${path.object}` };
}
