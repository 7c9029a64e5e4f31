// A connector's module takes over how its sources and sinks behaved when the generator made them: the part of a connector's
// behaviour that needs no code. Source: facts/behaviour-record.ts.
import { recordedKeyMissing } from '../../diagnostics/catalogue/connector-rules/group.ts';
import type { Unplaced } from '../../diagnostics/problem.ts';
import type { RefusedRecord, RoleRecord, SinkRecord, SourceRecord } from '../../facts/behaviour-record.ts';
import type { LogicalType } from '../../types/logical-type.ts';
import type { ChangelogMode, MetadataKey, RowKind } from './changelog.ts';
import { isInsertOnly, withoutUpdateBefore } from './changelog.ts';
import type { SinkBehaviour, SourceBehaviour } from './connector.ts';
import type { OptionReader } from './option-reader.ts';

type Role = 'source' | 'sink';

/** FactoryHelper.validate as the factory does it: with the prefixes that it skips, or without looking at unknown keys. */
export function validateRecorded(reader: OptionReader, role: Role): void {
  const record = reader.fact[role];
  // Every key begins with nothing.
  if (record?.ignoresUnknown === true) reader.validate('');
  else reader.validate(...(record?.prefixes ?? []));
}

/** The source as it was seen; undefined where none could be made of a sample. A module's own findings go over it. */
export function recordedSource(
  reader: OptionReader,
  own: Partial<SourceBehaviour> = {},
): SourceBehaviour | undefined {
  const record = recordOf(reader, reader.fact.source);
  if (record === undefined) return undefined;
  const { className, summary, abilities, changelog, bounded, metadata } = record;
  return {
    className,
    summary,
    abilities,
    ...(changelog !== undefined && { scan: { changelog, bounded } }),
    ...(metadata !== undefined && { metadata: metadata.map(metadataKey) }),
    ...own,
  };
}

/** The sink as it was seen; as recordedSource. */
export function recordedSink(
  reader: OptionReader,
  own: Partial<SinkBehaviour> = {},
): SinkBehaviour | undefined {
  const record = recordOf(reader, reader.fact.sink);
  if (record === undefined) return undefined;
  const { className, summary, abilities, metadata, ownParallelism, refusesChanges } = record;
  return {
    className,
    summary,
    abilities,
    accepts: (requested) => accepted(record, requested),
    ...(refusesChanges !== undefined && {
      refuses: (requested: ChangelogMode) => refusal(refusesChanges, requested),
    }),
    ...(metadata !== undefined && { metadata: metadata.map(metadataKey) }),
    ...(ownParallelism !== undefined && { ownParallelism }),
    ...own,
  };
}

/** Finds the record of a table like this one: with a primary key, or without. A refusal of the lack of a key is told. */
function recordOf<T extends SourceRecord | SinkRecord>(
  reader: OptionReader,
  role: RoleRecord<T> | undefined,
): T | undefined {
  if (role === undefined) return undefined;
  const { keyed, keyless = keyed } = role;
  const hasKey = reader.table.primaryKey.length > 0;
  const own = hasKey ? keyed : keyless;
  if (!isRefused(own)) return own;
  const other = hasKey ? keyless : keyed;
  if (isRefused(other)) return undefined;
  const cause = own.refused;
  // The message names what is of the sample alone: the table, an object.
  if (hasKey || cause.includes('@…') || cause.includes('sample')) return undefined;
  reader.failKey(recordedKeyMissing, { cause });
}

function isRefused(record: SourceRecord | SinkRecord | RefusedRecord): record is RefusedRecord {
  return 'refused' in record;
}

function metadataKey({ key, type }: { readonly key: string; readonly type: object }): MetadataKey {
  return { key, type: type as LogicalType };
}

function accepted({ accepts }: SinkRecord, requested: ChangelogMode): ChangelogMode {
  if (accepts === 'requested') return requested;
  if (accepts === 'without-update-before') return withoutUpdateBefore(requested);
  if (Array.isArray(accepts)) return accepts as ChangelogMode;
  const answer = (accepts as Readonly<Record<string, string>>)[requested.join(',')];
  return answer === undefined ? withoutUpdateBefore(requested) : (answer.split(',') as RowKind[]);
}

function refusal(refusals: Readonly<Record<string, string>>, requested: ChangelogMode): Unplaced | undefined {
  const cause = isInsertOnly(requested) ? undefined : refusals[requested.join(',')];
  return cause === undefined ? undefined : { definition: recordedKeyMissing, parameters: { cause } };
}
