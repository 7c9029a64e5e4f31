// The lineage of a script: for each query that goes somewhere, or is asked, where its columns come from. Plain data that
// can be written as JSON; pictures and OpenLineage events are made of it elsewhere.
import { pathKey, plainPath } from '../catalog/object-path.ts';
import type { CatalogTable, ObjectPath } from '../catalog/resolved-table.ts';
import { persistedColumns } from '../analysis/sink.ts';
import type { Rel } from '../plan/rel.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { datasetOf } from '../engine/connectors/dataset-name.ts';
import type { Dataset } from '../engine/connectors/dataset-name.ts';
import { engineOrDefault } from '../engine/engine.ts';
import { factsOf } from '../facts/facts-of.ts';
import { columnLineage } from './column-lineage.ts';
import type { ColumnLineage, TraceOptions } from './column-lineage.ts';
import type { Source, Sources, Way } from './base-columns.ts';
import type { Span } from '../text/span.ts';
import { summaryString } from '../types/index.ts';
import { analyse } from './analyse.ts';
import type { AnalysisOptions } from './analyse.ts';
import type { ScriptModel, StatementModel } from './script-model.ts';

export interface ScriptLineage {
  /** In the script's order; only statements with a query. */
  readonly statements: readonly StatementLineage[];
  /** What is wrong with the script: statements with an error have no lineage. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface StatementLineage {
  /** Counted over all statements of the script. */
  readonly index: number;
  readonly kind: string;
  readonly span: Span;
  /** `partial`: something in it is not known here, so sources may be missing. */
  readonly analysis: 'full' | 'partial';
  /** What takes the columns; absent for a query that is only asked. */
  readonly to?: LineageTable;
  /** Names of the tables that its query reads; of views instead where tracing ends at them. */
  readonly reads: readonly string[];
  /** These, and those that the views among them read, each once; what a view reads comes before it. */
  readonly tables: readonly LineageTable[];
  readonly columns: readonly LineageColumn[];
  /** Columns that decide which rows there are, or their order. */
  readonly rows: readonly LineageInfluence[];
}

export interface LineageTable {
  /** `catalog.database.object`. */
  readonly name: string;
  readonly path: ObjectPath;
  readonly kind: 'table' | 'view' | 'materialized-table';
  readonly temporary: boolean;
  readonly connector?: string;
  /** Where its data lies outside Flink, as OpenLineage names it. */
  readonly dataset?: Dataset;
  /** Where tracing ends at views, and it is one: what it reads, and where its columns come from. */
  readonly reads?: readonly string[];
  readonly columns?: readonly LineageColumn[];
  readonly rows?: readonly LineageInfluence[];
}

export interface LineageColumn {
  readonly name: string;
  /** As Flink's LogicalType.asSummaryString prints it. */
  readonly type: string;
  /** The column that it is written to: `catalog.database.table.column`. */
  readonly to?: string;
  /** The base columns that it comes from, by name; what Calcite's RelMdColumnOrigins says where Calcite knows. */
  readonly from: readonly LineageOrigin[];
  /** Columns that decide about the value without being counted among its origins. */
  readonly decidedBy: readonly LineageInfluence[];
}

export interface LineageOrigin extends LineageInfluence {
  /** Whether anything is done to the value on its way, an outer join included. */
  readonly derived: boolean;
}

export interface LineageInfluence {
  /** `catalog.database.table.column`. */
  readonly column: string;
  /** The table that it is a column of: its `name`. */
  readonly table: string;
  /** Its name in that table. */
  readonly field: string;
  readonly ways: readonly Way[];
}

export interface LineageOptions extends AnalysisOptions {
  /** Views are sources of their own, and `reads` tells where their columns come from; otherwise they are seen through. */
  readonly endAtViews?: boolean;
}

/** Traces the columns of all queries of a script. Never throws on any text. */
export function scriptLineage(text: string, { endAtViews, ...options }: LineageOptions): ScriptLineage {
  const model = analyse(text, options);
  return lineageOf(model, {
    facts: factsOf(engineOrDefault(options.engine)),
    ...(endAtViews === true ? { endAtViews } : {}),
  });
}

/** The same from a model that is there already. */
export function lineageOf({ statements, diagnostics }: ScriptModel, options: TraceOptions): ScriptLineage {
  return {
    statements: statements.flatMap((statement, index) => {
      const { relation } = statement;
      return relation === undefined ? [] : [statementLineage(statement, relation, index, options)];
    }),
    diagnostics,
  };
}

function statementLineage(
  { kind, span, undecided, sink, creates }: StatementModel,
  relation: Rel,
  index: number,
  options: TraceOptions,
): StatementLineage {
  const lineage = columnLineage(relation, options);
  const to = sink ?? creates;
  return {
    index,
    kind,
    span,
    analysis: lineage.complete && undecided.length === 0 ? 'full' : 'partial',
    ...(to === undefined ? {} : { to: tableOf(to) }),
    reads: namesOf(lineage),
    tables: tablesOf(lineage),
    columns: columnsOf(lineage, to),
    rows: influencesOf(lineage.rows),
  };
}

function namesOf({ reads, tables, views }: ColumnLineage): string[] {
  const asked = new Set(reads);
  return [...tables, ...views]
    .map(({ path }) => path)
    .filter((path) => asked.has(pathKey(path)))
    .map(plainPath);
}

function tablesOf({ tables, views }: ColumnLineage): LineageTable[] {
  return [
    ...tables.map(tableOf),
    ...views.map(({ path, lineage }): LineageTable => ({
      name: plainPath(path),
      path,
      kind: 'view',
      temporary: false,
      reads: namesOf(lineage),
      columns: columnsOf(lineage, undefined),
      rows: influencesOf(lineage.rows),
    })),
  ];
}

function tableOf(table: CatalogTable): LineageTable {
  const { kind, path, temporary } = table;
  const base = { name: plainPath(path), path, kind, temporary };
  if (table.kind === 'view') return base;
  const connector = table.options.get('connector')?.value;
  const dataset = datasetOf((key) => table.options.get(key)?.value);
  return {
    ...base,
    ...(connector === undefined ? {} : { connector }),
    ...(dataset === undefined ? {} : { dataset }),
  };
}

function columnsOf({ columns }: ColumnLineage, to: CatalogTable | undefined): LineageColumn[] {
  const targets = to === undefined ? [] : to.kind === 'view' ? to.columns : persistedColumns(to);
  return columns.map(({ name, type, sources }, i) => {
    const target = targets[i]?.name;
    return {
      name,
      type: summaryString(type),
      ...(to === undefined || target === undefined ? {} : { to: `${plainPath(to.path)}.${target}` }),
      from: sorted([...sources.values()].filter((source) => source.counted)).map((source) => ({
        ...influenceOf(source),
        derived: source.derived,
      })),
      decidedBy: sorted([...sources.values()].filter((source) => !source.counted)).map(influenceOf),
    };
  });
}

function influencesOf(sources: Sources): LineageInfluence[] {
  return sorted([...sources.values()]).map(influenceOf);
}

function influenceOf({ base, ways }: Source): LineageInfluence {
  const table = plainPath(base.path);
  return { column: `${table}.${base.column}`, table, field: base.column, ways };
}

function sorted(sources: readonly Source[]): Source[] {
  const text = ({ base }: Source): string => `${plainPath(base.path)}.${base.column}`;
  return [...sources].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
