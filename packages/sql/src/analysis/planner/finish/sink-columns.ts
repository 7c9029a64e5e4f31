// The columns of a query in the types of the table that they are written to (DynamicSinkUtils.validateSchemaAndApplyImplicitCast,
// LogicalTypeCasts.supportsAvoidingCast).
import type { ResolvedTable } from '../../../catalog/resolved-table.ts';
import type { Rex } from '../../../plan/rex.ts';
import { sameTypeIgnoringNullability } from '../../../types/equality.ts';
import type { LogicalType, RowField } from '../../../types/logical-type.ts';
import { materialized } from '../physical-node.ts';
import type { Physical } from '../physical-node.ts';
import { columnsOf, project } from './calcs.ts';

/** The query with a cast of each column whose type differs from that of the table's column. */
export function castToSink(query: Physical, table: ResolvedTable): Physical {
  const columns = table.columns.filter(
    (column) => column.kind === 'physical' || (column.kind === 'metadata' && !column.virtual),
  );
  if (columns.length !== query.fields.length) return query;
  const differs = columns.map(({ type }, at) => !avoidsCast(query.fields[at]!.type, type));
  if (!differs.includes(true)) return query;
  const fields = columns.map(({ name, type }, at): RowField =>
    differs[at] === true ? { name, type: { ...type, nullable: true } } : { ...query.fields[at]!, name },
  );
  const projections = columnsOf(query).map((rex, at): Rex =>
    differs[at] === true
      ? {
          kind: 'call',
          operator: 'CAST',
          operands: [rex],
          deterministic: true,
          type: fields[at]!.type,
          span: rex.span,
        }
      : rex,
  );
  return project(query, projections, fields);
}

/** Whether a value of one type is one of the other as it is. */
function avoidsCast(given: LogicalType, wanted: LogicalType): boolean {
  const source = materialized(given);
  const target = materialized(wanted);
  const undecided = [source, target].some(
    ({ root }) => root === 'UNKNOWN' || root === 'ERROR' || root === 'ANY',
  );
  if (undecided || sameTypeIgnoringNullability(source, target)) return true;
  if (source.root === 'NULL') return false;
  const text = (source.root === 'CHAR' || source.root === 'VARCHAR') && target.root === 'VARCHAR';
  const bytes = (source.root === 'BINARY' || source.root === 'VARBINARY') && target.root === 'VARBINARY';
  if ((text || bytes) && 'length' in source && 'length' in target)
    return (target.length ?? 0) >= (source.length ?? 0);
  return false;
}
