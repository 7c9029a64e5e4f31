// Columns that NATURAL and USING compare: one column of the result each. Source: SqlValidatorImpl.expandCommonColumn,
// usingNames and Permute.
import type { Rex } from '../../plan/rex.ts';
import type { Expression, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { leastRestrictive, nullable as makeNullable, withNullability } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { callRex, errorRex, inputRex } from './rex-builders.ts';
import type { ScopeChild } from './model.ts';

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

/**
 * A simple name that a USING clause compares stands for COALESCE of both sides in SELECT and GROUP BY. Calcite looks
 * down the left sides of the joins.
 */
export function usingColumn(
  from: TableReference | undefined,
  children: readonly ScopeChild[],
  expression: Expression,
): Rex | undefined {
  if (expression.kind !== 'identifier' || expression.names.length !== 1) return undefined;
  const name = expression.names[0]!;
  for (let at = from; at?.kind === 'join' && at.using !== undefined; at = at.left) {
    if (!at.using.some((each) => each.names[0] === name)) continue;
    const columns = children.flatMap((child) => {
      const index = child.columns.findIndex((column) => column.name === name);
      if (index < 0) return [];
      const { type } = child.columns[index]!;
      return [{ index: child.offset + index, type: child.nullable ? makeNullable(type) : type }];
    });
    return columns.length === 0 ? undefined : coalesced(columns, expression.span);
  }
  return undefined;
}
