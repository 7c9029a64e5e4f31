// Tables of before Flink 1.11, by `connector.type`: of their factories only those for CSV files are left.
// Source: TableFactoryUtil.isLegacyConnectorOptions, TableFactoryService, CsvTableSourceFactoryBase, CsvTableSinkFactoryBase.
import { hashMapOrder } from '../base/hash-map-order.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import { noLegacyFactory } from '../diagnostics/catalogue/connectors.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { LEGACY_CSV } from '../engine/connectors/legacy-csv-options.ts';
import type { Span } from '../text/span.ts';
import { serializableString } from '../types/index.ts';
import type { LogicalType } from '../types/index.ts';

export const LEGACY_KEY = 'connector.type';

type Role = 'source' | 'sink';

interface Candidate {
  readonly name: string;
  readonly context: ReadonlyMap<string, string>;
}

/** Why no factory makes a source or sink of the table; undefined where one of those for CSV files may. */
export function refuseLegacyTable(
  table: ResolvedTable,
  options: ReadonlyMap<string, string>,
  role: Role,
  span: Span,
): Problem | undefined {
  const kind = role === 'source' ? 'Source' : 'Sink';
  const factory = (mode: string): string => `org.apache.flink.table.${role}s.Csv${mode}Table${kind}Factory`;
  const candidates: Candidate[] = [
    { name: factory('Batch'), context: LEGACY_CSV },
    { name: factory('Append'), context: new Map([...LEGACY_CSV, ['update-mode', 'append']]) },
  ];
  const properties = propertiesOf(table, options);
  const mismatch =
    otherContext(candidates, options) ?? unsupportedKeys(candidates, options, properties, role);
  if (mismatch === undefined) return undefined;
  const parameters = {
    kind,
    reason: mismatch.reason,
    candidates: mismatch.best === '' ? '' : `The matching candidates:\n${mismatch.best}\n\n`,
    properties: [...properties]
      .map(([key, value]) => `${key}=${escape(value)}`)
      .sort((a, b) => (a < b ? -1 : 1))
      .join('\n'),
    factories: candidates.map(({ name }) => name).join('\n'),
  };
  const place = table.options.get(LEGACY_KEY)?.keySpan;
  const related = place === undefined ? [] : [{ message: 'the old key is here', span: place }];
  return problemAt(noLegacyFactory, parameters, { span, related });
}

/** Why no factory takes the table. */
interface Mismatch {
  readonly reason: string;
  /** The candidate that comes nearest, and what it misses; empty where none does. */
  readonly best: string;
}

/** TableFactoryService.filterByContext. */
function otherContext(
  candidates: readonly Candidate[],
  options: ReadonlyMap<string, string>,
): Mismatch | undefined {
  const compared = candidates.map(({ name, context }) => {
    const keys = hashMapOrder(context.keys());
    const missing = keys.filter((key) => !options.has(key));
    const mismatched = keys.filter((key) => options.has(key) && options.get(key) !== context.get(key));
    const matched = context.size - missing.length - mismatched.length;
    return { name, context, missing, mismatched, matched };
  });
  if (compared.some(({ context, matched }) => matched === context.size)) return undefined;
  const [batch, append] = compared;
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
  return {
    reason: 'Required context properties mismatch.',
    best: best.matched === 0 ? '' : lines.join('\n'),
  };
}

/** TableFactoryService.filterBySupportedProperties, among the factories of this context. */
function unsupportedKeys(
  candidates: readonly Candidate[],
  options: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, string>,
  role: Role,
): Mismatch | undefined {
  const keys = new Set(hashMapOrder(properties.keys()).map((key) => key.replace(/.\d+/g, '.#')));
  let best: { readonly name: string; readonly unsupported: readonly string[] } | undefined;
  for (const { name, context } of candidates) {
    if ([...context].some(([key, value]) => options.get(key) !== value)) continue;
    const unsupported = [...keys].filter(
      (key) => !context.has(key) && !VERSIONS.has(key) && !isSupported(key, role),
    );
    if (unsupported.length === 0) return undefined;
    if (best === undefined || unsupported.length < best.unsupported.length) best = { name, unsupported };
  }
  return (
    best && {
      reason: 'No factory supports all properties.',
      best: [best.name, 'Unsupported property keys:', ...best.unsupported].join('\n'),
    }
  );
}

/** In the required context of each factory, and not compared. */
const VERSIONS: ReadonlySet<string> = new Set(['connector.property-version', 'format.property-version']);

/** Whether the factories for CSV files know a property; `#` stands for an index. */
function isSupported(key: string, role: Role): boolean {
  return (
    COMMON.has(key) || (role === 'source' ? ONLY_SOURCES.has(key) : ONLY_SINKS.has(key) || isWatermark(key))
  );
}

const isWatermark = (key: string): boolean => key.startsWith('schema.watermark.');

const COMMON: ReadonlySet<string> = new Set([
  'connector.path',
  'format.fields.#.type',
  'format.fields.#.data-type',
  'format.fields.#.name',
  'format.derive-schema',
  'format.field-delimiter',
  'schema.#.type',
  'schema.#.data-type',
  'schema.#.name',
  'schema.#.expr',
  'comment',
]);

const ONLY_SOURCES: ReadonlySet<string> = new Set([
  'format.line-delimiter',
  'format.quote-character',
  'format.comment-prefix',
  'format.ignore-first-line',
  'format.ignore-parse-errors',
  'schema.watermark.#.rowtime',
  'schema.watermark.#.strategy.expr',
  'schema.watermark.#.strategy.data-type',
  'schema.primary-key.name',
  'schema.primary-key.columns',
]);

const ONLY_SINKS: ReadonlySet<string> = new Set(['format.write-mode', 'format.num-files']);

/** CatalogTable.toProperties; expressions are left out. */
function propertiesOf(
  table: ResolvedTable,
  options: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const properties = new Map(options);
  table.columns.forEach((column, at) => {
    properties.set(`schema.${at}.name`, column.name);
    properties.set(`schema.${at}.data-type`, dataType(column.type));
    if (column.kind !== 'metadata') return;
    properties.set(`schema.${at}.virtual`, String(column.virtual));
    properties.set(`schema.${at}.metadata`, column.metadataKey ?? column.name);
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
  return properties;
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
