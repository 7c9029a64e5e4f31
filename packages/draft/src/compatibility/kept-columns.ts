// Columns that an operator keeps in state: what they mean, and the types that their serializers hold.
import { summaryString } from '@flink-preflight/sql/data-types';
import type { LogicalType } from '@flink-preflight/sql/data-types';

export interface KeptColumn {
  /** It is made of this; see `lineage.ts`. */
  readonly text: string;
  /** Its type as RowDataSerializer compares it. */
  readonly type: string;
}

/**
 * The type as a serializer's snapshot holds it: RowDataSerializerSnapshot.resolveSchemaCompatibility takes state only of the
 * same types, nullability and width included. Time attributes do not count (LogicalType.equals).
 */
export function typeText(type: LogicalType): string {
  if (!('attribute' in type) || type.attribute === undefined) return summaryString(type);
  const { attribute: _attribute, ...plain } = type;
  return summaryString(plain);
}

/** How the types of two lists of the same columns differ, in words; undefined where they don't. */
export function typeChanges(before: readonly KeptColumn[], after: readonly KeptColumn[]): string | undefined {
  const changes = after.flatMap(({ text, type }, i) => {
    const old = before[i];
    return old === undefined || old.type === type ? [] : [`${text} from ${old.type} to ${type}`];
  });
  return changes.length === 0 ? undefined : changes.join(', ');
}
