// After validation: the sources that a plan reads and what the planner says of it, in Flink's order.
// Source: SqlToRelConverter with CatalogSourceTable.toRel, PlannerBase.translate.
import { tooLarge } from '../../diagnostics/undecided-reasons.ts';

import { hasErrors, stageOf } from '../../diagnostics/problem.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import { isBatch } from '../../catalog/session.ts';
import { hasFeature } from '../../engine/engine.ts';
import { knownAbilities, productAbilities } from '../../plan/known-abilities.ts';
import type { Rel, ScanRel } from '../../plan/rel.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { AbilitiesOf } from '../../plan/table-abilities.ts';
import type { Insert } from '../../syntax/ast/index.ts';
import { columnsRead } from '../columns-read.ts';
import type { ColumnsRead } from '../columns-read.ts';
import { isTooLarge } from '../plan-size.ts';
import { scansOf } from '../scans.ts';
import { mergeProblems } from '../query/merge-problems.ts';
import { checkPlan } from '../planner/index.ts';
import type { PlanSink } from '../planner/index.ts';
import { checkTableUse } from '../table-use.ts';
import { doubt } from './context.ts';
import type { StatementContext } from './context.ts';
import { withSettingPlace } from './settings.ts';

export interface SourceCheck {
  /** True where Flink makes every source. */
  readonly passed: boolean;
  /** What Flink says only when it makes the job's operators. */
  readonly late: readonly Problem[];
}

/** Checks the tables that the plan reads. Flink stops at the first it cannot make a source of. */
export function checkSources(context: StatementContext, rel: Rel): SourceCheck {
  const late: Problem[] = [];
  if (isTooLarge(rel)) {
    doubt(context, tooLarge, { what: 'The plan of this query' }, rel.span);
    return { passed: false, late };
  }
  const read = columnsRead(rel);
  for (const { scan, snapshot } of scansOf(rel)) {
    const check = checkTableUse({
      columnsUsed: namesRead(scan, read),
      ...context.settings,
      table: scan.table,
      role: 'source',
      lookedUp: snapshot,
      span: scan.span,
      hints: scan.hints,
      session: context.session,
    });
    context.undecided.push(...check.undecided);
    context.problems.push(...check.problems);
    if (hasErrors(check.problems)) return { passed: false, late };
    late.push(...lateOfComputed(scan, namesRead(scan, read)));
    // A table that is looked up is not scanned: its scan's runtime is never made.
    if (!snapshot || check.source?.abilities.includes('LookupTableSource') !== true) late.push(...check.late);
  }
  return { passed: true, late };
}

/** What is wrong with the computed columns that the plan reads, at the place where it reads the table. */
function lateOfComputed({ table, span }: ScanRel, read: ReadonlySet<string>): Problem[] {
  return table.columns.flatMap((column) => {
    if (column.kind !== 'computed' || !read.has(column.name)) return [];
    return (column.late ?? []).map(({ fixes: _fixes, ...late }) => ({
      ...late,
      at: span,
      related: late.at === undefined ? [] : [{ message: `${column.name} is defined here`, span: late.at }],
    }));
  });
}

function namesRead(scan: ScanRel, read: ColumnsRead): ReadonlySet<string> {
  const names = new Set<string>();
  for (const index of read.get(scan) ?? []) {
    const name = scan.columns[index]?.name;
    if (name !== undefined) names.add(name);
  }
  return names;
}

/** Columns of a sink that get values of columns: constants may be folded before they are written. */
function namesWritten(rel: Rel, table: ResolvedTable): ReadonlySet<string> {
  if (rel.kind !== 'project' || scansOf(rel).length === 0) return new Set();
  const persisted = table.columns.filter(
    (column) => column.kind === 'physical' || (column.kind === 'metadata' && !column.virtual),
  );
  return new Set(
    persisted.filter((_column, i) => rel.expressions[i]?.kind === 'input').map((column) => column.name),
  );
}

/**
 * Checks the table that an INSERT writes: its connector, then `columns`, what is wrong with the query's columns in it. Flink
 * makes the sink after it has converted the query.
 */
export function checkSink(
  context: StatementContext,
  rel: Rel,
  statement: Insert,
  table: ResolvedTable,
  columns: readonly Problem[],
): SourceCheck {
  const check = checkTableUse({
    ...context.settings,
    table,
    role: 'sink',
    columnsUsed: namesWritten(rel, table),
    span: statement.target.span,
    hints: statement.hints,
    overwrite: statement.overwrite,
    session: context.session,
  });
  context.undecided.push(...check.undecided);
  const refused = hasErrors(check.problems) || hasErrors(columns);
  if (refused) planView(context, rel);
  if (refused && hasErrors(context.problems)) return { passed: false, late: [] };
  context.problems.push(...check.problems, ...columns);
  return { passed: !refused, late: check.late };
}

/**
 * Plans a query or INSERT; `late` is what comes after all that the planner refuses: problems of the code that is made for the
 * query, then `ofSink`, those of its sink.
 */
export function plan(
  context: StatementContext,
  rel: Rel,
  late: readonly Problem[],
  sink?: PlanSink,
  ofSink: readonly Problem[] = [],
): void {
  const { session } = context;
  const sooner = mergeProblems(late.filter((each) => ['convert', 'plan'].includes(stageOf(each))));
  if (sooner.length > 0) {
    context.problems.push(...sooner);
    return;
  }
  const {
    problems,
    changelogMode,
    tooLarge: isTooLargeToPlan,
    plan: physical,
    operators,
    materializesSink,
    comesTo,
  } = checkPlan(rel, {
    mode: isBatch(session) ? 'batch' : 'streaming',
    configuration: session.configuration,
    abilities: abilitiesIn(context),
    ...(sink === undefined ? {} : { sink }),
    ...(hasFeature(context.settings.engine, 'over-any-order') ? { ordersByAny: true } : {}),
  });
  if (isTooLargeToPlan === true) doubt(context, tooLarge, { what: 'The plan of this query' }, rel.span);
  context.problems.push(...problems.map((each) => withSettingPlace(each, session)));
  if (hasErrors(problems)) return;
  const living = comesTo === undefined ? late : late.filter(comesTo);
  context.problems.push(...mergeProblems(living), ...ofSink);
  if (changelogMode !== undefined) context.changelogMode = changelogMode;
  if (physical !== undefined)
    context.plan = {
      root: physical,
      ...(sink === undefined ? {} : { sink: sink.table }),
      ...(operators === undefined ? {} : { operators }),
      ...(materializesSink === undefined ? {} : { materializesSink }),
    };
}

/** What Flink looks at in CREATE VIEW: the plan is made, not optimized. */
export function planView(context: StatementContext, rel: Rel): void {
  const { problems } = checkPlan(rel, {
    mode: isBatch(context.session) ? 'batch' : 'streaming',
    configuration: context.session.configuration,
    abilities: abilitiesIn(context),
    conversionOnly: true,
  });
  context.problems.push(...problems);
}

/** What the engine's tables can do. */
export function abilitiesIn({ settings }: StatementContext): AbilitiesOf {
  const { engine } = settings;
  const facts = factsOf(engine);
  const abilities = hasFeature(engine, 'product-connectors') ? productAbilities : knownAbilities;
  return (table) => abilities(facts, table);
}
