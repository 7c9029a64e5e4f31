// Names of built-in functions.
import type { FunctionInfo } from './call.ts';

/** The built-in function of this name (any case), as FunctionCatalogOperatorTable and FlinkSqlOperatorTable find it. */
export function lookupFunction(_name: string): FunctionInfo | undefined {
  return undefined;
}

/** All names that can be called, upper case: for near names. */
export function functionNames(): readonly string[] {
  return [];
}
