// The edit that declares a primary key where a table lacks one: its first column, which is most often the key.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import { quoteName } from './query/quote-name.ts';

export function primaryKeyFixes(facts: EngineFacts, table: ResolvedTable): Fix[] {
  const first = table.columns.find((column) => column.kind === 'physical');
  const at = table.definitionEnd;
  if (first === undefined || at === undefined) return [];
  const text = `PRIMARY KEY (${quoteName(facts, first.name)}) NOT ENFORCED`;
  return [
    {
      kind: 'add',
      safe: false,
      title: `add ${text}`,
      edits: [{ span: { start: at, end: at }, text: `, ${text}` }],
    },
  ];
}
