// The SELECT list: stars taken apart, expressions typed, columns named. Source: SqlValidatorImpl.validateSelectList,
// expandSelectItem, expandStar; Flink's FieldReferenceLookup for columns that a star leaves out.
import { tooLarge } from '../../diagnostics/undecided-reasons.ts';
import { overMissing } from '../../diagnostics/catalogue/grouping.ts';
import { ambiguousColumn, starNeedsRow, unknownIdentifier } from '../../diagnostics/catalogue/names.ts';
import { tableFunctionAsValue } from '../../diagnostics/catalogue/user-functions.ts';
import { nearest } from '../../base/nearest.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Call, Identifier, Select, SelectItem } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { isUndecided, nullable } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { nameSpan } from './record-names.ts';
import { columnIndex, isRepeated } from './column-names.ts';
import { coalesced, usingCall } from './common-columns.ts';
import type { JoinShape } from './common-columns.ts';
import { doubt, inClause, PASS, report, reportLate } from './context.ts';
import { checkEmittedNullability } from './emitted-nullability.ts';
import { rejectAggregates } from './grouping.ts';
import { rejectUntyped } from './literal.ts';
import { indexOfKey } from './key-index.ts';
import { aliasOf, uniqueName } from './output-names.ts';
import { quoteName } from './quote-name.ts';
import { exactly, fieldsOf, nameText, partSpan, resolveNames } from './resolve-column.ts';
import { suggest } from './resolve-identifier.ts';
import { columnRex, errorRex, inputRex } from './rex-builders.ts';
import { functionOf } from './resolve-function.ts';
import { reportUngrouped } from './ungrouped.ts';
import { nameOf, typedUserFunction } from './user-function.ts';
import type { QueryContext, Scope, ScopeChild } from './model.ts';

export interface OutputColumn {
  readonly name: string;
  readonly rex: Rex;
  /** `EXPR$0` and its like: a name that the query's own clauses don't know. */
  readonly unnamed?: true;
  /** Where it has its name; only where an analysis records what names mean. */
  readonly definition?: Span;
}

export interface SelectListSetting {
  readonly select: Select;
  /** Of the rows before grouping. */
  readonly input: Scope;
  /** Where expressions are typed: `input`, or the grouped scope; columns of USING stand for both sides. */
  readonly scope: Scope;
  /** The same without USING. */
  readonly plain: Scope;
  readonly shape: JoinShape;
}

export interface SelectList {
  readonly columns: readonly OutputColumn[];
  /** A star over a relation of which nothing is known. */
  readonly unknown?: 'error' | 'undecided';
}

/** Stars over joins of stars double: more columns than this aren't followed. */
const MAX_COLUMNS = 100_000;

export function typeSelectList(context: QueryContext, setting: SelectListSetting): SelectList {
  const columns: OutputColumn[] = [];
  const aliases = new Set<string>();
  let unknown: SelectList['unknown'];
  inClause(context, PASS.types, () => {
    for (const item of setting.select.items) {
      const { expression } = item;
      if (expression.kind === 'identifier' && expression.names.at(-1) === '' && item.alias === undefined) {
        const star = expandStar(context, setting, expression);
        if (star.unknown === 'error' || unknown === undefined) unknown = star.unknown ?? unknown;
        for (const column of star.columns) {
          columns.push({ name: uniqueName(column.name, aliases), rex: column.rex });
        }
        continue;
      }
      const own = aliasOf(item);
      const name = own ?? `EXPR$${String(aliases.size)}`;
      aliases.add(name);
      const before = context.found.length;
      const rex = typeItem(context, setting, item);
      const named = context.environment.recorder === undefined ? {} : { definition: nameSpan(item) };
      columns.push({ name, rex, ...(own === undefined ? { unnamed: true } : {}), ...named });
      recordAlias(context, item, rex);
      inOrder(context, before);
    }
  });
  if (columns.length > MAX_COLUMNS) {
    doubt(context, tooLarge, { what: 'This SELECT list' }, setting.select.itemsSpan);
    return { columns: [], unknown: unknown ?? 'undecided' };
  }
  checkEmittedNullability(context, setting.scope, columns);
  return { columns, ...(unknown === undefined ? {} : { unknown }) };
}

/** The name that an item of the SELECT list gives to its column. */
function recordAlias(
  { environment: { recorder } }: QueryContext,
  { alias }: SelectItem,
  { type }: Rex,
): void {
  if (alias === undefined) return;
  const name = alias.names.join('.');
  recorder?.bind({ span: alias.span, kind: 'column', role: 'definition', name, type });
}

/** expandSelectItem resolves the names of an item and derives its type before it comes to the next item. */
function inOrder(context: QueryContext, before: number): void {
  if (context.found.length - before < 1) return;
  const fresh = context.found.splice(before).sort((a, b) => a.pass - b.pass);
  for (const each of fresh)
    context.found.push(each.pass === PASS.names ? { ...each, pass: PASS.types } : each);
}

function typeItem(context: QueryContext, setting: SelectListSetting, item: SelectItem): Rex {
  const { expression } = item;
  // expandCommonColumn does not see a name that has an alias.
  const aliased =
    item.alias !== undefined &&
    expression.kind === 'identifier' &&
    usingCall(setting.scope, expression) !== undefined;
  const scope = aliased ? setting.plain : setting.scope;
  if (rejectUntyped(context, expression)) return errorRex(expression.span);
  const late = context.late.length;
  const rex = context.typer.expression(context, scope, expression);
  if (rejectGroupFunction(context, expression)) return errorRex(expression.span);
  if (expression.kind === 'call' && item.alias === undefined) {
    if (!isUndecided(rex.type) && rejectTableFunction(context, expression, late))
      return errorRex(expression.span);
    // With an alias Calcite doesn't look, and the planner fails later.
    const found = functionOf(context, expression);
    if (found?.kind === 'built-in' && found.info.requiresOver === true && !isUndecided(rex.type)) {
      // That the planner has no code for it either goes without saying.
      context.late.length = late;
      report(context, PASS.calls, overMissing, {}, { span: expression.span });
      return errorRex(expression.span);
    }
  }
  return rex;
}

function rejectGroupFunction(context: QueryContext, expression: SelectItem['expression']): boolean {
  return rejectAggregates(context, expression, 'SELECT', { group: true });
}

/** A user's table function as an item of its own without an alias: refused before that it has no code in an expression. */
function rejectTableFunction(context: QueryContext, call: Call, late: number): boolean {
  const user = typedUserFunction(functionOf(context, call));
  if (user?.typing.kind !== 'table') return false;
  context.late.length = late;
  reportLate(context, tableFunctionAsValue, { function: nameOf(user.function).name }, { span: call.span });
  return true;
}

interface Star {
  readonly columns: readonly OutputColumn[];
  readonly unknown?: 'error' | 'undecided';
}

function expandStar(context: QueryContext, setting: SelectListSetting, star: Identifier): Star {
  return star.names.length === 1
    ? expandAll(context, setting, star)
    : expandQualified(context, setting, star);
}

function expandAll(context: QueryContext, setting: SelectListSetting, star: Identifier): Star {
  const { children } = setting.input;
  const columns: (OutputColumn & { source: number; key: string })[] = [];
  let unknown: Star['unknown'];
  for (const child of children) {
    if (child.unknown !== undefined && unknown !== 'error') unknown = child.unknown;
    child.columns.forEach((field, index) => {
      if (isLeftOut(context, child, field)) return;
      const type = child.nullable ? nullable(field.type) : field.type;
      reportRepeated(context, child, field, star);
      columns.push({
        name: field.name,
        rex: inputRex(child.offset + index, type, star.span),
        source: child.offset + index,
        key: `${quoteName(context.environment.facts, child.name)}.${quoteName(context.environment.facts, field.name)}`,
      });
    });
  }
  const grouped = columns.map((column) => ({
    ...column,
    rex: throughGroups(context, setting, column.rex, column.key, star),
  }));
  if (setting.shape.trivial || setting.scope.aggregation !== undefined)
    return { columns: grouped, ...(unknown === undefined ? {} : { unknown }) };
  const permuted = setting.shape.sources.flatMap((sources): OutputColumn[] => {
    const parts = sources.flatMap((source) => columns.find((column) => column.source === source) ?? []);
    if (parts.length === 0) return [];
    const rex = coalesced(
      parts.map((part) => ({ index: part.source, type: part.rex.type })),
      star.span,
    );
    return [{ name: parts[0]!.name, rex }];
  });
  return { columns: permuted, ...(unknown === undefined ? {} : { unknown }) };
}

/** A star names each column with its relation; a name that the relation has twice is ambiguous. */
function reportRepeated(context: QueryContext, child: ScopeChild, field: RowField, star: Identifier): void {
  if (child.unknown !== undefined || !isRepeated(child.columns, field.name)) return;
  if (child.columns[columnIndex(child.columns, field.name)] === field)
    report(context, PASS.types, ambiguousColumn, { name: field.name }, { span: star.span });
}

/** A column of a star in a grouped query must be a key. */
function throughGroups(
  context: QueryContext,
  setting: SelectListSetting,
  rex: Rex,
  key: string,
  star: Identifier,
): Rex {
  const { aggregation } = setting.scope;
  if (aggregation === undefined) return rex;
  const index = indexOfKey(aggregation.keys, key);
  if (index < 0) {
    reportUngrouped(context, aggregation, key.replaceAll('`', ''), star.span);
    return errorRex(star.span);
  }
  const { rex: read, nullable: missing } = aggregation.keys[index]!;
  return inputRex(index, missing ? nullable(read.type) : read.type, star.span);
}

function expandQualified(context: QueryContext, setting: SelectListSetting, star: Identifier): Star {
  const names = star.names.slice(0, -1);
  const span = partSpan(star, 0, names.length);
  const [found, ...more] = resolveNames(context, setting.input, names, exactly, true);
  if (found === undefined || more.length > 0) {
    const relations = setting.input.children;
    const candidates = nearest(
      names[0]!,
      relations.map((child) => child.name),
    );
    const missing = suggest(
      context.environment.facts,
      span,
      names.length === 1 ? candidates : [],
      relations[0],
    );
    report(context, PASS.types, unknownIdentifier, { name: nameText(names) }, missing);
    return { columns: [], unknown: 'error' };
  }
  const { child } = found;
  if (child.unknown !== undefined) return { columns: [], unknown: child.unknown };
  const last = found.steps.at(-1);
  const fields = last === undefined ? child.columns : fieldsOf(last.field);
  if (fields === undefined) {
    report(context, PASS.types, starNeedsRow, {}, { span });
    return { columns: [], unknown: 'error' };
  }
  const prefix = [child.name, ...found.steps.map((step) => step.field.name)];
  const columns = fields.flatMap((field, index): OutputColumn[] => {
    if (last === undefined && isLeftOut(context, child, field)) return [];
    if (last === undefined) reportRepeated(context, child, field, star);
    const steps = [...found.steps, { index, field, implicit: false }];
    const key = [...prefix, field.name].map((each) => quoteName(context.environment.facts, each)).join('.');
    return [
      {
        name: field.name,
        rex: throughGroups(context, setting, columnRex({ ...found, steps }, star.span), key, star),
      },
    ];
  });
  return { columns };
}

/** `table.column-expansion-strategy`: virtual metadata columns that a star leaves out. */
function isLeftOut(context: QueryContext, child: ScopeChild, field: RowField): boolean {
  const strategy = context.environment.session.configuration.get('table.column-expansion-strategy');
  if (strategy === undefined || child.table === undefined) return false;
  const column = child.table.columns.find((each) => each.name === field.name);
  if (column?.kind !== 'metadata' || !column.virtual) return false;
  const rule =
    column.metadataKey === undefined
      ? 'EXCLUDE_DEFAULT_VIRTUAL_METADATA_COLUMNS'
      : 'EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS';
  return strategy.toUpperCase().includes(rule);
}
