// Columns of a grouped query that are not grouped: one problem of the query, with all its places and a GROUP BY that
// would do.
import { computedOnce } from '../../base/computed-once.ts';
import { notGrouped, notSelected } from '../../diagnostics/catalogue/grouping.ts';
import type { Select } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { PASS, report } from './context.ts';
import { isUndecided } from '../../types/index.ts';
import type { Aggregation, GroupKey, QueryContext, Ungrouped } from './model.ts';

export const noUngrouped = (): Ungrouped => ({ names: [], related: [], fixes: [] });

const hasUndecided = computedOnce((keys: readonly GroupKey[]): boolean =>
  keys.some(({ rex }) => isUndecided(rex.type)),
);

export function reportUngrouped(
  context: QueryContext,
  aggregation: Aggregation,
  expression: string,
  span: Span,
): void {
  // What the keys are isn't known after an error in one of them.
  if (hasUndecided(aggregation.keys)) return;
  const { ungrouped } = aggregation;
  const first = ungrouped.names.length === 0;
  if (!ungrouped.names.includes(expression)) ungrouped.names.push(expression);
  if (!first) {
    ungrouped.related.push({ message: `'${expression}' is not grouped either`, span });
    return;
  }
  const { related, fixes } = ungrouped;
  const definition = aggregation.clause === 'distinct' ? notSelected : notGrouped;
  report(context, PASS.scopes, definition, { expression }, { span, related, fixes });
}

/** Gives the diagnostic its fix: the columns go into GROUP BY. */
export function finishUngrouped(aggregation: Aggregation | undefined, select: Select): void {
  if (aggregation === undefined || aggregation.clause === 'distinct') return;
  const { names, fixes } = aggregation.ungrouped;
  if (names.length === 0 || names.some((name) => !/^[\w$.]+$/.test(name))) return;
  const list = names.join(', ');
  const { groupBy, where, from } = select;
  if (groupBy !== undefined) {
    const plain = groupBy.items.every((item) => item.kind !== 'grouping') && groupBy.items.length > 0;
    const at = groupBy.items.at(-1)?.span.end;
    if (!plain || at === undefined) return;
    fixes.push({
      kind: 'add',
      safe: false,
      title: `group by ${list} too`,
      edits: [{ span: { start: at, end: at }, text: `, ${list}` }],
    });
    return;
  }
  const at = where?.span.end ?? from?.span.end;
  if (at === undefined) return;
  fixes.push({
    kind: 'add',
    safe: false,
    title: `GROUP BY ${list}`,
    edits: [{ span: { start: at, end: at }, text: ` GROUP BY ${list}` }],
  });
}
