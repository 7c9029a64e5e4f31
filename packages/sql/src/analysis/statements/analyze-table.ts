// ANALYZE TABLE and TRUNCATE TABLE. Source: SqlNodeToOperationConversion.convertAnalyzeTable, TruncateTableOperation.
import {
  analyzeColumnKind,
  analyzeColumnUnknown,
  analyzeInStreaming,
  analyzePartitionKeys,
  analyzePartitionValues,
  analyzeUnpartitioned,
  analyzeView,
} from '../../diagnostics/catalogue/statement-rules.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { unknownRowChange } from '../../diagnostics/undecided-reasons.ts';
import { findTable } from '../../catalog/find-table.ts';
import { plainPath, quotedPath } from '../../catalog/object-path.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { isBatch } from '../../catalog/session.ts';
import { tableNowhere, tableToAlterNotFound, truncateRefused } from '../../diagnostics/catalogue/ddl.ts';
import { unboundedInBatch } from '../../diagnostics/catalogue/streaming.ts';
import type { Command, Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { checkTableUse } from '../table-use.ts';
import { breakOff, giveUp, giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { qualify } from './object-name.ts';
import { abilitiesIn } from './plan-query.ts';

export function analyzeAnalyzeTable(
  context: StatementContext,
  statement: Extract<Command, { kind: 'analyze-table' }>,
): void {
  const path = qualify(context, statement.name);
  const table = findTable(context.session, path);
  const { span } = statement.name;
  if (table?.kind === 'unknown') giveUpOn(context, table, span);
  if (table === undefined || table.temporary)
    refuse(tableToAlterNotFound, { table: quotedPath(path) }, { span });
  if (table.kind === 'view') refuse(analyzeView, {}, { span });
  const given = statement.partition.map((each) => each.name.names[0]!);
  const keys = table.partitionedBy;
  const same = given.length === keys.length && keys.every((key) => given.includes(key));
  if (keys.length > 0 && !same)
    refuse(analyzePartitionKeys, { given: given.join(','), keys: keys.join(',') }, { span });
  if (keys.length === 0 && given.length > 0)
    refuse(analyzeUnpartitioned, { table: quotedPath(path) }, { span });
  if (statement.partition.some((each) => each.value !== undefined))
    // GenericInMemoryCatalog.listPartitionsByFilter throws without a word.
    refuse(analyzePartitionValues, {}, { span });
  if (typeof statement.columns !== 'string') checkColumns(statement.columns, table, quotedPath(path));
  if (!isBatch(context.session)) refuse(analyzeInStreaming, {}, { span: statement.span });
  // A table of no partitions is read at once; a partitioned one has none here.
  if (keys.length === 0) checkRead(context, table, span);
}

/** AnalyzeTableUtil.executeSqlToGenerateStatistics: the statistics are queried. */
function checkRead(context: StatementContext, table: ResolvedTable, span: Span): void {
  const { session } = context;
  const source = checkTableUse({ ...context.settings, table, role: 'source', span, session });
  context.problems.push(...source.problems);
  context.undecided.push(...source.undecided);
  if (source.undecided.length > 0) breakOff();
  if (hasErrors(source.problems)) return;
  if (abilitiesIn(context)(table)?.source?.scan?.bounded === false)
    refuse(unboundedInBatch, { table: plainPath(table.path) }, { span });
}

function checkColumns(columns: readonly Identifier[], table: ResolvedTable, path: string): void {
  for (const column of columns) {
    const name = column.names[0]!;
    const kind = table.columns.find((each) => each.name === name)?.kind;
    const { span } = column;
    if (kind === undefined) refuse(analyzeColumnUnknown, { column: name, table: path }, { span });
    else if (kind !== 'physical') refuse(analyzeColumnKind, { column: name, kind }, { span });
  }
}

/** No connector of the engine implements SupportsTruncate. */
export function analyzeTruncateTable(
  context: StatementContext,
  statement: Extract<Command, { kind: 'truncate-table' }>,
): void {
  const path = qualify(context, statement.name);
  const { session } = context;
  if (!isBatch(session)) refuse(truncateRefused, { where: 'in streaming mode' }, { span: statement.span });
  const table = findTable(session, path);
  const { span } = statement.name;
  if (table === undefined)
    refuse(
      tableNowhere,
      { table: quotedPath(path), catalogs: `[${[...session.catalogs.keys()].join(', ')}]` },
      { span },
    );
  if (table.kind === 'unknown') giveUpOn(context, table, span);
  if (table.kind === 'view') refuse(truncateRefused, { where: 'for view' }, { span });
  const sink = checkTableUse({ ...context.settings, table, role: 'sink', span, session });
  context.problems.push(...sink.problems);
  context.undecided.push(...sink.undecided);
  if (sink.undecided.length > 0) breakOff();
  if (hasErrors(sink.problems)) return;
  if (sink.sink?.abilities.includes('SupportsTruncate') === true) giveUp(context, unknownRowChange, {}, span);
  refuse(
    truncateRefused,
    {
      where:
        `for the table ${plainPath(path)} since the table hasn't implemented the interface ` +
        'org.apache.flink.table.connector.sink.abilities.SupportsTruncate',
    },
    { span },
  );
}
