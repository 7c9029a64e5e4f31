// Traces each column of a logical plan to the base columns that it comes from. Agrees with what Calcite's
// RelMdColumnOrigins says of the tree that SqlToRelConverter makes for Flink, and goes on where Calcite does not know:
// through LATERAL, UNNEST, sub-queries, table functions and MATCH_RECOGNIZE. Optimised plans are not traced.
import { assertNever } from '../base/assert-never.ts';
import { pathKey } from '../catalog/object-path.ts';
import type { ObjectPath, ResolvedColumn, ResolvedTable } from '../catalog/resolved-table.ts';
import { truthOf } from '../analysis/planner/living-parts.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import { functionFact } from '../facts/functions.ts';
import type {
  AggregateRel,
  CorrelateRel,
  JoinRel,
  MatchRel,
  Rel,
  ScanRel,
  UncollectRel,
} from '../plan/rel.ts';
import type { AggregateCall, Rex, RexCall, RexOver, RexSubquery, SortKey } from '../plan/rex.ts';
import { sameType } from '../types/index.ts';
import { walk } from '../syntax/index.ts';
import type { LogicalType, RowField } from '../types/logical-type.ts';
import {
  aggregated,
  baseColumn,
  beside,
  computed,
  deciding,
  NO_SOURCES,
  nullableSide,
  union,
} from './base-columns.ts';
import { simplified } from './simplified.ts';
import type { Sources } from './base-columns.ts';

export interface TracedColumn {
  readonly name: string;
  readonly type: LogicalType;
  readonly sources: Sources;
}

/** A view that tracing ended at, with its own columns traced likewise. */
export interface TracedView {
  readonly path: ObjectPath;
  readonly lineage: ColumnLineage;
}

export interface ColumnLineage {
  /** In the order of the plan's columns. */
  readonly columns: readonly TracedColumn[];
  /** Columns that decide which rows there are, or their order: of conditions, keys and sorts. */
  readonly rows: Sources;
  /** Keys (`pathKey`) of the tables that the plan names, and of the views where tracing ends at them, each once. */
  readonly reads: readonly string[];
  /** Tables that are read, through views too, each once, in the order in which they were met. */
  readonly tables: readonly ResolvedTable[];
  /** Only where tracing ends at views: all that are read, through others too, each once. */
  readonly views: readonly TracedView[];
  /** False where a part of the plan is not known, so that sources may be missing. */
  readonly complete: boolean;
}

export interface TraceOptions {
  /** They tell aggregates from other functions where both are calls. */
  readonly facts: EngineFacts;
  /** A view's columns are base columns, and `views` tells where they come from. */
  readonly endAtViews?: boolean;
}

/** The base columns of each column of a plan. */
export function columnLineage(rel: Rel, options: TraceOptions): ColumnLineage {
  return lineageIn({ options, tables: new Map(), views: new Map(), reads: new Set(), complete: true }, rel);
}

interface Trace {
  readonly options: TraceOptions;
  readonly tables: Map<string, ResolvedTable>;
  readonly views: Map<string, TracedView>;
  readonly reads: Set<string>;
  complete: boolean;
}

function lineageIn(trace: Trace, rel: Rel): ColumnLineage {
  const { cells, rows } = traced({ trace, known: new Map() }, rel);
  return {
    columns: rel.columns.map(({ name, type }, i) => ({ name, type, sources: cells[i] ?? NO_SOURCES })),
    rows,
    reads: [...trace.reads],
    tables: [...trace.tables.values()],
    views: [...trace.views.values()],
    complete: trace.complete,
  };
}

/** The rows that an expression in a plan can read besides its own input's: those of enclosing queries. */
interface Surroundings {
  readonly trace: Trace;
  /** Plans that are read more than once, such as common tables, are traced once in the same surroundings. */
  readonly known: Map<Rel, Traced>;
  readonly row?: readonly Sources[];
  readonly outer?: Surroundings;
}

interface Traced {
  readonly cells: readonly Sources[];
  readonly rows: Sources;
}

function traced(around: Surroundings, rel: Rel): Traced {
  const before = around.known.get(rel);
  if (before !== undefined) return before;
  const found = viewOr(around, rel);
  around.known.set(rel, found);
  return found;
}

function viewOr(around: Surroundings, rel: Rel): Traced {
  const { trace } = around;
  const path = rel.viewPath;
  if (path === undefined || trace.options.endAtViews !== true) return tracedNode(around, rel);
  const key = pathKey(path);
  trace.reads.add(key);
  if (!trace.views.has(key)) {
    const { viewPath: _, ...own } = rel;
    const inner: Trace = { ...trace, reads: new Set(), complete: true };
    const lineage = lineageIn(inner, own);
    trace.complete &&= inner.complete;
    trace.views.set(key, { path, lineage });
  }
  return { cells: rel.columns.map(({ name }) => baseColumn({ path, column: name })), rows: NO_SOURCES };
}

function tracedNode(around: Surroundings, rel: Rel): Traced {
  switch (rel.kind) {
    case 'scan':
      return { cells: cellsOfTable(around.trace, rel), rows: NO_SOURCES };
    case 'snapshot': {
      const { cells, rows } = traced(around, rel.input);
      return { cells, rows: union([rows, beside(sourcesOf(around, cells, rel.period), 'join')]) };
    }
    case 'values':
      return {
        cells: rel.columns.map((_, i) =>
          computed(
            union(rel.rows.map((row) => (row[i] === undefined ? NO_SOURCES : sourcesOf(around, [], row[i])))),
          ),
        ),
        rows: NO_SOURCES,
      };
    case 'project': {
      const { cells, rows } = traced(around, rel.input);
      return { cells: rel.expressions.map((rex) => sourcesOf(around, cells, rex)), rows };
    }
    case 'filter': {
      const { cells, rows } = traced(around, rel.input);
      // RelBuilder.filter makes no rows of it (SqlToRelConverter takes it for HAVING, and not for WHERE).
      if (rel.clause === 'HAVING' && truthOf(rel.condition) === false)
        return { cells: cells.map(() => NO_SOURCES), rows };
      return { cells, rows: union([rows, beside(sourcesOf(around, cells, rel.condition), 'filter')]) };
    }
    case 'aggregate':
      return tracedAggregate(around, rel);
    case 'join':
      return joined(around, rel, traced(around, rel.left), traced(around, rel.right));
    case 'correlate': {
      const left = traced(around, rel.left);
      return joined(around, rel, left, traced(within(around, left.cells), rel.right));
    }
    case 'table-function': {
      const all = computed(union(rel.operands.map((rex) => sourcesOf(around, [], rex))));
      return { cells: rel.columns.map(() => all), rows: NO_SOURCES };
    }
    case 'window-table': {
      const { cells, rows } = traced(around, rel.input);
      const keys = [rel.timeColumn, ...rel.partitionBy].map((index) => cells[index] ?? NO_SOURCES);
      const bound = beside(union(keys), 'window');
      return { cells: rel.columns.map((_, i) => cells[i] ?? bound), rows };
    }
    case 'uncollect':
      return { cells: cellsOfCollections(around, rel), rows: NO_SOURCES };
    case 'set': {
      const inputs = rel.inputs.map((input) => traced(around, input));
      return {
        cells: rel.columns.map((_, i) => union(inputs.map(({ cells }) => cells[i] ?? NO_SOURCES))),
        rows: union(inputs.map(({ rows }) => rows)),
      };
    }
    case 'sort': {
      const { cells, rows } = traced(around, rel.input);
      return { cells, rows: union([rows, beside(ofKeys(around, cells, rel.keys), 'sort')]) };
    }
    case 'match':
      return tracedMatch(around, rel);
    case 'unknown':
      around.trace.complete = false;
      return { cells: rel.columns.map(() => NO_SOURCES), rows: NO_SOURCES };
    default:
      return assertNever(rel);
  }
}

function within(outer: Surroundings, row: readonly Sources[]): Surroundings {
  return { trace: outer.trace, known: new Map(), row, outer };
}

function cellsOfTable({ tables, reads }: Trace, { table }: ScanRel): readonly Sources[] {
  const { path } = table;
  const key = pathKey(path);
  reads.add(key);
  if (!tables.has(key)) tables.set(key, table);
  const stored = new Map<string, Sources>();
  for (const { kind, name } of table.columns)
    if (kind !== 'computed') stored.set(name, baseColumn({ path, column: name, table }));
  return table.columns.map((column) => stored.get(column.name) ?? ofComputedColumn(column, stored));
}

/** A computed column is a projection over the table's other columns (DynamicSourceUtils.pushGeneratedProjection). */
function ofComputedColumn(column: ResolvedColumn, stored: ReadonlyMap<string, Sources>): Sources {
  if (column.kind !== 'computed') return NO_SOURCES;
  const { expression } = column;
  if (expression.kind === 'identifier' && expression.names.length === 1)
    return stored.get(expression.names[0]!) ?? NO_SOURCES;
  const read: Sources[] = [];
  walk(expression, {
    enter: (node) => {
      const found = node.kind === 'identifier' ? stored.get(node.names[0]!) : undefined;
      if (found !== undefined) read.push(found);
      return undefined;
    },
  });
  return computed(union(read));
}

/** Keys are columns of the input; what a call takes is aggregated, its FILTER and order are not. */
function tracedAggregate(around: Surroundings, rel: AggregateRel): Traced {
  const { cells, rows } = traced(around, rel.input);
  const keys = rel.groupBy.map((rex) => sourcesOf(around, cells, rex));
  const calls = rel.calls.map((call) => ofAggregate(around, cells, withoutNotNulls(call)));
  return { cells: [...keys, ...calls], rows: union([rows, beside(union(keys), 'group-by')]) };
}

/** RelBuilder.aggregate counts rows where what is counted is never NULL. */
function withoutNotNulls(call: AggregateCall): AggregateCall {
  if (call.function !== 'COUNT' || call.distinct) return call;
  return { ...call, operands: call.operands.filter(({ type }) => type.nullable) };
}

function ofAggregate(around: Surroundings, cells: readonly Sources[], call: AggregateCall): Sources {
  const operands = union(call.operands.map((rex) => sourcesOf(around, cells, rex)));
  const filter = call.filter === undefined ? NO_SOURCES : sourcesOf(around, cells, call.filter);
  const order = ofKeys(around, cells, call.withinGroup ?? []);
  return union([aggregated(operands), beside(filter, 'conditional'), beside(order, 'sort')]);
}

function ofKeys(around: Surroundings, cells: readonly Sources[], keys: readonly SortKey[]): Sources {
  return union(keys.map(({ expression }) => sourcesOf(around, cells, expression)));
}

function joined(around: Surroundings, rel: JoinRel | CorrelateRel, left: Traced, right: Traced): Traced {
  const cells = [...left.cells, ...right.cells];
  const condition = rel.condition === undefined ? NO_SOURCES : sourcesOf(around, cells, rel.condition);
  const nullLeft = rel.type === 'RIGHT' || rel.type === 'FULL';
  const nullRight = rel.type === 'LEFT' || rel.type === 'FULL';
  return {
    cells: [
      ...(nullLeft ? left.cells.map(nullableSide) : left.cells),
      ...(nullRight ? right.cells.map(nullableSide) : right.cells),
    ],
    rows: union([left.rows, right.rows, beside(condition, 'join')]),
  };
}

/** The columns of UNNEST: each collection gives those of its elements, WITH ORDINALITY one more that comes of none. */
function cellsOfCollections(around: Surroundings, rel: UncollectRel): readonly Sources[] {
  const cells = rel.operands.flatMap((operand) => {
    const sources = computed(sourcesOf(around, [], operand));
    return Array.from({ length: elementWidth(operand.type) }, () => sources);
  });
  return rel.columns.map((_, i) => cells[i] ?? NO_SOURCES);
}

function elementWidth(type: LogicalType): number {
  if (type.root === 'MAP') return 2;
  const element = type.root === 'ARRAY' || type.root === 'MULTISET' ? type.element : type;
  return element.root === 'ROW' || element.root === 'STRUCTURED' ? (element.fields?.length ?? 1) : 1;
}

/** Columns go by name, as Flink gives them: partition keys, for ALL ROWS also those of the input, then measures. */
function tracedMatch(around: Surroundings, rel: MatchRel): Traced {
  const { cells, rows } = traced(around, rel.input);
  const byName = new Map<string, Sources>();
  const add = ({ name }: Pick<RowField, 'name'>, sources: Sources): void => {
    if (!byName.has(name)) byName.set(name, sources);
  };
  const ofKey = (rex: Rex): Sources =>
    rex.kind === 'pattern-field' ? (cells[rex.index] ?? NO_SOURCES) : sourcesOf(around, cells, rex);
  for (const [i, rex] of rel.partitionBy.entries()) add(rel.columns[i] ?? { name: '' }, ofKey(rex));
  if (rel.allRows || rel.measures.length === 0)
    rel.input.columns.forEach((field, i) => add(field, cells[i] ?? NO_SOURCES));
  for (const measure of rel.measures) add(measure, sourcesOf(around, cells, measure.expression));
  const partition = union(rel.partitionBy.map(ofKey));
  const conditions = union(rel.definitions.map(({ condition }) => sourcesOf(around, cells, condition)));
  return {
    cells: rel.columns.map(({ name }) => byName.get(name) ?? NO_SOURCES),
    rows: union([
      rows,
      beside(union([partition, ofKeys(around, cells, rel.orderBy)]), 'window'),
      beside(conditions, 'filter'),
    ]),
  };
}

/** The sources of an expression over a row with the given cells. */
function sourcesOf(around: Surroundings, cells: readonly Sources[], rex: Rex): Sources {
  switch (rex.kind) {
    case 'input':
      return cells[rex.index] ?? NO_SOURCES;
    case 'outer':
      return outerCell(around, rex.level, rex.index);
    case 'pattern-field':
      return computed(cells[rex.index] ?? NO_SOURCES);
    case 'field':
      return computed(sourcesOf(around, cells, rex.operand));
    case 'call':
      return ofCall(around, cells, rex);
    case 'over':
      return ofOver(around, cells, rex);
    case 'subquery':
      return ofSubquery(around, cells, rex);
    case 'unknown':
      around.trace.complete = false;
      return NO_SOURCES;
    case 'literal':
    case 'parameter':
      return NO_SOURCES;
    default:
      return assertNever(rex);
  }
}

function outerCell(around: Surroundings, level: number, index: number): Sources {
  let at: Surroundings | undefined = around;
  for (let i = 1; i < level; i++) at = at?.outer;
  return at?.row?.[index] ?? NO_SOURCES;
}

function ofCall(around: Surroundings, cells: readonly Sources[], rex: RexCall): Sources {
  const simple = simplified(rex);
  if (simple !== rex) {
    const sources = sourcesOf(around, cells, simple);
    return simple.kind === 'call' || sameType(simple.type, rex.type) ? sources : computed(sources);
  }
  const operands = rex.operands.map((operand) => sourcesOf(around, cells, operand));
  // In MATCH_RECOGNIZE aggregates are calls like all others.
  if (functionFact(around.trace.options.facts, rex.operator)?.kind === 'aggregate')
    return aggregated(union(operands));
  return computed(
    union(operands.map((sources, i) => (isCondition(rex, i) ? deciding(sources, 'conditional') : sources))),
  );
}

/** CASE has WHEN and THEN in turn, then ELSE; IF its condition first. */
function isCondition({ operator, operands }: RexCall, at: number): boolean {
  if (operator === 'CASE') return at % 2 === 0 && at < operands.length - 1;
  return operator === 'IF' && at === 0;
}

/** Calcite counts the keys of the window among the origins (RexVisitorImpl.visitOver). */
function ofOver(
  around: Surroundings,
  cells: readonly Sources[],
  { call, partitionBy, orderBy }: RexOver,
): Sources {
  const partition = union(partitionBy.map((rex) => sourcesOf(around, cells, rex)));
  const window = union([partition, ofKeys(around, cells, orderBy)]);
  return union([ofAggregate(around, cells, call), deciding(window, 'window')]);
}

/** A scalar sub-query gives its column, one in a condition decides by it. */
function ofSubquery(around: Surroundings, cells: readonly Sources[], rex: RexSubquery): Sources {
  const operands = rex.operands.map((operand) => sourcesOf(around, cells, operand));
  const inner = traced(within(around, cells), rex.rel);
  const value =
    rex.form === 'SCALAR' || rex.form === 'ARRAY' || rex.form === 'MULTISET' || rex.form === 'MAP';
  const found = union(inner.cells);
  return union([
    computed(union(operands)),
    value ? computed(found) : deciding(found, 'conditional'),
    inner.rows,
  ]);
}
