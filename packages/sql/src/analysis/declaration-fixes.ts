// Edits of a table's CREATE TABLE: a column more, another type. For a slip that stands in the definition, where the
// diagnostic stands at the use.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import { nullable, summaryString } from '../types/index.ts';
import type { LogicalType, RowField } from '../types/index.ts';
import { quoteName } from './query/quote-name.ts';

/** The type as a column of it is declared: nullable, and no time attribute. */
export function declaredType(type: LogicalType): string {
  return summaryString(nullable(type)).replace(/ \*(ROWTIME|PROCTIME)\*$/, '');
}

/** Adds columns to a table, each behind the column that comes before it in `order`, or behind all columns. */
export function addColumnsFix(
  facts: EngineFacts,
  table: ResolvedTable,
  missing: readonly RowField[],
  order: readonly RowField[],
): Fix | undefined {
  const ends = new Map(table.columns.map(({ name, writtenSpan }) => [name, writtenSpan?.end] as const));
  const last = Math.max(...[...ends.values()].map((end) => end ?? -1));
  if (last < 0 || missing.length === 0) return undefined;
  const texts = new Map<number, string>();
  for (const column of missing) {
    const before = order.slice(0, Math.max(0, order.indexOf(column))).reverse();
    const at = before.map(({ name }) => ends.get(name)).find((end) => end !== undefined) ?? last;
    texts.set(at, `${texts.get(at) ?? ''}, ${quoteName(facts, column.name)} ${declaredType(column.type)}`);
  }
  const names = missing.map((column) => quoteName(facts, column.name)).join(', ');
  return {
    kind: 'add',
    safe: false,
    title: `add ${names} to ${table.path.object}`,
    edits: [...texts].map(([at, text]) => ({ span: { start: at, end: at }, text })),
  };
}

/** Declares a column with another type. */
export function declareFix(
  facts: EngineFacts,
  table: ResolvedTable,
  name: string,
  type: LogicalType,
): Fix | undefined {
  const column = table.columns.find((each) => each.name === name);
  if (column?.kind !== 'physical' || column.typeSpan === undefined) return undefined;
  const text = declaredType(type);
  return {
    kind: 'declare',
    safe: false,
    title: `declare ${quoteName(facts, name)} as ${text}`,
    edits: [{ span: column.typeSpan, text }],
  };
}
