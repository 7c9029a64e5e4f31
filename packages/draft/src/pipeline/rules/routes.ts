// Routes: keys, patterns, what they match, and rules that say the same twice (TableIdRouter of flink-cdc-common).
import {
  repeatedRoute,
  tablePattern,
  unmatchedTable,
  unusedSymbol,
} from '../../catalogue/pipeline-tables.ts';
import { isObject } from '../../draft/shape.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule, PipelineSubject } from '../pipeline-rule.ts';
import { ITEM_BLOCKS } from '../pipeline-shape.ts';
import { itemsOf } from '../shape-of-block.ts';
import { patternMistake } from '@flink-preflight/sql';
import { matches, plainTables, routePattern } from '../table-pattern.ts';

export const routes: PipelineRule = (subject) => {
  const { value, tell } = subject;
  const { route } = ITEM_BLOCKS;
  if (route === undefined) return;
  const seen = new Set<string>();
  for (const { item, path } of itemsOf(value['route'], 'route', route, ['route'], tell)) {
    const source = textOf(item['source-table']);
    const sink = textOf(item['sink-table']);
    if (source !== undefined) checkPattern(source, [...path, 'source-table'], subject);
    if (source === undefined || sink === undefined) continue;
    const both = `${source}\n${sink}`;
    if (seen.has(both)) tell(repeatedRoute, { source, sink }, path);
    seen.add(both);
    const symbol = textOf(item['replace-symbol']);
    if (symbol !== undefined && symbol !== '' && !sink.includes(symbol))
      tell(unusedSymbol, { symbol, sink }, [...path, 'replace-symbol']);
  }
};

function checkPattern(tables: string, path: readonly (string | number)[], subject: PipelineSubject): void {
  const pattern = routePattern(tables);
  const reason = patternMistake(pattern);
  if (reason !== undefined) {
    subject.tell(tablePattern, { pattern: tables, what: 'a route', reason }, path);
    return;
  }
  const names = tablesOfSource(subject);
  if (names === undefined || names.some((name) => matches(pattern, name) !== false)) return;
  subject.tell(unmatchedTable, { pattern: tables, what: 'route', tables: names.join(', ') }, path);
}

/** The source's tables where `tables` names them letter for letter. */
export function tablesOfSource({ value }: PipelineSubject): readonly string[] | undefined {
  const source = value['source'];
  const tables = isObject(source) && source['type'] === 'mysql' ? textOf(source['tables']) : undefined;
  return tables === undefined ? undefined : plainTables(tables);
}
