// The edit that gives an option of a WITH clause a value: at its value where it stands, otherwise behind the last option.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';

/** No fix where it is not known where the options are written. */
export function setOptionFix(table: ResolvedTable, key: string, value: string): Fix[] {
  const literal = `'${value.replaceAll("'", "''")}'`;
  const title = `set '${key}' to ${literal}`;
  const given = table.options.get(key);
  if (given !== undefined)
    return given.valueSpan === undefined
      ? []
      : [{ kind: 'replace', safe: false, title, edits: [{ span: given.valueSpan, text: literal }] }];
  let last: { readonly gap: number; readonly end: number } | undefined;
  for (const { keySpan, valueSpan } of table.options.values()) {
    if (keySpan === undefined || valueSpan === undefined) continue;
    if (last === undefined || valueSpan.end > last.end)
      last = { gap: valueSpan.start - keySpan.end, end: valueSpan.end };
  }
  if (last === undefined) return [];
  const equals = last.gap > 1 ? ' = ' : '=';
  const span = { start: last.end, end: last.end };
  return [{ kind: 'replace', safe: false, title, edits: [{ span, text: `, '${key}'${equals}${literal}` }] }];
}
