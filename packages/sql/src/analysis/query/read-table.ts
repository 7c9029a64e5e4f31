// A table or view by its name, or a common table expression. Source: IdentifierNamespace.resolveImpl, WithScope,
// SqlValidatorImpl.validateSnapshot, Flink's SqlCatalogViewTable and IdentifierSnapshotNamespace.
import { placeOf } from '../../catalog/place.ts';
import { plainPath } from '../../catalog/object-path.ts';
import { tooLarge, unseenTable } from '../../diagnostics/undecided-reasons.ts';
import { findTableByName, hasCatalog, hasDatabase, tableNames } from '../../catalog/find-table.ts';
import type { ResolvedTable, ResolvedView } from '../../catalog/resolved-table.ts';
import type { CatalogEntry } from '../../catalog/session.ts';
import { nearest } from '../../base/nearest.ts';
import { unknownTable } from '../../diagnostics/catalogue/names.ts';
import { cannotExtend, viewWithHints } from '../../diagnostics/catalogue/relations.ts';
import { relocate } from '../../plan/relocate.ts';
import type { Details } from '../../diagnostics/definition.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Identifier, TableName } from '../../syntax/ast/index.ts';
import { fieldType, isUndecided } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { leafShape } from './common-columns.ts';
import { doubt, MAX_VIEWS, PASS, report, reportLate, unrecorded } from './context.ts';
import type { AnalysisEnvironment } from './environment.ts';
import type { FromClause, FromSetting } from './from-clause.ts';
import { quoteName } from './quote-name.ts';
import { relSize } from './rel-size.ts';
import { ignoringCase } from './resolve-column.ts';
import { refusesTimeTravel, reportPeriod } from './time-travel.ts';
import { typeOfName } from './type-name.ts';
import type { CommonTable, QueryContext, Relation, Scope, ScopeChild } from './model.ts';

/** Common tables that read others twice double at each step; larger plans are not made. */
const MAX_COMMON_SIZE = 5000;

export function readTable(context: QueryContext, setting: FromSetting, reference: TableName): FromClause {
  const { name } = reference;
  const common = name.names.length === 1 ? commonTable(setting.parent, name.names[0]!) : undefined;
  const entry = common === undefined ? lookUp(context, name) : undefined;
  const plain = refusesTimeTravel(context, setting.parent, reference, entry)
    ? nothing(reference)
    : common === undefined
      ? relationOf(context, reference, entry)
      : commonRelation(context, common, reference);
  const relation = extended(context, reference, plain);
  const rel = relation.unknown === 'error' ? relation.rel : snapshot(context, setting, reference, relation);
  const table = entry?.kind === 'table' || entry?.kind === 'materialized-table' ? entry : undefined;
  const child: ScopeChild = {
    name: setting.alias?.name ?? name.names.at(-1)!,
    columns: relation.columns,
    nullable: false,
    offset: 0,
    span: setting.alias?.span ?? reference.span,
    ...(relation.unknown === undefined ? {} : { unknown: relation.unknown }),
    ...(entry === undefined ? {} : { path: entry.path }),
    ...(table === undefined ? {} : { table }),
    ...(entry?.kind === 'view' ? { view: entry } : {}),
    ...(entry?.span === undefined && common === undefined ? {} : { definition: entry?.span ?? common!.span }),
  };
  recordTable(context, reference, entry, common);
  const shape = leafShape(
    relation.columns.map((column) => column.name),
    0,
  );
  return { children: [child], rel, shape };
}

/** The table, view or common table that a name of FROM means. */
function recordTable(
  { environment: { recorder } }: QueryContext,
  { name: { names, span } }: TableName,
  entry: CatalogEntry | undefined,
  common: CommonTable | undefined,
): void {
  if (recorder === undefined || (entry === undefined && common === undefined)) return;
  const known = entry?.kind === 'unknown' ? undefined : entry;
  const definition = placeOf(common ?? entry ?? {});
  recorder.bind({
    span,
    kind: common !== undefined ? 'common-table' : known?.kind === 'view' ? 'view' : 'table',
    role: 'reference',
    name: names.join('.'),
    ...(definition === undefined ? {} : { definition }),
    ...(known === undefined ? {} : { table: known }),
  });
}

/** EXTEND: the validator knows the further columns, the planner refuses them. */
function extended(context: QueryContext, reference: TableName, relation: Relation): Relation {
  const { extend = [], span } = reference;
  if (extend.length === 0 || relation.unknown !== undefined) return relation;
  const columns = [...relation.columns];
  for (const [at, name] of extend.entries()) {
    const type = extend[at + 1];
    if (name.kind === 'identifier' && type?.kind === 'type')
      columns.push({ name: name.names.at(-1)!, type: typeOfName(context, type) });
  }
  reportLate(context, cannotExtend, {}, { span });
  return { columns, rel: { kind: 'unknown', columns, span } };
}

const nothing = ({ span }: TableName): Relation => ({
  columns: [],
  rel: { kind: 'unknown', columns: [], span },
  unknown: 'error',
});

function commonTable(scope: Scope, name: string): CommonTable | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
    if (at.common?.name === name) return at.common;
  return undefined;
}

function commonRelation(context: QueryContext, common: CommonTable, reference: TableName): Relation {
  const { columns } = common;
  if (relSize(common.rel) > MAX_COMMON_SIZE) {
    doubt(context, tooLarge, { what: 'The plan of this common table' }, reference.span);
    return { columns, rel: { kind: 'unknown', columns, span: reference.span } };
  }
  for (const late of common.late) if (!context.late.includes(late)) context.late.push(late);
  return {
    columns,
    rel: common.rel,
    ...(common.unknown === undefined ? {} : { unknown: common.unknown }),
  };
}

/** The catalog's entry, below the current catalog and database of the context. */
export function lookUp(context: QueryContext, name: Identifier): CatalogEntry | undefined {
  const { session } = context.environment;
  return findTableByName(
    { ...session, currentCatalog: context.currentCatalog, currentDatabase: context.currentDatabase },
    name.names,
  );
}

function relationOf(context: QueryContext, reference: TableName, entry: CatalogEntry | undefined): Relation {
  const { span, name, hints } = reference;
  if (entry === undefined) {
    reportMissing(context, name);
    return nothing(reference);
  }
  switch (entry.kind) {
    case 'unknown': {
      const unknown = entry.reason === 'rejected' ? 'error' : 'undecided';
      if (unknown === 'undecided') doubt(context, unseenTable, { table: plainPath(entry.path) }, name.span);
      const columns = (entry.columns ?? []).map(({ name: column, type }) => ({
        name: column,
        type: fieldType(type),
      }));
      return { columns, rel: { kind: 'unknown', columns, span }, unknown };
    }
    case 'view': {
      if (hints.some((hint) => hint.name.names[0]!.toUpperCase() === 'OPTIONS')) {
        const view = [entry.path.catalog, entry.path.database, entry.path.object]
          .map((part) => `\`${part}\``)
          .join('.');
        reportLate(context, viewWithHints, { view }, { span: name.span });
      }
      return viewRelation(context, entry, reference);
    }
    case 'table':
    case 'materialized-table': {
      const columns = columnsOf(entry);
      return { columns, rel: { kind: 'scan', table: entry, hints, columns, span } };
    }
  }
}

function columnsOf(table: ResolvedTable): RowField[] {
  return table.columns.map((column) => ({ name: column.name, type: fieldType(column.type) }));
}

/** Uses of views in a script: each costs an analysis of the view's query, and every statement may have MAX_VIEWS of them. */
const MAX_VIEWS_OF_SCRIPT = 20_000;
function mayExpand({ views, environment: { spent } }: QueryContext): boolean {
  if (++views.count > MAX_VIEWS || spent.views >= MAX_VIEWS_OF_SCRIPT) return false;
  spent.views++;
  return true;
}

/** A view is its query, analysed where the view was made; problems of it are those of its own statement. */
function viewRelation(context: QueryContext, view: ResolvedView, reference: TableName): Relation {
  const columns = view.columns.map(({ name, type }) => ({ name, type }));
  if (!mayExpand(context)) {
    doubt(context, tooLarge, { what: 'What the views of this statement come to' }, reference.span);
    return { columns, rel: { kind: 'unknown', columns, span: reference.span } };
  }
  const inner: QueryContext = {
    ...context,
    environment: unrecorded(context),
    found: [],
    late: [],
    undecided: [],
    depth: context.depth + 20,
    currentCatalog: view.currentCatalog,
    currentDatabase: view.currentDatabase,
    inView: true,
  };
  const relation = context.typer.query(inner, { kind: 'top', children: [] }, view.query);
  for (const each of inner.undecided) context.undecided.push({ ...each, span: reference.name.span });
  const kept = relation.rel.columns.length === columns.length ? columns : relation.rel.columns;
  // The view around this one puts all of its plan at one place: once for all views inside it.
  if (context.inView) {
    context.late.push(...inner.found.slice(0, 1).map((found) => found.problem), ...inner.late);
    return {
      columns,
      rel:
        relation.unknown === undefined
          ? { ...relation.rel, view: true, viewPath: view.path, columns: kept }
          : { kind: 'unknown', columns, span: reference.span },
    };
  }
  const problems = new Map<Problem, Problem>();
  for (const problem of [...inner.found.slice(0, 1).map((found) => found.problem), ...inner.late]) {
    const { fixes: _fixes, related: _related, ...rest } = problem;
    problems.set(problem, { ...rest, at: reference.name.span });
  }
  context.late.push(...problems.values());
  const rel: Rel =
    relation.unknown === undefined
      ? {
          ...relocate(relation.rel, reference.name.span, problems),
          view: true,
          viewPath: view.path,
          columns: kept,
        }
      : { kind: 'unknown', columns, span: reference.span };
  return { columns, rel };
}

/** FOR SYSTEM_TIME AS OF: the period sees the relations to the left as an enclosing row. */
function snapshot(
  context: QueryContext,
  setting: FromSetting,
  reference: TableName,
  relation: Relation,
): Rel {
  const { period } = reference;
  if (period === undefined) return relation.rel;
  const outer: Scope = { kind: 'list', parent: setting.parent, children: setting.left };
  const rex = context.typer.expression(context, { kind: 'list', parent: outer, children: [] }, period);
  if (!isUndecided(rex.type)) reportPeriod(context, rex.type, period);
  return {
    kind: 'snapshot',
    input: relation.rel,
    period: rex,
    columns: relation.columns,
    span: reference.span,
  };
}

/** Calcite's words: which part of the name is unknown, and whether only letter case is wrong. */
export function reportMissing(context: QueryContext, identifier: Identifier): void {
  const { session } = context.environment;
  const { names } = identifier;
  const say = (name: string, within: readonly string[], suggestion: string | undefined): void => {
    const where = within.length === 0 ? '' : ` within '${within.join('.')}'`;
    report(
      context,
      PASS.names,
      unknownTable,
      { name, within: where, suggestion: suggestion === undefined ? '' : `; did you mean '${suggestion}'?` },
      tableSuggestions(context.environment, identifier, [context.currentCatalog, context.currentDatabase]),
    );
  };
  const current = [context.currentCatalog, context.currentDatabase];
  const full = names.length >= 3 ? [...names] : [...current.slice(0, 3 - names.length), ...names];
  const [catalog, database, object] = full.slice(-3) as [string, string, string];
  if (names.length === 1) {
    const other = tableNames(session, catalog, database).find((each) => ignoringCase(each, object));
    return other === undefined ? say(object, [], undefined) : say(object, [catalog, database], other);
  }
  // A table taken for a database: the rest of the name would have to be in it.
  const [currentCatalog, currentDatabase] = [context.currentCatalog, context.currentDatabase];
  if (tableNames(session, currentCatalog, currentDatabase).includes(names[0]!))
    return say(names[1]!, [currentCatalog, currentDatabase, names[0]!], undefined);
  if (names.length === 2) {
    if (hasDatabase(session, catalog, database)) return say(object, [catalog, database], undefined);
    const other = [...(session.catalogs.get(catalog)?.databases.keys() ?? [])].find((each) =>
      ignoringCase(each, database),
    );
    return other === undefined ? say(database, [], undefined) : say(database, [catalog], other);
  }
  if (!hasCatalog(session, catalog)) {
    const other = [...session.catalogs.keys()].find((each) => ignoringCase(each, catalog));
    return say(catalog, [], other);
  }
  if (!hasDatabase(session, catalog, database)) {
    const other = [...(session.catalogs.get(catalog)?.databases.keys() ?? [])].find((each) =>
      ignoringCase(each, database),
    );
    return say(database, [catalog], other);
  }
  const other = tableNames(session, catalog, database).find((each) => ignoringCase(each, object));
  return say(object, [catalog, database], other);
}

/** Names compared in a script: thousands of wrong names among thousands of tables would take long. */
const MAX_COMPARED = 200_000;

/** Tables of nearly the same name. */
export function tableSuggestions(
  { facts, session, spent }: Pick<AnalysisEnvironment, 'facts' | 'session' | 'spent'>,
  identifier: Identifier,
  current: readonly [string, string],
): Details {
  const { names, span, parts } = identifier;
  const database = names.at(-2) ?? current[1];
  const catalog = names.at(-3) ?? current[0];
  const known = tableNames(session, catalog, database);
  const candidates = spent.names > MAX_COMPARED ? [] : nearest(names.at(-1)!, known);
  spent.names += known.length;
  const last = parts.at(-1) ?? span;
  return {
    span,
    hint:
      candidates[0] !== undefined
        ? `Did you mean ${quoteName(facts, candidates[0])}?`
        : 'Create the table before this statement, or correct the name (names are case-sensitive).',
    fixes: candidates.map((candidate) => ({
      kind: 'respell',
      safe: false,
      title: `replace with ${quoteName(facts, candidate)}`,
      edits: [{ span: last, text: quoteName(facts, candidate) }],
    })),
  };
}
