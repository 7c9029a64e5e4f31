// User functions whose classes cannot be read from here: two scripts that use the same ones are compared as if each gave values of
// some type. What the type is makes no difference to whether both keep the same.
import type { LogicalType, UserFunction } from '@flink-preflight/sql';
import { dataTypeOf } from '@flink-preflight/sql/data-types';
import type { TypingOf } from '../functions/user-functions.ts';

/** How functions without a class are taken. */
export interface Assumption {
  readonly kind: 'scalar' | 'aggregate';
  readonly result: LogicalType;
}

const RESULTS = ['STRING', 'BIGINT', 'DOUBLE', 'BOOLEAN', 'TIMESTAMP(3)', 'DECIMAL(38, 18)', 'ARRAY<STRING>'];

/** One after the other is tried until both scripts can be analysed. */
export const ASSUMPTIONS: readonly Assumption[] = (['scalar', 'aggregate'] as const).flatMap((kind) =>
  RESULTS.flatMap((text) => {
    const result = dataTypeOf(text);
    return result === undefined ? [] : [{ kind, result }];
  }),
);

export interface SeenFunctions {
  readonly typingOf: TypingOf;
  /** Implementations of the functions that were asked for, by name: they grow as a script is analysed. */
  readonly used: ReadonlyMap<string, string>;
  /** Names of those whose classes are not at hand. */
  readonly unseen: ReadonlySet<string>;
}

/** Notes which functions a script uses, and takes those without a class as assumed. */
export function seeFunctions(typingOf: TypingOf, assumption: Assumption | undefined): SeenFunctions {
  const used = new Map<string, string>();
  const unseen = new Set<string>();
  return {
    used,
    unseen,
    typingOf: (userFunction, jars) => {
      const name = nameOf(userFunction);
      used.set(name, `${userFunction.language} ${userFunction.className}`);
      const typing = typingOf(userFunction, jars);
      if (typing !== undefined) return typing;
      unseen.add(name);
      if (assumption === undefined) return undefined;
      const signature = { parameters: [{ type: 'ANY' as const }], variadic: true, result: assumption.result };
      return { kind: assumption.kind, signatures: [signature] };
    },
  };
}

const nameOf = ({ name, path }: UserFunction): string => (path?.object ?? name).toLowerCase();
