// `(SELECT COUNT(*) FROM …) > 0` in a filter asks whether there is a row. Source: FlinkRewriteSubQueryRule.
import type { Rel } from '../../plan/rel.ts';
import type { Rex, RexSubquery } from '../../plan/rex.ts';
import { mapRex } from './rex-walk.ts';

/** The condition with counts compared with 0 or 1 as EXISTS. */
export function countToExists(condition: Rex): Rex {
  return mapRex(condition, (rex) => {
    if (rex.kind !== 'call') return undefined;
    const [left, right] = rex.operands;
    if (left === undefined || right === undefined) return undefined;
    const mirrored = rex.operator === '<' || rex.operator === '<=';
    if (!mirrored && rex.operator !== '>' && rex.operator !== '>=') return undefined;
    const counted = countedRows(mirrored ? right : left);
    const bound = numberOf(mirrored ? left : right);
    if (counted === undefined || bound === undefined) return undefined;
    const strict = rex.operator === '<' || rex.operator === '>';
    const fits = strict ? bound >= 0 && bound < 1 : bound > 0 && bound <= 1;
    if (!fits) return undefined;
    const { type, span } = rex;
    return { kind: 'subquery', form: 'EXISTS', operands: [], rel: counted, type, span } satisfies RexSubquery;
  });
}

function numberOf(rex: Rex): number | undefined {
  if (rex.kind !== 'literal' || typeof rex.value !== 'string') return undefined;
  if (!/^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL|FLOAT|DOUBLE)$/.test(rex.type.root)) return undefined;
  return Number(rex.value);
}

/** What is counted by a query that is nothing but COUNT(*). */
function countedRows(rex: Rex): Rel | undefined {
  if (rex.kind !== 'subquery' || rex.form !== 'SCALAR') return undefined;
  const rel = withoutIdentity(rex.rel);
  if (rel.kind !== 'aggregate' || rel.groupBy.length > 0 || rel.groupingSets.length > 1) return undefined;
  const [call] = rel.calls;
  if (call === undefined || rel.calls.length > 1) return undefined;
  const all = call.function === 'COUNT' && call.operands.length === 0 && !call.distinct;
  return all && call.filter === undefined ? rel.input : undefined;
}

function withoutIdentity(rel: Rel): Rel {
  if (rel.kind !== 'project' || rel.expressions.length !== rel.input.columns.length) return rel;
  return rel.expressions.every((rex, at) => rex.kind === 'input' && rex.index === at) ? rel.input : rel;
}
