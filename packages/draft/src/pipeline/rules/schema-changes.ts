// include.schema.changes and exclude.schema.changes of a sink (SchemaChangeEventType and its families of flink-cdc-common).
import { nearest } from '@flink-preflight/sql';
import { laterThan, schemaChangeType } from '../../catalogue/pipeline-options.ts';
import { isObject } from '../../draft/shape.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule } from '../pipeline-rule.ts';

const TYPES: readonly string[] = [
  ...['add.column', 'alter.column.type', 'create.table', 'drop.column', 'drop.table', 'rename.column'],
  ...['truncate.table', 'alter.table.comment'],
];
const FAMILIES: readonly string[] = ['add', 'alter', 'create', 'drop', 'rename', 'table', 'column', 'all'];
const COMMENT = 'alter.table.comment';

export const schemaChanges: PipelineRule = ({ value, tell, versions }) => {
  const sink = value['sink'];
  if (!isObject(sink)) return;
  for (const key of ['include.schema.changes', 'exclude.schema.changes']) {
    const tags = sink[key];
    // A plain text has no children, and Flink CDC reads none of it.
    if (!Array.isArray(tags)) continue;
    for (const [i, entry] of tags.entries()) {
      const tag = textOf(entry);
      if (tag === undefined || FAMILIES.includes(tag)) continue;
      const path = ['sink', key, i];
      if (tag === COMMENT && versions.includes('3.5'))
        tell(laterThan, { what: `The schema change ${tag}`, since: '3.6' }, path);
      if (TYPES.includes(tag)) continue;
      const known = [...TYPES, ...FAMILIES];
      const [near] = nearest(tag, known, 1);
      const hint = near === undefined ? {} : { hint: `Did you mean ${near}?` };
      tell(schemaChangeType, { tag, known: known.join(', ') }, path, hint);
    }
  }
};
