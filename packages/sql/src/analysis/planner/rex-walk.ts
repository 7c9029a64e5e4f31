// Walking and rebuilding expressions: columns read, substitution, conjuncts, structural equality.
import { computedOnce } from '../../base/computed-once.ts';
import type { AggregateCall, Rex, RexCall, SortKey } from '../../plan/rex.ts';

/** The direct operands of an expression (those inside an OVER too, not those of a sub-query's plan). */
export function operandsOf(rex: Rex): readonly Rex[] {
  switch (rex.kind) {
    case 'call':
      return rex.operands;
    case 'over':
      return [
        ...rex.call.operands,
        ...(rex.call.filter === undefined ? [] : [rex.call.filter]),
        ...rex.partitionBy,
        ...rex.orderBy.map((key) => key.expression),
      ];
    case 'subquery':
      return rex.operands;
    case 'field':
      return [rex.operand];
    default:
      return [];
  }
}

/** Whether the expression or any part of it passes the test. */
export function someRex(rex: Rex, test: (rex: Rex) => boolean): boolean {
  return test(rex) || operandsOf(rex).some((operand) => someRex(operand, test));
}

/** Columns of the input that the expression reads. */
export function columnsRead(rex: Rex, into: Set<number> = new Set()): Set<number> {
  if (rex.kind === 'input') into.add(rex.index);
  for (const operand of operandsOf(rex)) columnsRead(operand, into);
  return into;
}

/** Rebuilds the expression from the leaves up; `replace` gives another expression, or undefined to keep this one. */
export function mapRex(rex: Rex, replace: (rex: Rex) => Rex | undefined): Rex {
  const replaced = replace(rex);
  if (replaced !== undefined) return replaced;
  const map = (part: Rex): Rex => mapRex(part, replace);
  switch (rex.kind) {
    case 'call':
      return rex.operands.length === 0 ? rex : { ...rex, operands: rex.operands.map(map) };
    case 'over':
      return {
        ...rex,
        call: mapCall(rex.call, map),
        partitionBy: rex.partitionBy.map(map),
        orderBy: rex.orderBy.map((key) => ({ ...key, expression: map(key.expression) })),
      };
    case 'subquery':
      return { ...rex, operands: rex.operands.map(map) };
    case 'field':
      return { ...rex, operand: map(rex.operand) };
    default:
      return rex;
  }
}

function mapCall(call: AggregateCall, map: (rex: Rex) => Rex): AggregateCall {
  return {
    ...call,
    operands: call.operands.map(map),
    ...(call.filter === undefined ? {} : { filter: map(call.filter) }),
    ...(call.withinGroup === undefined
      ? {}
      : { withinGroup: call.withinGroup.map((key) => ({ ...key, expression: map(key.expression) })) }),
  };
}

/** Puts expressions in the place of columns: column `i` becomes `columns[i]`. */
export function substitute(rex: Rex, columns: readonly (Rex | undefined)[]): Rex {
  return mapRex(rex, (part) => (part.kind === 'input' ? columns[part.index] : undefined));
}

/** Moves all columns by `offset`. */
export function shift(rex: Rex, offset: number): Rex {
  return offset === 0
    ? rex
    : mapRex(rex, (part) => (part.kind === 'input' ? { ...part, index: part.index + offset } : undefined));
}

/** What a comparison becomes by NOT. */
export const opposites: Readonly<Record<string, string>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
};

/** The operands of a chain of ANDs; NOT of a comparison is the opposite one; `TRUE` is no conjunct, BETWEEN is two comparisons (StandardConvertletTable). */
export function conjunctsOf(rex: Rex | undefined): readonly Rex[] {
  if (rex === undefined) return [];
  if (rex.kind === 'call' && rex.operator === 'AND') return rex.operands.flatMap(conjunctsOf);
  if (rex.kind === 'call' && /^BETWEEN( ASYMMETRIC)?$/.test(rex.operator) && rex.operands.length === 3) {
    const [value, low, high] = rex.operands;
    return [
      { ...rex, operator: '>=', operands: [value!, low!] },
      { ...rex, operator: '<=', operands: [value!, high!] },
    ];
  }
  if (rex.kind === 'call' && rex.operator === 'IN' && rex.operands.length === 2)
    return [{ ...rex, operator: '=' }];
  const [inner] = isCall(rex, 'NOT') ? rex.operands : [];
  if (inner?.kind === 'call' && inner.operands.length === 2 && opposites[inner.operator] !== undefined)
    return [{ ...inner, operator: opposites[inner.operator]! }];
  // Where one side is never NULL the comparison is an equality (RelOptUtil.isDistinctFrom).
  if (isCall(rex, 'IS NOT DISTINCT FROM') && rex.operands.some((operand) => !operand.type.nullable))
    return [{ ...rex, operator: '=' }];
  if (isCall(rex, 'OR')) return factored(rex);
  if (rex.kind === 'literal' && rex.value === true) return [];
  return [rex];
}

/** What all operands of an OR ask for, then what is left of it (RexUtil.pullFactors). */
function factored(or: RexCall): readonly Rex[] {
  const parts = or.operands.map(conjunctsOf);
  const others = parts.slice(1).map((part) => new Set(part.map(rexKey)));
  const common = (parts[0] ?? []).filter((rex) => others.every((keys) => keys.has(rexKey(rex))));
  if (common.length === 0) return [or];
  const keys = new Set(common.map(rexKey));
  const rests = parts.map((part) => part.filter((rex) => !keys.has(rexKey(rex))));
  if (rests.some((rest) => rest.length === 0)) return common;
  const operands = rests.map((rest) =>
    rest.length === 1 ? rest[0]! : { ...or, operator: 'AND', operands: rest },
  );
  return [...common, { ...or, operands }];
}

/** A key that is the same for expressions that Calcite holds equal (RexNode.toString and type). */
export const rexKey = computedOnce((rex: Rex): string => {
  switch (rex.kind) {
    case 'input':
      return `$${rex.index}`;
    case 'literal':
      return `${JSON.stringify(rex.value)}:${typeKey(rex)}`;
    case 'call':
      return rex.operator === 'CAST'
        ? `CAST(${rex.operands.map(rexKey).join(',')}:${typeKey(rex)})`
        : `${rex.operator}(${rex.operands.map(rexKey).join(',')})`;
    case 'over':
      return `${callKey(rex.call)} OVER (${rex.partitionBy.map(rexKey).join(',')};${sortKey(rex.orderBy)};${rex.unit} ${boundKey(rex.lower)} ${boundKey(rex.upper)})`;
    case 'field':
      return `${rexKey(rex.operand)}.${rex.name}`;
    case 'outer':
      return `outer${rex.level}.${rex.index}`;
    case 'pattern-field':
      return `${rex.variable}.$${rex.index}`;
    case 'parameter':
      return `?${rex.index}`;
    case 'subquery':
    case 'unknown':
      return `${rex.kind}@${rex.span.start}-${rex.span.end}`;
  }
});

const typeKey = (rex: Rex): string => JSON.stringify({ ...rex.type, nullable: undefined });

const boundKey = (bound: { readonly type: string; readonly offset?: Rex }): string =>
  bound.offset === undefined ? bound.type : `${rexKey(bound.offset)} ${bound.type}`;

const sortKey = (keys: readonly SortKey[]): string =>
  keys.map((key) => `${rexKey(key.expression)}${key.descending ? ' DESC' : ''}${key.nulls ?? ''}`).join(',');

/** The same for aggregate calls. */
export function callKey(call: AggregateCall): string {
  return `${call.function}(${call.distinct ? 'DISTINCT ' : ''}${call.operands.map(rexKey).join(',')}|${
    call.filter === undefined ? '' : rexKey(call.filter)
  }|${call.ignoreNulls ?? ''}|${call.withinGroup === undefined ? '' : sortKey(call.withinGroup)})`;
}

export function isCall(rex: Rex, operator: string): rex is RexCall {
  return rex.kind === 'call' && rex.operator === operator;
}

/** The whole number that literals compute to. */
export function constantOf(rex: Rex): number | undefined {
  if (rex.kind === 'literal')
    return typeof rex.value === 'string' ? Math.trunc(Number(rex.value)) : undefined;
  if (rex.kind === 'call' && rex.operator === 'CAST' && rex.operands[0] !== undefined)
    return constantOf(rex.operands[0]);
  if (rex.kind !== 'call') return undefined;
  const [a, b] = rex.operands.map(constantOf);
  if (rex.operands.length === 1) return rex.operator === '-' && a !== undefined ? -a : undefined;
  if (rex.operands.length !== 2) return undefined;
  if (a === undefined || b === undefined) return undefined;
  return rex.operator === '+'
    ? a + b
    : rex.operator === '-'
      ? a - b
      : rex.operator === '*'
        ? a * b
        : undefined;
}
