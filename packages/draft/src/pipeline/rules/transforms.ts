// Transforms: keys, patterns, projection and filter, converter, options of tables.
import { converterName, tableOptions } from '../../catalogue/pipeline-functions.ts';
import { tableParts, tablePattern, unmatchedTable } from '../../catalogue/pipeline-tables.ts';
import { textOf } from '../pipeline-rule.ts';
import type { PipelineRule, PipelineSubject, YamlObject } from '../pipeline-rule.ts';
import { ITEM_BLOCKS } from '../pipeline-shape.ts';
import { itemsOf } from '../shape-of-block.ts';
import { patternMistake } from '@flink-preflight/sql';
import { matches, plainTables, selectorParts } from '../table-pattern.ts';
import { checkExpressions } from '../transform-expression.ts';
import { tablesOfSource } from './routes.ts';
import { calledNames } from './user-functions.ts';

type Path = readonly (string | number)[];

/** What PostTransformConverters of flink-cdc-runtime knows. */
const CONVERTERS: readonly string[] = ['SOFT_DELETE', 'FIELD_NAME_LOWER_CASE'];

export const transforms: PipelineRule = (subject) => {
  const { value, tell } = subject;
  const rules = ITEM_BLOCKS['transform'];
  if (rules === undefined) return;
  const functions = calledNames(value['pipeline']);
  for (const { item, path } of itemsOf(value['transform'], 'transform', rules, ['transform'], tell)) {
    checkTables(item, path, subject);
    checkExpressions(item, path, columnsOf(item, subject), functions, subject);
    const converter = textOf(item['converter-after-transform']);
    if (converter !== undefined && converter.trim() !== '' && !CONVERTERS.includes(converter))
      tell(converterName, { name: converter }, [...path, 'converter-after-transform']);
    checkTableOptions(item, path, subject);
  }
};

function checkTables(item: YamlObject, path: Path, subject: PipelineSubject): void {
  const tables = textOf(item['source-table']);
  if (tables === undefined) return;
  const at = [...path, 'source-table'];
  const lists = selectorParts(tables);
  if (lists.some((parts) => parts.length > 3)) {
    subject.tell(tableParts, { pattern: tables }, at);
    return;
  }
  const mistakes = lists.flat().flatMap((part) => patternMistake(part) ?? []);
  const [reason] = mistakes;
  if (reason !== undefined) {
    subject.tell(tablePattern, { pattern: tables, what: 'a transform', reason }, at);
    return;
  }
  const names = tablesOfSource(subject);
  if (names === undefined || names.some((name) => selects(lists, name) !== false)) return;
  subject.tell(unmatchedTable, { pattern: tables, what: 'transform', tables: names.join(', ') }, at);
}

/** Whether a table is selected; a pattern without a database is compared with the table's name only. */
function selects(lists: readonly (readonly string[])[], name: string): boolean | undefined {
  const parts = name.split('.');
  let answer: boolean | undefined = false;
  for (const patterns of lists) {
    const compared = parts.slice(-patterns.length);
    const found = patterns.map((pattern, i) => matches(pattern, compared[i] ?? ''));
    if (found.every((f) => f === true)) return true;
    if (!found.includes(false)) answer = undefined;
  }
  return answer;
}

/** The columns of the one table that the transform names, where they are told. */
function columnsOf(
  item: YamlObject,
  { tables }: PipelineSubject,
): PipelineSubject['tables'][number] | undefined {
  const [only, more] = plainTables(textOf(item['source-table']) ?? '') ?? [];
  return more === undefined ? tables.find((table) => table.name === only) : undefined;
}

function checkTableOptions(item: YamlObject, path: Path, { tell }: PipelineSubject): void {
  const text = textOf(item['table-options']);
  if (text === undefined || text.trim() === '') return;
  const written = textOf(item['table-options.delimiter']);
  const delimiter = written === undefined || written === '' ? ',' : written;
  // Java's split leaves out empty texts at the end.
  const options = text
    .replace(new RegExp(`(?:${delimiter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})+$`), '')
    .split(delimiter);
  if (options.some((option) => !option.includes('=')))
    tell(tableOptions, { text, delimiter }, [...path, 'table-options']);
}
