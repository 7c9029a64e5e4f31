// tables and tables.exclude of a source: patterns that Java compiles, of as many parts as the database has.
import { tableParts, tablePattern, threeParts } from '../../catalogue/pipeline-tables.ts';
import { isObject } from '../../draft/shape.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule } from '../pipeline-rule.ts';
import { patternMistake } from '@flink-preflight/sql';
import { selectorParts } from '../table-pattern.ts';

/** Sources whose databases hold schemas, and whose factories want all three parts. */
const WITH_SCHEMAS: readonly unknown[] = ['postgres', 'sqlserver'];
const SELECTING: readonly unknown[] = ['mysql', 'postgres', 'sqlserver', 'oracle'];

export const sourceTables: PipelineRule = ({ value, tell }) => {
  const source = value['source'];
  if (!isObject(source) || !SELECTING.includes(source['type'])) return;
  for (const key of ['tables', 'tables.exclude']) {
    const tables = textOf(source[key]);
    if (tables === undefined) continue;
    const path = ['source', key];
    const lists = selectorParts(tables);
    if (lists.some((parts) => parts.length > 3)) {
      tell(tableParts, { pattern: tables }, path);
      continue;
    }
    const short = lists.find(
      (parts) => parts.length < 3 && (parts.length === 2 || source['type'] === 'sqlserver'),
    );
    if (key === 'tables' && short !== undefined && WITH_SCHEMAS.includes(source['type'])) {
      tell(threeParts, { table: short.join('.') }, path);
      continue;
    }
    for (const part of lists.flat()) {
      const reason = patternMistake(part);
      if (reason !== undefined) tell(tablePattern, { pattern: part, what: key, reason }, path);
    }
  }
};
