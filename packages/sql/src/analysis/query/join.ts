// Joins: their conditions, columns compared by name, and lateral ones. Source: SqlValidatorImpl.validateJoin,
// FlinkCalciteSqlValidator.validateJoin, SqlToRelConverter.convertJoin.
import { clauseNotBoolean } from '../../diagnostics/catalogue/grouping.ts';
import { unknownColumn, usingIncompatible, usingNotUnique } from '../../diagnostics/catalogue/names.ts';
import {
  joinConditionIllegal,
  joinConditionMissing,
  lateralPredicate,
  naturalWithCondition,
} from '../../diagnostics/catalogue/relations.ts';
import { nearest } from '../../base/nearest.ts';
import type { JoinRel, Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression, Join, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { BOOLEAN, calciteString, isComparable, isUndecided, notNull } from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { joinShape } from './common-columns.ts';
import { inClause, PASS, report } from './context.ts';
import { expressionText } from './expression-text.ts';
import type { FromClause, FromSetting } from './from-clause.ts';
import { rejectAggregates } from './grouping.ts';
import { callRex, inputRex } from './rex-builders.ts';
import { readsLeft } from './reads-outer.ts';
import { rowOf, shifted, widthOf } from './scope.ts';
import type { QueryContext, ScopeChild } from './model.ts';

type TypeFrom = (context: QueryContext, setting: FromSetting, reference: TableReference) => FromClause;

export function typeJoin(
  context: QueryContext,
  setting: FromSetting,
  join: Join,
  typeFrom: TypeFrom,
): FromClause {
  const plain = { ...setting, alias: undefined };
  const left = typeFrom(context, { ...plain, left: setting.lateral ? setting.left : [] }, join.left);
  const right = typeFrom(context, { ...plain, left: left.children }, join.right);
  const width = widthOf(left.children);
  const { type } = join;
  const children = [
    ...shifted(left.children, 0, type === 'RIGHT' || type === 'FULL'),
    ...shifted(right.children, width, type === 'LEFT' || type === 'FULL'),
  ];
  const scope = { kind: 'list' as const, parent: setting.parent, children };
  const problems = context.found.length;
  if (refusesPredicate(join)) {
    report(
      context,
      PASS.names,
      lateralPredicate,
      // The condition is as it was written: its names are resolved later.
      { predicate: expressionText(context, scope, join.on!, false).replaceAll("_UTF-16LE'", "'") },
      { span: join.on!.span },
    );
  }
  const common = commonNames(join, left.children, right.children);
  const condition =
    join.on !== undefined
      ? typeCondition(context, scope, join)
      : byNames(context, join, left.children, right.children, common, width);
  if (context.found.length === problems) checkForm(context, join);
  return {
    children,
    rel: joinRel(join, left.rel, right.rel, condition, setting, children),
    shape: joinShape(left.shape, offsetShape(right, width), common),
  };
}

function offsetShape(from: FromClause, by: number): FromClause['shape'] {
  const { shape } = from;
  return { ...shape, sources: shape.sources.map((source) => source.map((index) => index + by)) };
}

function typeCondition(
  context: QueryContext,
  scope: { readonly kind: 'list'; readonly children: readonly ScopeChild[] },
  join: Join,
): Rex | undefined {
  const on = join.on!;
  if (rejectAggregates(context, on, 'ON', { over: true, aggregate: true, group: true })) return undefined;
  const rex = inClause(context, PASS.types, () => context.typer.expression(context, scope, on));
  if (rex.type.root !== 'BOOLEAN' && !isUndecided(rex.type) && rex.type.root !== 'NULL')
    report(context, PASS.types, clauseNotBoolean, { clause: 'ON' }, { span: on.span });
  return rex;
}

/** FLINK-7865: a LEFT JOIN with a table function takes ON TRUE alone; window functions are let through. */
function refusesPredicate(join: Join): boolean {
  if (join.type !== 'LEFT' || join.on === undefined) return false;
  const right = join.right.kind === 'aliased' ? join.right.table : join.right;
  if (right.kind !== 'function-table') return false;
  const name = right.call.kind === 'call' ? right.call.operator.toUpperCase() : '';
  if (['TUMBLE', 'HOP', 'CUMULATE', 'SESSION'].includes(name)) return false;
  return !isTrue(join.on);
}

const isTrue = (on: Expression): boolean => on.kind === 'boolean' && on.value === true;

function commonNames(
  join: Join,
  left: readonly ScopeChild[],
  right: readonly ScopeChild[],
): readonly string[] | undefined {
  if (join.using !== undefined) return [...new Set(join.using.map((name) => name.names[0]!))];
  if (!join.natural) return undefined;
  const names = (children: readonly ScopeChild[]): string[] => rowOf(children).map((column) => column.name);
  const others = new Set(names(right));
  return [...new Set(names(left).filter((name) => others.has(name)))];
}

/** NATURAL and USING: each name once on both sides, with comparable types. */
function byNames(
  context: QueryContext,
  join: Join,
  left: readonly ScopeChild[],
  right: readonly ScopeChild[],
  common: readonly string[] | undefined,
  width: number,
): Rex | undefined {
  if (common === undefined) return undefined;
  if ([...left, ...right].some((child) => child.unknown !== undefined)) return undefined;
  const spanOf = (name: string): Span =>
    join.using?.find((each) => each.names[0] === name)?.span ?? join.operatorSpan;
  const leftRow = byName(rowOf(left));
  const rightRow = byName(rowOf(right));
  const equalities: Rex[] = [];
  for (const name of common) {
    const span = spanOf(name);
    const a = commonColumn(context, leftRow, name, span);
    const b = a === undefined ? undefined : commonColumn(context, rightRow, name, span);
    if (a === undefined || b === undefined) continue;
    if (!isComparable(a.field.type, b.field.type)) {
      const types = { name, left: calciteString(a.field.type), right: calciteString(b.field.type) };
      report(context, PASS.types, usingIncompatible, types, { span });
      continue;
    }
    const operands = [inputRex(a.index, a.field.type, span), inputRex(width + b.index, b.field.type, span)];
    equalities.push(callRex('=', operands, BOOLEAN, span));
  }
  if (equalities.length === 0) {
    return { kind: 'literal', value: true, type: notNull(BOOLEAN), span: join.operatorSpan };
  }
  return equalities.reduce((all, each) => callRex('AND', [all, each], BOOLEAN, join.operatorSpan));
}

interface NamedColumn {
  readonly index: number;
  readonly field: RowField;
  /** Another column of the row has the name, too. */
  readonly repeated: boolean;
}

function byName(row: readonly RowField[]): ReadonlyMap<string, NamedColumn> {
  const columns = new Map<string, NamedColumn>();
  row.forEach((field, index) => {
    const first = columns.get(field.name);
    columns.set(
      field.name,
      first === undefined ? { index, field, repeated: false } : { ...first, repeated: true },
    );
  });
  return columns;
}

function commonColumn(
  context: QueryContext,
  row: ReadonlyMap<string, NamedColumn>,
  name: string,
  span: Span,
): NamedColumn | undefined {
  const column = row.get(name);
  if (column === undefined) {
    const candidates = nearest(name, [...row.keys()]);
    report(
      context,
      PASS.types,
      unknownColumn,
      { name, suggestion: '' },
      {
        span,
        hint: 'Both sides of the join must have the column.',
        fixes: candidates.map((text) => ({
          kind: 'respell',
          safe: false,
          title: `replace with ${text}`,
          edits: [{ span, text }],
        })),
      },
    );
    return undefined;
  }
  if (column.repeated) {
    report(context, PASS.types, usingNotUnique, { name }, { span });
    return undefined;
  }
  return column;
}

/** Which joins take a condition, and which must have one. */
function checkForm(context: QueryContext, join: Join): void {
  const condition = join.on !== undefined || join.using !== undefined;
  if (join.natural && condition) {
    // Calcite points at the word USING.
    const first = join.using?.[0]?.span.start ?? 0;
    const span = join.on?.span ?? { start: first - 'using ('.length, end: first };
    report(context, PASS.types, naturalWithCondition, {}, { span });
    return;
  }
  switch (join.type) {
    // The grammar has no LEFT SEMI JOIN.
    case 'LEFT SEMI':
    case 'INNER':
    case 'LEFT':
    case 'RIGHT':
    case 'FULL':
      if (!condition && !join.natural)
        report(context, PASS.types, joinConditionMissing, {}, { span: join.span });
      break;
    case 'CROSS':
    case 'COMMA':
      if (condition || join.natural) {
        // Calcite points at the word ON or USING, which stands before the condition.
        const start = join.on === undefined ? (join.using?.[0]?.span.start ?? 0) : join.on.span.start;
        const word = join.on === undefined ? 'using (' : 'on ';
        const before = context.environment.source?.text.slice(join.operatorSpan.end, start) ?? '';
        // In front of the condition there may be parentheses.
        const at = /(?:on|using)[\s(]*$/i.exec(before);
        const first = at === null ? start - word.length : join.operatorSpan.end + at.index;
        const span = { start: first, end: first + word.length - (join.on === undefined ? 2 : 1) };
        report(context, PASS.types, joinConditionIllegal, {}, { span });
      }
  }
}

/** Whether the row left of it is the nearest one around this part of FROM; a plain derived table sees the query's outer row. */
function mayReadLeft(reference: TableReference, setting: FromSetting): boolean {
  switch (reference.kind) {
    case 'aliased':
    case 'sampled':
      return mayReadLeft(reference.table, setting);
    case 'unnest':
      return true;
    case 'table-name':
      return reference.period !== undefined;
    case 'derived':
    case 'function-table':
      return setting.lateral || reference.lateral;
    default:
      return false;
  }
}

function joinRel(
  join: Join,
  left: Rel,
  right: Rel,
  condition: Rex | undefined,
  setting: FromSetting,
  children: readonly ScopeChild[],
): Rel {
  const columns = rowOf(children);
  const { span } = join;
  const type: JoinRel['type'] =
    join.type === 'LEFT' || join.type === 'RIGHT' || join.type === 'FULL' ? join.type : 'INNER';
  if (mayReadLeft(join.right, setting) && readsLeft(right)) {
    return {
      kind: 'correlate',
      left,
      right,
      type: type === 'LEFT' ? 'LEFT' : 'INNER',
      ...(type === 'RIGHT' || type === 'FULL' ? { side: type } : {}),
      condition,
      columns,
      span,
    };
  }
  return {
    kind: 'join',
    left,
    right,
    type,
    condition,
    conditionSpan: join.on?.span ?? join.operatorSpan,
    hints: setting.hints,
    columns,
    span,
  };
}
