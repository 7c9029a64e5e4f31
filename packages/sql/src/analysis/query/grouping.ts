// GROUP BY: its expressions, grouping sets, and which keys may be NULL because of them.
// Source: SqlValidatorImpl.validateGroupClause, SqlValidatorUtil.analyzeGroupItem, AggregatingSelectScope.
import { tooLarge } from '../../diagnostics/undecided-reasons.ts';
import {
  aggregateInClause,
  groupFunctionOutsideGroupBy,
  windowedAggregateInClause,
} from '../../diagnostics/catalogue/grouping.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, GroupBy, GroupItem } from '../../syntax/ast/index.ts';
import { joinSpans } from '../../text/span.ts';
import { doubt, PASS, report } from './context.ts';
import { findAggregate, groupFunctionName } from './find-aggregate.ts';
import type { AggregateSearch } from './find-aggregate.ts';
import { indexOfKey } from './key-index.ts';
import { rejectUntyped } from './literal.ts';
import type { GroupKey, QueryContext, Scope } from './model.ts';

export interface Grouping {
  readonly keys: readonly GroupKey[];
  readonly sets: readonly (readonly number[])[];
  /** Number of items for SqlCallBinding.getGroupCount. */
  readonly count: number;
  /** The index of TUMBLE, HOP or SESSION among the keys. */
  readonly window?: number;
}

/** At most so many grouping sets are made out: CUBE doubles them with each expression. */
const MAX_SETS = 4096;
/** Keys in all of them together: a set of ROLLUP has one more than the set before. */
const MAX_ENTRIES = 1_000_000;
const TOO_MANY: number[][] = Array.from({ length: MAX_SETS + 1 }, () => []);

/** Reports an aggregate where there may be none; true if so. SqlValidatorImpl.validateNoAggs. */
export function rejectAggregates(
  context: QueryContext,
  expression: Expression,
  clause: string,
  search: AggregateSearch,
): boolean {
  const found = findAggregate(context, expression, search);
  if (found === undefined) return false;
  const span = found.kind === 'over' ? joinSpans(found.call.span, found.span) : found.span;
  if (found.kind === 'over') report(context, PASS.names, windowedAggregateInClause, { clause }, { span });
  else {
    const group = groupFunctionName(found);
    if (group === undefined) report(context, PASS.names, aggregateInClause, { clause }, { span });
    else {
      // In the list the call has been typed by then.
      const pass = clause === 'SELECT' ? PASS.calls : PASS.names;
      report(context, pass, groupFunctionOutsideGroupBy, { function: group }, { span });
    }
  }
  return true;
}

/** Types the GROUP BY clause. */
export function typeGrouping(context: QueryContext, scope: Scope, groupBy: GroupBy): Grouping {
  const keys: { key: string; rex: Rex; expression: Expression }[] = [];
  let refused = false;
  for (const item of groupBy.items) {
    for (const expression of expressionsOf(item)) {
      refused ||= rejectAggregates(context, expression, 'GROUP BY', { over: true, aggregate: true });
    }
  }
  const indexOf = (expression: Expression): number => {
    const key = context.typer.key(context, scope, expression);
    const known = indexOfKey(keys, key);
    if (known >= 0) return known;
    rejectUntyped(context, expression);
    const rex = context.typer.expression(context, scope, expression);
    keys.push({ key, rex, expression });
    return keys.length - 1;
  };
  let sets = [new Set<number>()];
  for (const item of refused ? [] : groupBy.items) {
    const choices = setsOf(item, indexOf);
    const count = sets.length * choices.length;
    if (count > MAX_SETS || count * keys.length > MAX_ENTRIES) {
      doubt(context, tooLarge, { what: 'The list of grouping sets' }, groupBy.span);
      break;
    }
    const [only] = choices;
    if (choices.length === 1 && only !== undefined)
      for (const set of sets) for (const index of only) set.add(index);
    else sets = sets.flatMap((left) => choices.map((right) => new Set([...left, ...right])));
  }
  // In how many sets each key is; no set has a key twice.
  const uses = new Map<number, number>();
  for (const set of sets) for (const index of set) uses.set(index, (uses.get(index) ?? 0) + 1);
  const window = keys.findIndex(
    ({ expression }) => expression.kind === 'call' && groupFunctionName(expression) !== undefined,
  );
  return {
    keys: keys.map(({ key, rex, expression }, index) => ({
      key,
      rex,
      nullable: (uses.get(index) ?? 0) < sets.length,
      span: expression.span,
    })),
    sets: sets.map((set) => [...set]),
    count: groupBy.items.filter((item) => !isEmptyList(item)).length,
    ...(window < 0 ? {} : { window }),
  };
}

const isEmptyList = (item: GroupItem): boolean => item.kind === 'list' && item.items.length === 0;

/** The sets that one item of GROUP BY stands for. */
function setsOf(item: GroupItem, indexOf: (expression: Expression) => number): number[][] {
  if (item.kind === 'grouping') {
    switch (item.type) {
      case 'GROUPING SETS':
        return item.items.flatMap((each) => setsOf(each, indexOf));
      case 'ROLLUP': {
        const parts = item.items.map((each) => tupleOf(each, indexOf));
        if (parts.length ** 2 > MAX_ENTRIES) return TOO_MANY;
        return Array.from({ length: parts.length + 1 }, (_, i) => parts.slice(0, parts.length - i).flat());
      }
      case 'CUBE': {
        const parts = item.items.map((each) => tupleOf(each, indexOf));
        if (parts.length > 12) return [parts.flat(), []];
        return Array.from({ length: 1 << parts.length }, (_, mask) =>
          parts.filter((_part, i) => (mask & (1 << i)) === 0).flat(),
        );
      }
    }
  }
  return [tupleOf(item, indexOf)];
}

/** `a`, `(a, b)` or `()`. */
function tupleOf(item: GroupItem, indexOf: (expression: Expression) => number): number[] {
  if (item.kind === 'grouping') return setsOf(item, indexOf)[0] ?? [];
  if (item.kind === 'list') return item.items.flatMap((each) => tupleOf(each, indexOf));
  if (item.kind === 'call' && item.operator === 'ROW' && item.name === undefined)
    return item.operands.flatMap((each) => tupleOf(each, indexOf));
  return [indexOf(item)];
}

function expressionsOf(item: GroupItem): Expression[] {
  return item.kind === 'grouping' ? item.items.flatMap(expressionsOf) : [item];
}
