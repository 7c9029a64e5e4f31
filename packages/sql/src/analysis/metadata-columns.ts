// METADATA columns against what a connector reads and writes. Source: DynamicSourceUtils.validateAndApplyMetadata and
// DynamicSinkUtils.validateAndApplyMetadata.
import type { ResolvedColumn, ResolvedTable } from '../catalog/resolved-table.ts';
import {
  connectorRule,
  metadataNotReadable,
  metadataNotWritable,
  metadataType,
  unknownMetadataKey,
} from '../diagnostics/catalogue/connectors.ts';
import type { MetadataKey, Problem, SinkFacts, SourceFacts } from '../engine/connectors/index.ts';
import { asStored } from '../plan/read-connector.ts';
import { nearKey } from '../engine/connectors/near-key.ts';
import { supportsExplicitCast, summaryString } from '../types/index.ts';
import { isNumeric, isUndecided } from '../types/families.ts';
import type { LogicalType } from '../types/logical-type.ts';

type MetadataColumn = Extract<ResolvedColumn, { kind: 'metadata' }>;

export function readableProblem(
  table: ResolvedTable,
  identifier: string,
  source: SourceFacts,
): Problem | undefined {
  const columns = table.columns.filter((column) => column.kind === 'metadata');
  if (columns.length === 0) return undefined;
  const keys = source.metadata;
  if (keys === undefined)
    return {
      definition: metadataNotReadable,
      parameters: { summary: source.summary },
      column: columns[0]!.name,
    };
  for (const column of columns) {
    const found = keyOf(column, keys);
    if (found === undefined)
      return unknownKey(column, keys, identifier, 'DynamicTableSource', source.className, 'reading');
    if (!isUndecided(column.type) && !supportsExplicitCast(found.type, column.type))
      return wrongType(column, identifier, {
        // Flink's message has the two types the wrong way round.
        declared: summaryString(found.type),
        metadata: summaryString(asStored(column.type)),
        direction: 'from',
      });
  }
  return undefined;
}

export function writableProblem(
  table: ResolvedTable,
  identifier: string,
  sink: SinkFacts,
): Problem | undefined {
  const columns = table.columns.filter((column) => column.kind === 'metadata' && !column.virtual);
  if (columns.length === 0) return undefined;
  const keys = sink.metadata;
  if (keys === undefined)
    return {
      definition: metadataNotWritable,
      parameters: { table: identifier },
      column: columns[0]!.name,
    };
  for (const column of columns) {
    if (column.kind !== 'metadata') continue;
    const found = keyOf(column, keys);
    if (found === undefined)
      return unknownKey(column, keys, identifier, 'DynamicTableSink', sink.className, 'writing');
    if (!isUndecided(column.type) && !supportsExplicitCast(column.type, found.type))
      return wrongType(column, identifier, {
        declared: summaryString(asStored(column.type)),
        metadata: summaryString(found.type),
        direction: 'to',
      });
  }
  return undefined;
}

function keyOf(column: MetadataColumn, keys: readonly MetadataKey[]): MetadataKey | undefined {
  const key = column.metadataKey ?? column.name;
  return keys.find((each) => each.key === key);
}

function unknownKey(
  column: MetadataColumn,
  keys: readonly MetadataKey[],
  table: string,
  face: string,
  className: string,
  purpose: string,
): Problem {
  const given = column.metadataKey ?? column.name;
  const near = nearKey(
    given,
    keys.map((each) => each.key),
  );
  return {
    definition: unknownMetadataKey,
    ...(near === undefined ? {} : { replacements: [{ of: 'metadata', key: column.name, text: near }] }),
    parameters: {
      key: given,
      column: column.name,
      table,
      interface: face,
      class: className,
      purpose,
      keys: keys.map((each) => each.key).join('\n'),
    },
    column: column.name,
  };
}

function wrongType(
  column: MetadataColumn,
  table: string,
  words: { readonly declared: string; readonly metadata: string; readonly direction: string },
): Problem {
  const key = column.metadataKey ?? column.name;
  return {
    definition: metadataType,
    parameters: {
      column: column.name,
      with: key === column.name ? '' : ` with metadata key '${key}'`,
      table,
      ...words,
    },
    column: column.name,
  };
}

/** Casts between metadata and columns that pass the first look and that no operator can be made for. */
export function castProblem(
  table: ResolvedTable,
  facts: SourceFacts | SinkFacts,
  isUsed: (column: string) => boolean,
): Problem | undefined {
  const writes = 'accepts' in facts;
  for (const column of table.columns) {
    if (column.kind !== 'metadata' || (writes && column.virtual) || !isUsed(column.name)) continue;
    const metadata = keyOf(column, facts.metadata ?? [])?.type;
    if (metadata === undefined) continue;
    const cause = writes ? refusedCast(column.type, metadata) : refusedCast(metadata, column.type);
    if (cause === undefined) continue;
    const advice = `The metadata is of type ${summaryString(metadata)}: declare the column so, and convert it in queries.`;
    return { definition: connectorRule, parameters: { cause, advice }, column: column.name };
  }
  return undefined;
}

/** ScalarOperatorGens.generateCast, CastRule of Flink: what is said where no rule exists. */
function refusedCast(from: LogicalType, to: LogicalType): string | undefined {
  if (from.root === 'TIMESTAMP_LTZ' && isNumeric(to))
    return 'The cast from TIMESTAMP_LTZ type to NUMERIC type is not allowed.';
  if (isNumeric(from) && to.root === 'TIMESTAMP')
    return "The cast from NUMERIC type to TIMESTAMP type is not allowed. It's recommended to use TO_TIMESTAMP(FROM_UNIXTIME(numeric_col)) instead, note the numeric is in seconds.";
  if (isNumeric(from) && to.root === 'TIMESTAMP_LTZ')
    return "The cast from NUMERIC type to TIMESTAMP_LTZ type is not allowed. It's recommended to use TO_TIMESTAMP_LTZ(numeric_col, precision) instead.";
  return undefined;
}
