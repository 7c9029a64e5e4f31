// The edit that declares a primary key where a table lacks one: its first column, which is most often the key.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { quoteName } from './query/quote-name.ts';

export function primaryKeyFixes(table: ResolvedTable): Fix[] {
  const first = table.columns.find((column) => column.kind === 'physical');
  const at = table.definitionEnd;
  if (first === undefined || at === undefined) return [];
  const text = `PRIMARY KEY (${quoteName(first.name)}) NOT ENFORCED`;
  return [{ title: `add ${text}`, edits: [{ span: { start: at, end: at }, text: `, ${text}` }] }];
}
