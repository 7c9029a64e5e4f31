// Tables of before Flink 1.11, by `connector.type`: of their factories only those for CSV files are left.
// Source: TableFactoryUtil.isLegacyConnectorOptions, TableFactoryService.filterByContext, NoMatchingTableFactoryException.
import { hashMapOrder } from '../base/hash-map-order.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { noLegacyFactory } from '../diagnostics/catalogue/connectors.ts';
import { diagnose } from '../diagnostics/definition.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { serializableString } from '../types/index.ts';
import type { LogicalType } from '../types/index.ts';

export const LEGACY_KEY = 'connector.type';

const CSV: ReadonlyMap<string, string> = new Map([
  ['connector.type', 'filesystem'],
  ['format.type', 'csv'],
]);

/** Why no factory makes a source or sink of the table; undefined where one of those for CSV files may. */
export function refuseLegacyTable(
  table: ResolvedTable,
  options: ReadonlyMap<string, string>,
  role: 'source' | 'sink',
  span: Span,
): Diagnostic | undefined {
  const kind = role === 'source' ? 'Source' : 'Sink';
  const factory = (mode: string): string => `org.apache.flink.table.${role}s.Csv${mode}Table${kind}Factory`;
  const candidates = [
    { name: factory('Batch'), context: CSV },
    { name: factory('Append'), context: new Map([...CSV, ['update-mode', 'append']]) },
  ].map(({ name, context }) => {
    const keys = hashMapOrder(context.keys());
    const missing = keys.filter((key) => !options.has(key));
    const mismatched = keys.filter((key) => options.has(key) && options.get(key) !== context.get(key));
    const matched = context.size - missing.length - mismatched.length;
    return { name, context, missing, mismatched, matched };
  });
  if (candidates.some(({ context, matched }) => matched === context.size)) return undefined;
  const [batch, append] = candidates;
  const best = append!.matched > batch!.matched ? append! : batch!;
  const lines = [
    best.name,
    ...(best.missing.length > 0 ? ['Missing properties:'] : []),
    ...best.missing.map((key) => `${key}=${best.context.get(key)!}`),
    ...(best.mismatched.length > 0 ? ['Mismatched properties:'] : []),
    ...best.mismatched.map(
      (key) => `'${key}' expects '${best.context.get(key)!}', but is '${options.get(key)!}'`,
    ),
  ];
  const parameters = {
    kind,
    candidates: best.matched === 0 ? '' : `The matching candidates:\n${lines.join('\n')}\n\n`,
    properties: propertiesOf(table, options).join('\n'),
    factories: candidates.map(({ name }) => name).join('\n'),
  };
  const place = table.options.get(LEGACY_KEY)?.keySpan;
  const related = place === undefined ? [] : [{ message: 'the old key is here', span: place }];
  return diagnose(noLegacyFactory, parameters, { span, related });
}

/** CatalogTable.toProperties, as DescriptorProperties prints them; expressions are left out. */
function propertiesOf(table: ResolvedTable, options: ReadonlyMap<string, string>): string[] {
  const properties = new Map(options);
  table.columns.forEach((column, at) => {
    properties.set(`schema.${at}.name`, column.name);
    properties.set(`schema.${at}.data-type`, dataType(column.type));
    if (column.kind !== 'metadata') return;
    if (column.metadataKey !== undefined) properties.set(`schema.${at}.metadata`, column.metadataKey);
    properties.set(`schema.${at}.virtual`, String(column.virtual));
  });
  table.partitionedBy.forEach((name, at) => properties.set(`partition.keys.${at}.name`, name));
  if (table.primaryKey !== undefined) {
    properties.set('schema.primary-key.name', table.primaryKey.name);
    properties.set('schema.primary-key.columns', table.primaryKey.columns.join(','));
  }
  if (table.watermark !== undefined) {
    properties.set('schema.watermark.0.rowtime', table.watermark.column);
    properties.set('schema.watermark.0.strategy.data-type', dataType(table.watermark.type));
  }
  if (table.comment !== undefined && table.comment !== '') properties.set('comment', table.comment);
  return [...properties].map(([key, value]) => `${key}=${escape(value)}`).sort((a, b) => (a < b ? -1 : 1));
}

/** LogicalType.asSerializableString writes out what the other texts shorten. */
const dataType = (type: LogicalType): string =>
  serializableString(type)
    .split('`')
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/\bSTRING\b/g, 'VARCHAR(2147483647)')
            .replace(/\bBYTES\b/g, 'VARBINARY(2147483647)')
            .replace(/\bTIMESTAMP_LTZ(\(\d\))/g, 'TIMESTAMP$1 WITH LOCAL TIME ZONE'),
    )
    .join('`');

/** EncodingUtils.escapeJava, of what is written in options. */
const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
