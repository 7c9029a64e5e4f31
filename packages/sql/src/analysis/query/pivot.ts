// PIVOT and UNPIVOT. Source: SqlValidatorImpl.validatePivot and validateUnpivot.
import {
  pivotAggregate,
  pivotArity,
  unpivotAxisType,
  unpivotDuplicate,
  unpivotMeasureType,
} from '../../diagnostics/catalogue/match-and-pivot.ts';
import { unsupportedCast } from '../../diagnostics/catalogue/types.ts';
import type { Rel } from '../../plan/rel.ts';
import type { AggregateCall, Rex } from '../../plan/rex.ts';
import type { Expression, Pivot, Unpivot } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import {
  BOOLEAN,
  isUndecided,
  leastRestrictive,
  notNull,
  nullable,
  summaryString,
  varcharType,
} from '../../types/index.ts';
import type { RowField } from '../../types/index.ts';
import { typeAggregate } from './aggregate.ts';
import { inClause, PASS, report, reportLate } from './context.ts';
import { findExpression } from './expression-children.ts';
import { isAggregateCall } from './find-aggregate.ts';
import type { FromClause } from './from-clause.ts';
import { aliasOf } from './output-names.ts';
import { inputRex } from './rex-builders.ts';
import { rowOf } from './scope.ts';
import type { Aggregation, QueryContext, Relation, Scope } from './model.ts';

/** Names of all columns that expressions read. */
function namesIn(expressions: readonly Expression[]): Set<string> {
  const names = new Set<string>();
  for (const expression of expressions)
    findExpression(expression, (each) => {
      if (each.kind === 'identifier') names.add(each.names.at(-1)!);
      return false;
    });
  return names;
}

export function typePivot(context: QueryContext, parent: Scope, pivot: Pivot, input: FromClause): Relation {
  const scope: Scope = { kind: 'list', parent, children: input.children, aggregates: true };
  const { span } = pivot;
  const columns: RowField[] = [];
  const calls: AggregateCall[] = [];
  const keys: Rex[] = [];
  const unknown = input.children[0]?.unknown;
  const aggregation: Aggregation = {
    clause: 'group',
    keys: [],
    calls: [],
    ungrouped: { names: [], related: [], fixes: [] },
    input: scope,
  };
  inClause(context, PASS.types, () => {
    const cells = pivot.aggregates.map((item) => {
      const { expression } = item;
      const call =
        expression.kind === 'call' && isAggregateCall(context, expression) ? expression : undefined;
      // A cell filters the rows of its group.
      const filter: Rex = { kind: 'literal', value: true, type: notNull(BOOLEAN), span: pivot.span };
      const rex =
        call === undefined
          ? context.typer.expression(context, scope, expression)
          : typeAggregate(context, { ...scope, aggregation }, call, { filter });
      if (call === undefined) report(context, PASS.types, pivotAggregate, {}, { span: expression.span });
      return {
        name: item.alias === undefined ? undefined : aliasOf(item),
        type: rex.type,
        call: rex.kind === 'input' ? aggregation.calls[rex.index]?.call : undefined,
      };
    });
    const axes = pivot.axes.map((axis) => context.typer.expression(context, scope, axis));
    const used = namesIn([...pivot.aggregates.map((item) => item.expression), ...pivot.axes]);
    rowOf(input.children).forEach((column, at) => {
      if (used.has(column.name)) return;
      columns.push(column);
      keys.push(inputRex(at, column.type, span));
    });
    for (const value of pivot.values) {
      if (value.expressions.length !== pivot.axes.length) {
        report(
          context,
          PASS.types,
          pivotArity,
          { clause: 'PIVOT', count: value.expressions.length, expected: pivot.axes.length },
          { span: value.span },
        );
        continue;
      }
      const wanted = value.expressions.map((expression) =>
        context.typer.expression(context, scope, expression),
      );
      const label = value.alias?.names[0] ?? value.expressions.map(labelOf).join('_');
      for (const cell of cells) {
        columns.push({
          name: cell.name === undefined ? label : `${label}_${cell.name}`,
          type: cell.type,
        });
        if (cell.call !== undefined) calls.push({ ...cell.call, filter: equalAll(axes, wanted, value.span) });
      }
    }
  });
  const whole = unknown === undefined && columns.length === keys.length + calls.length;
  // SqlToRelConverter.convertPivot: an aggregation with a filter for each cell.
  const rel: Rel = whole
    ? {
        kind: 'aggregate',
        input: input.rel,
        groupBy: keys,
        groupingSets: [keys.map((_key, at) => at)],
        calls,
        distinct: false,
        hints: [],
        columns,
        span,
      }
    : { kind: 'unknown', columns, span };
  return { columns, rel, ...(unknown === undefined ? {} : { unknown }) };
}

/** Each axis has the value of the cell. */
function equalAll(axes: readonly Rex[], values: readonly Rex[], span: Span): Rex {
  const type = nullable(BOOLEAN);
  const call = (operator: string, operands: readonly Rex[]): Rex => ({
    kind: 'call',
    operator,
    operands,
    deterministic: true,
    type,
    span,
  });
  const equalities = axes.map((axis, at) => call('=', [axis, values[at] ?? axis]));
  return equalities.length === 1 ? equalities[0]! : call('AND', equalities);
}

/** SqlPivot.pivotAlias: the literal's text. */
function labelOf(expression: Expression): string {
  switch (expression.kind) {
    case 'string':
      return `'${expression.value}'`;
    case 'number':
      return expression.text;
    case 'identifier':
      return expression.names.at(-1)!;
    case 'null':
      return 'NULL';
    case 'boolean':
      return String(expression.value).toUpperCase();
    default:
      return '';
  }
}

export function typeUnpivot(
  context: QueryContext,
  parent: Scope,
  unpivot: Unpivot,
  input: FromClause,
): Relation {
  const scope: Scope = { kind: 'list', parent, children: input.children };
  const { span, measures, axes, values } = unpivot;
  let unknown = input.children[0]?.unknown;
  const columns: RowField[] = [];
  inClause(context, PASS.types, () => {
    const types = values.map((value) => {
      for (const [list, expected] of [
        [value.columns, measures.length],
        [value.values, axes.length],
      ] as const) {
        if (list === undefined || list.length === expected) continue;
        const counts = { clause: 'UNPIVOT', count: list.length, expected };
        const first = list[0]?.span.start ?? value.span.start;
        const span = {
          start: list.length > 1 ? first - 1 : first,
          end: list.at(-1)?.span.end ?? value.span.end,
        };
        report(context, PASS.types, pivotArity, counts, { span });
      }
      return value.columns.map((column) => context.typer.expression(context, scope, column).type);
    });
    const used = new Set(values.flatMap((value) => value.columns.map((column) => column.names.at(-1)!)));
    const kept = rowOf(input.children).filter((column) => !used.has(column.name));
    const names = new Set(kept.map((column) => column.name));
    const claim = (name: string, at: { start: number; end: number }): void => {
      if (names.has(name)) {
        report(context, PASS.types, unpivotDuplicate, { name }, { span: at });
        unknown = 'error';
      }
      names.add(name);
    };
    const measureColumns = measures.flatMap((measure, i): RowField[] => {
      const name = measure.names[0]!;
      const type = leastRestrictive(types.flatMap((row) => row[i] ?? []));
      if (type === undefined) {
        report(
          context,
          PASS.types,
          unpivotMeasureType,
          { name },
          { span: values[0]?.columns[i]?.span ?? measure.span },
        );
        return [];
      }
      claim(name, measure.span);
      const mayBeNull = unpivot.includeNulls || measures.length > 1;
      return [{ name, type: mayBeNull ? nullable(type) : notNull(type) }];
    });
    const axisColumns = axes.flatMap((axis, i): RowField[] => {
      const name = axis.names[0]!;
      const type = leastRestrictive(
        values.map((value) => {
          const written = value.values?.[i];
          if (written !== undefined) return context.typer.expression(context, scope, written).type;
          return notNull(varcharType(value.columns.map((column) => column.names.at(-1)!).join('_').length));
        }),
      );
      if (type === undefined) {
        report(context, PASS.types, unpivotAxisType, { name }, { span: axis.span });
        return [];
      }
      claim(name, axis.span);
      return [{ name, type }];
    });
    columns.push(...kept, ...axisColumns, ...measureColumns);
    // SqlToRelConverter.convertUnpivot puts NULLs into the table of values, and no code is made for their cast.
    const [measure] = measureColumns;
    const whole = axisColumns.length === axes.length && measureColumns.length === measures.length;
    if (measure !== undefined && whole && unknown === undefined && !isUndecided(measure.type)) {
      const to = summaryString(nullable(measure.type));
      reportLate(context, unsupportedCast, { from: 'NULL', to }, { span });
    }
  });
  return {
    columns,
    rel: { kind: 'unknown', columns, span },
    ...(unknown === undefined ? {} : { unknown }),
  };
}
