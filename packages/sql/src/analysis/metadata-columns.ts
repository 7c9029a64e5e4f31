// METADATA columns against what a connector reads and writes. Source: DynamicSourceUtils.validateAndApplyMetadata and
// DynamicSinkUtils.validateAndApplyMetadata.
import type { ResolvedColumn, ResolvedTable } from '../catalog/resolved-table.ts';
import {
  metadataNotReadable,
  metadataNotWritable,
  metadataType,
  unknownMetadataKey,
} from '../diagnostics/catalogue/connectors.ts';
import {
  metadataNumberToLocalTimestamp,
  metadataNumberToTimestamp,
  metadataTimeToNumber,
} from '../diagnostics/catalogue/connector-rules/table.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import { atColumn, replacing } from '../engine/connectors/index.ts';
import type { MetadataKey, TableProblem, SinkFacts, SourceFacts } from '../engine/connectors/index.ts';
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
): TableProblem | undefined {
  const columns = table.columns.filter((column) => column.kind === 'metadata');
  if (columns.length === 0) return undefined;
  const keys = source.metadata;
  if (keys === undefined)
    return {
      definition: metadataNotReadable,
      parameters: { summary: source.summary },
      at: atColumn(columns[0]!.name),
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
): TableProblem | undefined {
  const columns = table.columns.filter((column) => column.kind === 'metadata' && !column.virtual);
  if (columns.length === 0) return undefined;
  const keys = sink.metadata;
  if (keys === undefined)
    return {
      definition: metadataNotWritable,
      parameters: { table: identifier },
      at: atColumn(columns[0]!.name),
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
): TableProblem {
  const given = column.metadataKey ?? column.name;
  const near = nearKey(
    given,
    keys.map((each) => each.key),
  );
  return {
    definition: unknownMetadataKey,
    fixes: replacing(near === undefined ? [] : [{ of: 'metadata', key: column.name, text: near }]),
    parameters: {
      key: given,
      column: column.name,
      table,
      interface: face,
      class: className,
      purpose,
      keys: keys.map((each) => each.key).join('\n'),
    },
    at: atColumn(column.name),
  };
}

function wrongType(
  column: MetadataColumn,
  table: string,
  words: { readonly declared: string; readonly metadata: string; readonly direction: string },
): TableProblem {
  const key = column.metadataKey ?? column.name;
  return {
    definition: metadataType,
    parameters: {
      column: column.name,
      with: key === column.name ? '' : ` with metadata key '${key}'`,
      table,
      ...words,
    },
    at: atColumn(column.name),
  };
}

/** Casts between metadata and columns that pass the first look and that no operator can be made for. */
export function castProblem(
  table: ResolvedTable,
  facts: SourceFacts | SinkFacts,
  isUsed: (column: string) => boolean,
): TableProblem | undefined {
  const writes = 'accepts' in facts;
  for (const column of table.columns) {
    if (column.kind !== 'metadata' || (writes && column.virtual) || !isUsed(column.name)) continue;
    const metadata = keyOf(column, facts.metadata ?? [])?.type;
    if (metadata === undefined) continue;
    const definition = writes ? refusedCast(column.type, metadata) : refusedCast(metadata, column.type);
    if (definition === undefined) continue;
    return { definition, parameters: { metadata: summaryString(metadata) }, at: atColumn(column.name) };
  }
  return undefined;
}

/** ScalarOperatorGens.generateCast, CastRule of Flink: what is said where no rule exists. */
function refusedCast(from: LogicalType, to: LogicalType): DiagnosticDefinition | undefined {
  if (from.root === 'TIMESTAMP_LTZ' && isNumeric(to)) return metadataTimeToNumber;
  if (isNumeric(from) && to.root === 'TIMESTAMP') return metadataNumberToTimestamp;
  if (isNumeric(from) && to.root === 'TIMESTAMP_LTZ') return metadataNumberToLocalTimestamp;
  return undefined;
}
