// Kinds of change and metadata: what connectors and formats both speak of.
import type { LogicalType } from '../../types/logical-type.ts';

export type RowKind = 'I' | 'UB' | 'UA' | 'D';

/** In the order I, UB, UA, D. */
export type ChangelogMode = readonly RowKind[];

export interface MetadataKey {
  readonly key: string;
  readonly type: LogicalType;
}

export const insertOnly: ChangelogMode = ['I'];
export const upsert: ChangelogMode = ['I', 'UA', 'D'];
export const allChanges: ChangelogMode = ['I', 'UB', 'UA', 'D'];

/** What many sinks take: all that the query gives but update-before. */
export function withoutUpdateBefore(requested: ChangelogMode): ChangelogMode {
  return requested.filter((kind) => kind !== 'UB');
}

export function isInsertOnly(mode: ChangelogMode): boolean {
  return mode.every((kind) => kind === 'I');
}
