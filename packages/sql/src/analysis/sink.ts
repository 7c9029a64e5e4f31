// INSERT: the columns and partitions it names, the query with the columns left out filled in, and the sink's types.
// Source: Flink's PreValidateReWriter and DynamicSinkUtils.validateSchemaAndApplyImplicitCast.
import { nearest } from '../base/nearest.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import {
  duplicateTargetColumn,
  partitionNotKey,
  requiredTargetColumn,
  targetListMismatch,
  targetListQuery,
  unknownTargetColumn,
} from '../diagnostics/catalogue/sink.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Rel } from '../plan/rel.ts';
import type { Rex } from '../plan/rex.ts';
import type { Identifier, Insert, Query } from '../syntax/ast/index.ts';
import { joinSpans } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { nullable, sameTypeIgnoringNullability } from '../types/index.ts';
import type { RowField } from '../types/index.ts';
import { columnIndex } from './query/column-names.ts';
import { analysisOf, newContext, PASS, relationOf, TYPER } from './query/index.ts';
import type { AnalysisEnvironment, QueryAnalysis, QueryContext, Relation } from './query/index.ts';
import { typeLiteral } from './query/literal.ts';
import { quoteName } from './query/quote-name.ts';
import { checkSinkTypes } from './sink-types.ts';

export interface InsertAnalysis extends QueryAnalysis {
  /**
   * What Flink finds once it has made the sink: the query's columns against those of the sink. Comes after all problems of
   * the query, of its sources and of the sink's options.
   */
  readonly sinkDiagnostics: readonly Problem[];
}

/** Columns of a table that are stored: physical and persisted metadata columns, in order. */
export function persistedColumns(table: ResolvedTable): RowField[] {
  return table.columns.flatMap((column) =>
    column.kind === 'physical' || (column.kind === 'metadata' && !column.virtual)
      ? [{ name: column.name, type: column.type }]
      : [],
  );
}

/** Analyses an INSERT's query as Flink rewrites it. Without a known table only the query is analysed. */
export function analyzeInsert(
  insert: Insert,
  table: ResolvedTable | undefined,
  environment: AnalysisEnvironment,
): InsertAnalysis {
  const context = newContext(environment, TYPER);
  const rewrite = table === undefined ? undefined : rewriteOf(context, insert, table);
  const relation = relationOf(context, insert.query);
  const written = rewrite === undefined ? relation : filledIn(relation, rewrite, insert.query);
  const analysis = analysisOf(context, written);
  const failed = analysis.problems.length > 0 || relation.unknown !== undefined;
  const sinkDiagnostics =
    table === undefined || failed
      ? []
      : [
          ...checkPartitions(insert, table),
          ...checkSinkTypes(environment.facts, insert, table, analysis.columns, persistedColumns(table)),
        ];
  return { ...analysis, sinkDiagnostics };
}

interface Rewrite {
  readonly target: readonly RowField[];
  /** Values of columns by position: of static partitions, and NULL for columns left out. */
  readonly assigned: ReadonlyMap<number, Rex>;
  /** For each column that the query gives, in the table's order, the query's column; absent without a list. */
  readonly positions?: readonly number[];
}

/** PreValidateReWriter.appendPartitionAndNullsProjects: what a list of columns or partitions means. */
function rewriteOf(context: QueryContext, insert: Insert, table: ResolvedTable): Rewrite | undefined {
  const partitions = (insert.partition ?? []).filter((each) => each.value !== undefined);
  if (partitions.length === 0 && insert.columns === undefined) return undefined;
  const target = persistedColumns(table);
  const assigned = new Map<number, Rex>();
  for (const partition of partitions) {
    const index = targetColumn(context, table, target, partition.name, (each) => assigned.has(each));
    if (index === undefined) return undefined;
    const literal = typeLiteral(context, partition.value!);
    const { type } = target[index]!;
    const same = sameTypeIgnoringNullability(literal.type, type);
    assigned.set(
      index,
      same
        ? literal
        : {
            kind: 'call',
            operator: 'CAST',
            operands: [literal],
            type: { ...type, nullable: literal.type.nullable },
            span: partition.span,
            deterministic: true,
          },
    );
  }
  let positions: number[] | undefined;
  if (insert.columns !== undefined) {
    positions = listPositions(context, insert, table, target, assigned);
    if (positions === undefined) return undefined;
  }
  if (!checkForm(context, insert.query, positions)) return undefined;
  return { target, assigned, ...(positions === undefined ? {} : { positions }) };
}

/** The position of a named column; reports what is wrong with the name. */
function targetColumn(
  context: QueryContext,
  table: ResolvedTable,
  target: readonly RowField[],
  name: Identifier,
  taken: (index: number) => boolean,
): number | undefined {
  const text = name.names.join('.');
  const index = name.names.length === 1 ? columnIndex(target, text) : -1;
  if (index < 0) {
    const candidates = nearest(
      text,
      target.map((column) => column.name),
    );
    push(
      context,
      problemAt(
        unknownTargetColumn,
        { name: text },
        {
          span: name.span,
          hint:
            candidates[0] === undefined
              ? `${table.path.object} has ${target.map((column) => column.name).join(', ')}.`
              : `Did you mean ${quoteName(context.environment.facts, candidates[0])}?`,
          ...(table.span === undefined
            ? {}
            : { related: [{ message: `${table.path.object} is defined here`, span: table.span }] }),
          fixes: candidates.map((candidate) => ({
            kind: 'respell',
            safe: false,
            title: `replace with ${quoteName(context.environment.facts, candidate)}`,
            edits: [{ span: name.span, text: quoteName(context.environment.facts, candidate) }],
          })),
        },
      ),
    );
    return undefined;
  }
  if (!taken(index)) return index;
  push(context, problemAt(duplicateTargetColumn, { name: text }, { span: name.span }));
  return undefined;
}

function listPositions(
  context: QueryContext,
  insert: Insert,
  table: ResolvedTable,
  target: readonly RowField[],
  assigned: Map<number, Rex>,
): number[] | undefined {
  const fixed = new Set(assigned.keys());
  // Where each column stands in the list.
  const listed = new Map<number, number>();
  for (const name of insert.columns!) {
    const index = targetColumn(context, table, target, name, (each) => listed.has(each));
    if (index === undefined) return undefined;
    listed.set(index, listed.size);
  }
  const positions: number[] = [];
  for (const [index, column] of target.entries()) {
    if (fixed.has(index)) continue;
    const position = listed.get(index);
    if (position !== undefined) {
      positions.push(position);
      continue;
    }
    const span = listSpan(insert);
    if (!column.type.nullable) {
      push(context, problemAt(requiredTargetColumn, { name: column.name }, { span }));
      return undefined;
    }
    assigned.set(index, { kind: 'literal', value: null, type: nullable(column.type), span });
  }
  return positions;
}

function listSpan(insert: Insert): Span {
  const names = insert.columns ?? [];
  return (
    insert.columnsSpan ??
    (names.length > 0 ? joinSpans(names[0]!.span, names.at(-1)!.span) : insert.target.span)
  );
}

/** Which queries can be rewritten, and whether they have as many items as the list has names. */
function checkForm(context: QueryContext, query: Query, positions: readonly number[] | undefined): boolean {
  const mismatch = (items: number): boolean => {
    if (positions === undefined || positions.length === 0 || items === positions.length) return true;
    push(context, problemAt(targetListMismatch, { targets: positions.length, items }, { span: query.span }));
    return false;
  };
  switch (query.kind) {
    case 'select':
      return mismatch(query.items.length);
    case 'values':
      return query.rows.every((row) =>
        mismatch(row.kind === 'call' && row.operator === 'ROW' ? row.operands.length : 1),
      );
    case 'set-operation':
      return checkForm(context, query.left, positions) && checkForm(context, query.right, positions);
    case 'ordered':
      return checkForm(context, query.query, positions);
    case 'error-query':
      return true;
    case 'with':
    case 'explicit-table':
      push(
        context,
        problemAt(
          targetListQuery,
          { query: query.kind === 'with' ? 'WITH' : `TABLE \`${query.name.names.join('`.`')}\`` },
          { span: query.span },
        ),
      );
      return false;
  }
}

/** The query's columns in the table's order, with partitions and NULLs between them. */
function filledIn(relation: Relation, rewrite: Rewrite, query: Query): Relation {
  if (relation.unknown !== undefined) return relation;
  const { span } = query;
  const given = relation.columns.map((column, index): RowField & { index: number } => ({ ...column, index }));
  const queue = rewrite.positions === undefined ? given : rewrite.positions.flatMap((at) => given[at] ?? []);
  const columns: RowField[] = [];
  const expressions: Rex[] = [];
  const take = (): void => {
    const next = queue.shift();
    if (next === undefined) return;
    // Names that were made up are made up anew for the new position.
    const name = /^EXPR\$\d+$/.test(next.name) ? `EXPR$${String(columns.length)}` : next.name;
    columns.push({ name, type: next.type });
    expressions.push({ kind: 'input', index: next.index, type: next.type, span });
  };
  for (let i = 0; i < rewrite.target.length; i++) {
    const value = rewrite.assigned.get(i);
    if (value === undefined) take();
    else {
      columns.push({ name: `EXPR$${String(columns.length)}`, type: value.type });
      expressions.push(value);
    }
  }
  while (queue.length > 0) take();
  const rel: Rel =
    relation.rel.kind === 'unknown'
      ? relation.rel
      : { kind: 'project', input: relation.rel, expressions, hints: [], columns, span };
  return { columns, rel };
}

function checkPartitions(insert: Insert, table: ResolvedTable): Problem[] {
  const wrong = (insert.partition ?? []).find(
    (each) => each.value !== undefined && !table.partitionedBy.includes(each.name.names.at(-1)!),
  );
  if (wrong === undefined) return [];
  const { catalog, database, object } = table.path;
  return [
    problemAt(
      partitionNotKey,
      {
        column: wrong.name.names.at(-1)!,
        keys: `[${table.partitionedBy.join(', ')}]`,
        table: `${catalog}.${database}.${object}`,
      },
      { span: wrong.name.span },
    ),
  ];
}

function push(context: QueryContext, problem: Problem): void {
  context.found.push({ pass: PASS.names, problem });
}
