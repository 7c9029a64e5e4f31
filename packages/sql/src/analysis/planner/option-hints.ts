// OPTIONS hints on a table: its options in this query (FlinkHints.mergeTableOptions).
import type { ResolvedTable, TableOption } from '../../catalog/resolved-table.ts';
import type { Hint } from '../../syntax/ast/index.ts';

/** The table as the query reads it. */
export function withOptionHints(table: ResolvedTable, hints: readonly Hint[]): ResolvedTable {
  const given: [string, TableOption][] = [];
  for (const hint of hints) {
    if (hint.name.names.join('.').toUpperCase() !== 'OPTIONS') continue;
    for (const option of hint.options) {
      if (option.kind !== 'option' || option.value.kind !== 'string') continue;
      const key = option.key.kind === 'string' ? option.key.value : option.key.names.join('.');
      given.push([
        key,
        { value: option.value.value, keySpan: option.key.span, valueSpan: option.value.span },
      ]);
    }
  }
  return given.length === 0 ? table : { ...table, options: new Map([...table.options, ...given]) };
}
