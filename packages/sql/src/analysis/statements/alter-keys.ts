// ALTER TABLE … DROP PRIMARY KEY, DROP CONSTRAINT, DROP WATERMARK. Source: AlterSchemaConverter.
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { alterBaseLacks, alterConstraintName } from '../../diagnostics/catalogue/ddl.ts';
import type { AlterTableAction } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { refuse } from './context.ts';
import { withoutRowtime } from './table-schema.ts';

export function dropKey(
  table: ResolvedTable,
  action: Extract<AlterTableAction, { type: 'drop-primary-key' | 'drop-constraint' }>,
  place: Span,
): ResolvedTable {
  const { primaryKey, ...rest } = table;
  if (primaryKey === undefined) refuse(alterBaseLacks, { what: 'primary key', detail: '' }, { span: place });
  if (action.type === 'drop-constraint') {
    const name = action.name.names[0]!;
    if (name !== primaryKey.name)
      refuse(alterConstraintName, { name, key: primaryKey.name }, { span: action.name.span });
  }
  return rest;
}

export function dropWatermark(table: ResolvedTable, place: Span): ResolvedTable {
  const { watermark, ...rest } = table;
  if (watermark === undefined)
    refuse(alterBaseLacks, { what: 'watermark strategy', detail: '' }, { span: place });
  return { ...rest, columns: rest.columns.map(withoutRowtime) };
}
