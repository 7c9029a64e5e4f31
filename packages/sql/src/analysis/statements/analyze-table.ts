// ANALYZE TABLE and TRUNCATE TABLE. Source: SqlNodeToOperationConversion.convertAnalyzeTable, TruncateTableOperation.
import { hasErrors } from '../../diagnostics/problem.ts';
import { unknownRowChange } from '../../diagnostics/undecided-reasons.ts';
import { findTable } from '../../catalog/find-table.ts';
import { plainPath, quotedPath } from '../../catalog/object-path.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { isBatch } from '../../catalog/session.ts';
import {
  analyzeProblem,
  tableNowhere,
  tableToAlterNotFound,
  truncateRefused,
} from '../../diagnostics/catalogue/ddl.ts';
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
  if (table.kind === 'view') wrong('ANALYZE TABLE for a view is not allowed.', span);
  const given = statement.partition.map((each) => each.name.names[0]!);
  const keys = table.partitionedBy;
  const same = given.length === keys.length && keys.every((key) => given.includes(key));
  if (keys.length > 0 && !same)
    wrong(
      'Invalid ANALYZE TABLE statement. For partition table, all partition keys should be specified explicitly. ' +
        `The given partition keys: [${given.join(',')}] are not match the target partition keys: [${keys.join(',')}].`,
      span,
    );
  if (keys.length === 0 && given.length > 0)
    wrong(
      `Invalid ANALYZE TABLE statement. Table: ${quotedPath(path)} is not a partition table, while partition values are given.`,
      span,
    );
  if (statement.partition.some((each) => each.value !== undefined))
    // GenericInMemoryCatalog.listPartitionsByFilter throws without a word.
    wrong('null (the catalog does not list the partitions of a table by their values)', span);
  if (typeof statement.columns !== 'string') checkColumns(statement.columns, table, quotedPath(path));
  if (!isBatch(context.session))
    wrong('ANALYZE TABLE is not supported for streaming mode now', statement.span);
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
    if (kind === undefined) wrong(`Column: ${name} does not exist in the table: ${path}.`, column.span);
    else if (kind !== 'physical')
      wrong(
        `Column: ${name} is a ${kind} column, ANALYZE TABLE does not support ${kind} column.`,
        column.span,
      );
  }
}

function wrong(problem: string, span: Span): never {
  refuse(analyzeProblem, { problem }, { span });
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
