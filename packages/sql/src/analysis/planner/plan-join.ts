// Which join Flink's planner makes of a join: lookup, temporal, interval, window or regular.
import { conversionKind } from '../../types/conversion-kind.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Rex } from '../../plan/rex.ts';
import { supportsExplicitCast } from '../../types/casts.ts';
import { isCharacter } from '../../types/families.ts';
import { summaryString } from '../../types/summary-string.ts';
import type { RowField } from '../../types/logical-type.ts';
import { leastRestrictive } from '../../types/least-restrictive.ts';
import { calciteString } from '../../types/calcite-string.ts';
import { sameTypeIgnoringNullability } from '../../types/equality.ts';
import { intervalJoinTimes, intervalJoinTypes, joinKeyTypes } from '../../diagnostics/catalogue/streaming.ts';
import { intervalBounds, joinKeysOf } from './join-condition.ts';
import type { JoinKeys } from './join-condition.ts';
import type { JoinNode } from './node.ts';
import { isRowtime, materialized, materializedFields } from './physical-node.ts';
import type { Physical, WindowProperties } from './physical-node.ts';
import type { PlanContext } from './plan-context.ts';
import { planTemporal } from './plan-temporal.ts';

/** Plans a join over its planned inputs. */
export function planJoin(node: JoinNode, left: Physical, right: Physical, context: PlanContext): Physical {
  const width = node.left.fields.length;
  const keys = joinKeysOf(node.condition, width);
  const unknown: Physical = { name: 'Unknown', inputs: [], fields: node.fields, span: node.span };
  if (refusesKeyTypes(keys, context)) return unknown;
  if (node.snapshot !== undefined) {
    const planned = planTemporal(node, node.snapshot, keys, left, right, context) ?? unknown;
    return context.streaming ? planned : unknown;
  }
  if (!context.streaming) return unknown;
  if (left.name === 'Unknown' || right.name === 'Unknown') return unknown;
  const semi = node.type === 'SEMI' || node.type === 'ANTI';
  const both = [...left.fields, ...right.fields];
  const base = { inputs: [left, right], type: node.type, condition: node.condition, span: node.span };
  const bounds = intervalBounds(node.condition, width, both);
  if (bounds !== undefined && !semi) {
    if (refusesInterval(node, bounds, both, context)) return unknown;
    const timeless = keys.pairs.filter(
      (pair) => !(isColumn(pair.left, bounds.left) && isColumn(pair.right, bounds.right)),
    );
    return {
      ...base,
      name: 'IntervalJoin',
      leftKeys: timeless.map((pair) => columnOf(pair.left, 0)),
      rightKeys: timeless.map((pair) => columnOf(pair.right, width)),
      fields: rename(node.fields, both),
    };
  }
  const names = { leftKeys: keys.left, rightKeys: keys.right };
  if (joinsWindows(left.window, right.window, keys)) {
    return {
      ...base,
      ...names,
      name: 'WindowJoin',
      fields: rename(node.fields, semi ? left.fields : both),
      window: left.window,
    };
  }
  return {
    ...base,
    ...names,
    name: 'Join',
    generated: node.generated === true || node.rebinds === true,
    fields: materializedFields(rename(node.fields, semi ? left.fields : both)),
  };
}

const rename = (names: readonly RowField[], types: readonly RowField[]): readonly RowField[] =>
  types.map((field, at) => ({ ...field, name: names[at]?.name ?? field.name }));

const isColumn = (rex: Rex, column: number): boolean => rex.kind === 'input' && rex.index === column;
const columnOf = (rex: Rex, offset: number): number => (rex.kind === 'input' ? rex.index - offset : -1);

/** JoinConditionTypeCoerceRule: equal columns must have a common type. */
export function refusesKeyTypes(keys: JoinKeys, context: PlanContext): boolean {
  for (const { left, right, conjunct } of keys.pairs) {
    if (conjunct.kind !== 'call' || conjunct.operator !== '=') continue;
    const [a, b] = conjunct.operands;
    if (a === undefined || b === undefined || undecided(left) || undecided(right)) continue;
    if (sameTypeIgnoringNullability(materialized(a.type), materialized(b.type))) continue;
    if (leastRestrictive([materialized(a.type), materialized(b.type)]) !== undefined) continue;
    const parameters = { left: calciteString(a.type), right: calciteString(b.type) };
    const fixes = [castFix(a, b), castFix(b, a)].flat();
    context.refuse('rewrite', { definition: joinKeyTypes, parameters, at: conjunct.span, fixes });
    return true;
  }
  return false;
}

/** Casts one side to the other's type. A text is what all types can be cast to without a loss. */
function castFix(side: Rex, other: Rex): Fix[] {
  const type = materialized(other.type);
  if (!isCharacter(type) && isCharacter(side.type)) return [];
  if (side.kind !== 'input' || !supportsExplicitCast(materialized(side.type), type)) return [];
  const text = isCharacter(type) ? 'STRING' : summaryString({ ...type, nullable: true });
  const { start, end } = side.span;
  return [
    {
      kind: conversionKind(materialized(side.type), type),
      safe: false,
      title: `cast to ${text}`,
      edits: [
        { span: { start, end: start }, text: 'CAST(' },
        { span: { start: end, end }, text: ` AS ${text})` },
      ],
    },
  ];
}

const undecided = (rex: Rex): boolean =>
  rex.type.root === 'UNKNOWN' || rex.type.root === 'ERROR' || rex.type.root === 'ANY';

function refusesInterval(
  node: JoinNode,
  bounds: { readonly rowtime: boolean; readonly left: number; readonly right: number },
  fields: readonly RowField[],
  context: PlanContext,
): boolean {
  const [left, right] = [fields[bounds.left]!.type, fields[bounds.right]!.type];
  if (bounds.rowtime) {
    if (left.root === right.root) return false;
    const parameters = { left: calciteString(left), right: calciteString(right) };
    context.refuse('physical', { definition: intervalJoinTypes, parameters, at: node.span });
    return true;
  }
  if (!fields.some((field) => isRowtime(field.type))) return false;
  context.refuse('physical', { definition: intervalJoinTimes, parameters: {}, at: node.span });
  return true;
}

/** WindowJoinUtil.satisfyWindowJoin: both sides have the same window and are equal in its start and end. */
function joinsWindows(
  left: WindowProperties | undefined,
  right: WindowProperties | undefined,
  keys: JoinKeys,
): boolean {
  if (left === undefined || right === undefined) return false;
  if (left.spec !== right.spec || left.rowtime !== right.rowtime) return false;
  const equal = (a: readonly number[], b: readonly number[]): boolean =>
    keys.left.some((column, at) => a.includes(column) && b.includes(keys.right[at]!));
  return equal(left.starts, right.starts) && equal(left.ends, right.ends);
}
