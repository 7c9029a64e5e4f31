// Dynamic index names of Elasticsearch: `log-{ts|yyyy-MM-dd}`. Source: IndexGeneratorFactory.
import {
  elasticsearchIndexChained,
  elasticsearchIndexFieldType,
  elasticsearchIndexFieldUnknown,
  elasticsearchIndexTimeType,
  elasticsearchTimeIndexOfChanges,
} from '../../diagnostics/catalogue/connector-rules/elasticsearch.ts';
import type { Unplaced } from '../../diagnostics/problem.ts';
import type { TypeRoot } from '../../types/logical-type.ts';
import { summaryString } from '../../types/index.ts';
import { isInsertOnly } from './changelog.ts';
import type { ChangelogMode } from './changelog.ts';
import type { OptionReader } from './option-reader.ts';

const SYSTEM_TIME = /\{\s*(?:now\(\s*\)|NOW\(\s*\)|current_timestamp|CURRENT_TIMESTAMP)\s*\|/;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** By Flink's names, in its order. */
const INDEX_TYPES: readonly (readonly [TypeRoot, string])[] = [
  ['DATE', 'DATE'],
  ['TIME', 'TIME_WITHOUT_TIME_ZONE'],
  ['TIMESTAMP', 'TIMESTAMP_WITHOUT_TIME_ZONE'],
  ['TIMESTAMP_LTZ', 'TIMESTAMP_WITH_LOCAL_TIME_ZONE'],
  ['VARCHAR', 'VARCHAR'],
  ['CHAR', 'CHAR'],
  ['TINYINT', 'TINYINT'],
  ['INTEGER', 'INTEGER'],
  ['BIGINT', 'BIGINT'],
];
const SUPPORTED =
  'DATE, TIME_WITHOUT_TIME_ZONE, TIMESTAMP_WITHOUT_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE, TIMESTAMP_WITH_LOCAL_TIME_ZONE, VARCHAR, CHAR, TINYINT, INTEGER, BIGINT';
const TIMES: readonly TypeRoot[] = ['DATE', 'TIME', 'TIMESTAMP', 'TIMESTAMP_LTZ'];

/** A sink's refusal of changes other than inserts to an index whose name has the time at which each is written. */
export function refusesChanges(index: string): (requested: ChangelogMode) => Unplaced | undefined {
  return (requested) =>
    isSystemTimeIndex(index) && !isInsertOnly(requested)
      ? { definition: elasticsearchTimeIndexOfChanges, parameters: {} }
      : undefined;
}

/** Whether the whole index is one line with `{now()|…}` in it, or a like of it. */
function isSystemTimeIndex(index: string): boolean {
  const opened = SYSTEM_TIME.exec(index);
  if (opened === null || LINE_BREAK.test(index)) return false;
  return index.includes('}', opened.index + opened[0].length);
}

/** Whether the whole index is one line with `{field|format}` in it. */
function hasFormat(index: string): boolean {
  const [open, close] = [index.indexOf('{'), index.lastIndexOf('}')];
  return open >= 0 && close > 0 && index.lastIndexOf('|', close - 1) >= open + 2 && !LINE_BREAK.test(index);
}

/** createIndexGenerator: the field that the pattern names must be there and of a type that can name an index. */
export function checkIndexPattern(reader: OptionReader, index: string, product = 'Elasticsearch'): void {
  const patterns = index.match(/\{[^{}]+\}?/g) ?? [];
  if (patterns.length > 1) reader.fail(elasticsearchIndexChained, { index }, 'index');
  if (patterns.length === 0 || isSystemTimeIndex(index)) return;
  const formatted = hasFormat(index);
  const start = index.indexOf('{') + 1;
  const end = index.indexOf(formatted ? '|' : '}');
  if (end < 0) return;
  const name = index.slice(start, end);
  const field = reader.table.physical.find((each) => each.name === name);
  if (field === undefined) reader.fail(elasticsearchIndexFieldUnknown, { name, index }, 'index');
  const { type } = field;
  const known = new Map(INDEX_TYPES);
  if (!known.has(type.root))
    reader.fail(elasticsearchIndexFieldType, { root: flinkRoot(type.root), SUPPORTED }, 'index');
  if (formatted && !TIMES.includes(type.root))
    reader.fail(elasticsearchIndexTimeType, { type: summaryString(type), product }, 'index');
}

function flinkRoot(root: TypeRoot): string {
  return root === 'STRUCTURED' ? 'STRUCTURED_TYPE' : root;
}
