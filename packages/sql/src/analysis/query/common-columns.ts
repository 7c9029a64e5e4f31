// Columns that NATURAL and USING compare: one column of the result each. Source: SqlValidatorImpl.expandCommonColumn,
// usingNames and Permute.
import type { Rex } from '../../plan/rex.ts';
import type { Call, Identifier, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { leastRestrictive, withNullability } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { callRex, errorRex, inputRex } from './rex-builders.ts';
import type { Scope, ScopeChild } from './model.ts';

/** The tree of joins with what each compares by name, over the columns of a FROM clause. */
export interface JoinShape {
  /** Columns of the result: each read from one or more columns of the row. */
  readonly sources: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly trivial: boolean;
}

export function leafShape(names: readonly string[], offset: number): JoinShape {
  return { sources: names.map((_, i) => [offset + i]), names, trivial: true };
}

/** Compared columns first, then those left of the left side, then of the right. */
export function joinShape(
  left: JoinShape,
  right: JoinShape,
  common: readonly string[] | undefined,
): JoinShape {
  const sources: (readonly number[])[] = [];
  const names: string[] = [];
  const seen = new Set<string>();
  const columnsOf = (side: JoinShape): ReadonlyMap<string, readonly number[]> =>
    // The first of several columns with one name counts.
    new Map(side.names.map((name, i) => [name, side.sources[i]!] as const).reverse());
  const [ofLeft, ofRight] = common === undefined ? [] : [columnsOf(left), columnsOf(right)];
  for (const name of common ?? []) {
    const a = ofLeft?.get(name);
    const b = ofRight?.get(name);
    if (a === undefined || b === undefined) continue;
    seen.add(a.join()).add(b.join());
    sources.push([...a, ...b]);
    names.push(name);
  }
  for (const side of [left, right]) {
    side.sources.forEach((source, i) => {
      if (seen.has(source.join())) return;
      seen.add(source.join());
      sources.push(source);
      names.push(side.names[i]!);
    });
  }
  return { sources, names, trivial: left.trivial && right.trivial && (common ?? []).length === 0 };
}

/** The value of a column that several sides have: COALESCE of them, NULL only where all may be. */
export function coalesced(columns: readonly { index: number; type: LogicalType }[], span: Span): Rex {
  let type = columns[0]!.type;
  let allNullable = type.nullable;
  for (const column of columns.slice(1)) {
    allNullable &&= column.type.nullable;
    const common = leastRestrictive([type, column.type]);
    if (common === undefined) return errorRex(span);
    type = common;
  }
  const operands = columns.map((column) => inputRex(column.index, column.type, span));
  return operands.length === 1
    ? operands[0]!
    : callRex('COALESCE', operands, withNullability(type, allNullable), span);
}

/** A scope where simple names that USING compares stand for both sides: that of a SELECT list and of GROUP BY. */
export function withUsing(scope: Scope, from: TableReference | undefined): Scope {
  return from?.kind === 'join' && from.using !== undefined ? { ...scope, using: from } : scope;
}

const expanded = new WeakMap<Scope, Map<Identifier, Call | undefined>>();

/**
 * What a simple name that a USING clause compares stands for: COALESCE of the columns of both sides; undefined for other
 * names, and in scopes without one. Calcite looks down the left sides of the joins. One name always gives the same call.
 */
export function usingCall(scope: Scope, identifier: Identifier): Call | undefined {
  if (scope.using === undefined || identifier.names.length !== 1) return undefined;
  let calls = expanded.get(scope);
  if (calls === undefined) expanded.set(scope, (calls = new Map()));
  if (!calls.has(identifier)) calls.set(identifier, expand(scope.using, scope.children, identifier));
  return calls.get(identifier);
}

function expand(
  from: TableReference,
  children: readonly ScopeChild[],
  identifier: Identifier,
): Call | undefined {
  const name = identifier.names[0]!;
  const { span } = identifier;
  for (let at = from; at.kind === 'join' && at.using !== undefined; at = at.left) {
    if (!at.using.some((each) => each.names[0] === name)) continue;
    const operands = children
      .filter((child) => child.columns.some((column) => column.name === name))
      .map((child) => ({
        ...identifier,
        names: [child.name, name],
        quoted: [true, true],
        parts: [span, identifier.parts[0] ?? span],
      }));
    return operands.length < 2
      ? undefined
      : { kind: 'call', span, operator: 'COALESCE', syntax: 'function', operands };
  }
  return undefined;
}
