// Keys that a grouping set leaves out are NULL there. The validator says so of a key by itself and of one right inside a function;
// as the first operand of an operator it takes the key for what it was, the plan does not, and Flink stops where that shows in
// a column of the statement. Source: AggregatingSelectScope.nullifyType, SqlToRelConverter.checkConvertedType.
import { computedOnce } from '../../base/computed-once.ts';
import { datatypesNotPreserved } from '../../diagnostics/catalogue/types.ts';
import type { AggregateRel, Rel } from '../../plan/rel.ts';
import type { Rex, RexCall } from '../../plan/rex.ts';
import { reportLate } from './context.ts';
import type { QueryContext } from './model.ts';

/** Operators whose type the plan makes anew from their operands; that of functions stays what the validator says. */
const DERIVED: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '=', '<>', '<', '>', '<=', '>=', 'CAST', 'CASE', 'ARRAY'],
  ...['LIKE', 'NOT LIKE', 'SIMILAR TO', 'NOT SIMILAR TO', 'BETWEEN ASYMMETRIC', 'NOT BETWEEN ASYMMETRIC'],
]);

/** Derived too, but the validator sees keys right inside as they are. */
const PASSING: ReadonlySet<string> = new Set(['NOT', 'AND', 'OR']);

type Keys = ReadonlySet<number>;

/** Refuses the first column of a statement's query whose type the plan does not keep. */
export function checkGroupedNullability(context: QueryContext, rel: Rel): void {
  for (const at of rel.columns.keys()) {
    const found = changedColumn(rel, at);
    if (found === undefined) continue;
    reportLate(context, datatypesNotPreserved, {}, { span: found.span, hint: HINT });
    return;
  }
}

const HINT = 'Give the key a value with COALESCE, or compute with it in a query around this one.';

/** The expression behind a column that the validator takes for NOT NULL and the plan doesn't. */
function changedColumn(rel: Rel, at: number): Rex | undefined {
  switch (rel.kind) {
    case 'project': {
      const rex = rel.expressions[at];
      if (rex?.kind === 'input') return changedColumn(rel.input, rex.index);
      const aggregate = aggregateBelow(rel.input);
      return rex !== undefined && aggregate !== undefined && changes(rex, lostKeys(aggregate))
        ? rex
        : undefined;
    }
    case 'filter':
    case 'sort':
      return changedColumn(rel.input, at);
    case 'aggregate': {
      const rex = rel.groupingSets.length === 1 ? rel.groupBy[at] : undefined;
      return rex?.kind === 'input' ? changedColumn(rel.input, rex.index) : undefined;
    }
    case 'set': {
      const found = rel.inputs.map((input) => changedColumn(input, at));
      const known = rel.inputs.every(
        ({ columns }, i) => found[i] !== undefined || columns[at]?.type.nullable === false,
      );
      return known ? found.find((rex) => rex !== undefined) : undefined;
    }
    default:
      return undefined;
  }
}

function aggregateBelow(rel: Rel): AggregateRel | undefined {
  if (rel.kind === 'aggregate') return rel;
  return rel.kind === 'filter' && rel.clause === 'HAVING' ? aggregateBelow(rel.input) : undefined;
}

/** Keys that are NULL only because of a grouping set without them. */
const lostKeys = computedOnce(({ groupBy, groupingSets }: AggregateRel): Keys => {
  const lost = new Set<number>();
  for (const set of groupingSets) {
    const kept = new Set(set);
    for (const [at, { type }] of groupBy.entries()) if (!type.nullable && !kept.has(at)) lost.add(at);
  }
  return lost;
});

function changes(rex: Rex, keys: Keys): boolean {
  if (keys.size === 0 || !isDerived(rex)) return false;
  // As the outermost operator's own operands, keys are looked at once more.
  const own = PASSING.has(rex.operator) ? rex.operands : isCase(rex) ? [] : rex.operands.slice(1);
  return !own.some((operand) => isKey(operand, keys)) && !validated(rex, keys) && planned(rex, keys);
}

const isKey = (rex: Rex, keys: Keys): boolean => rex.kind === 'input' && keys.has(rex.index);

/** Whether the validator says that it may be NULL. */
function validated(rex: Rex, keys: Keys): boolean {
  if (isKey(rex, keys)) return false;
  return isDerived(rex) ? valuesOf(rex).some((operand) => validated(operand, keys)) : rex.type.nullable;
}

/** Whether the plan does. */
function planned(rex: Rex, keys: Keys): boolean {
  if (isKey(rex, keys)) return true;
  return isDerived(rex) && valuesOf(rex).some((operand) => planned(operand, keys));
}

function isDerived(rex: Rex): rex is RexCall {
  if (rex.kind !== 'call') return false;
  const negation = rex.operator === '-' && rex.operands.length === 1;
  return (DERIVED.has(rex.operator) && !negation) || PASSING.has(rex.operator);
}

const isCase = ({ operator }: RexCall): boolean => operator === 'CASE';

/** The operands that make the value NULL: of CASE those behind THEN and ELSE. */
function valuesOf(call: RexCall): readonly Rex[] {
  const { operands } = call;
  return isCase(call) ? operands.filter((_, at) => at % 2 === 1 || at === operands.length - 1) : operands;
}
