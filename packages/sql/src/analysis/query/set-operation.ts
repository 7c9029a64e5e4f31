// UNION, INTERSECT, EXCEPT. Source: SetopOperandTypeChecker, SetopNamespace.
import { conversionKind } from '../../types/conversion-kind.ts';
import { setOperationCount, setOperationType } from '../../diagnostics/catalogue/relations.ts';
import { coercionProblem } from '../../engine/functions/index.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Query, SetOperation } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import {
  ERROR_TYPE,
  isUndecided,
  leastRestrictive,
  serializableString,
  supportsExplicitCast,
} from '../../types/index.ts';
import type { LogicalType, RowField } from '../../types/index.ts';
import { PASS, report, reportLate } from './context.ts';
import { naturalName } from './output-names.ts';
import type { EngineFacts } from '../../facts/engine-facts.ts';
import { quoteName } from './quote-name.ts';
import { rowExpressions } from './values.ts';
import type { QueryContext, Relation, Scope } from './model.ts';

/** A chain of UNION ALL is a tree as deep as it is long: it is typed from its first query on, without recursion. */
export function typeSetOperation(context: QueryContext, scope: Scope, operation: SetOperation): Relation {
  const chain: SetOperation[] = [];
  let first: Query = operation;
  for (; first.kind === 'set-operation'; first = first.left) chain.push(first);
  let relation = context.typer.query(context, scope, first);
  for (const each of chain.reverse()) relation = combined(context, scope, each, relation);
  return chain.length > MAX_NESTED ? { ...relation, rel: merged(relation.rel) } : relation;
}

/** Levels of UNION ALL that stay as they are written. */
const MAX_NESTED = 60;

/** Nested UNION ALLs as one of many inputs, as Calcite's UnionMergeRule makes them. */
function merged(rel: Rel): Rel {
  if (rel.kind !== 'set' || rel.operator !== 'UNION' || !rel.all) return rel;
  const parts: (readonly Rel[])[] = [];
  let at: Rel = rel;
  while (at.kind === 'set' && at.operator === 'UNION' && at.all) {
    parts.push(at.inputs.slice(1));
    at = at.inputs[0]!;
  }
  return { ...rel, inputs: [at, ...parts.reverse().flat()] };
}

function combined(context: QueryContext, scope: Scope, operation: SetOperation, left: Relation): Relation {
  const right = context.typer.query(context, scope, operation.right);
  const { span, all } = operation;
  const operator = `${operation.operator}${all ? ' ALL' : ''}`;
  const unknownRel: Rel = { kind: 'unknown', columns: left.columns, span };
  const unknown = left.unknown ?? right.unknown;
  if (unknown !== undefined) return { columns: left.columns, rel: unknownRel, unknown };
  if (left.columns.length !== right.columns.length) {
    const at = operation.right.kind === 'select' ? operation.right.itemsSpan : operation.right.span;
    report(context, PASS.types, setOperationCount, { operator }, { span: at });
    return { columns: left.columns, rel: unknownRel, unknown: 'error' };
  }
  let failed = false;
  const columns = left.columns.map((column, i): RowField => {
    const types = [column.type, right.columns[i]!.type];
    const undecided = types.find(isUndecided);
    if (undecided !== undefined) return { ...column, type: undecided };
    const type = leastRestrictive(types);
    if (type !== undefined) {
      for (const [side, query] of [operation.left, operation.right].entries()) {
        const late = coercionProblem(types[side]!, type);
        if (late !== undefined)
          reportLate(context, late.definition, late.parameters, { span: itemSpan(query, i) });
      }
      return { ...column, type };
    }
    if (!failed) {
      report(
        context,
        PASS.types,
        setOperationType,
        { column: i + 1, operator },
        {
          span: itemSpan(operation.left, i),
          related: related(operation.right, i),
          fixes: castFix(context.environment.facts, operation, i, types as [LogicalType, LogicalType]),
        },
      );
    }
    failed = true;
    return { ...column, type: ERROR_TYPE };
  });
  if (columns.some((column) => column.type.root === 'ERROR'))
    return { columns, rel: { ...unknownRel, columns } };
  return {
    columns,
    rel: { kind: 'set', operator: operation.operator, all, inputs: [left.rel, right.rel], columns, span },
  };
}

/** SqlUtil.getSelectListItem: the expression that makes a column of a query. */
function itemSpan(query: Query, index: number): Span {
  switch (query.kind) {
    case 'select': {
      const from = query.from?.kind === 'aliased' ? query.from.table : query.from;
      if (from?.kind === 'derived' && from.query.kind === 'values') return itemSpan(from.query, index);
      return (query.items[index] ?? query.items[0])?.span ?? query.span;
    }
    case 'values': {
      const row = query.rows[0];
      return (row === undefined ? undefined : rowExpressions(row)[index])?.span ?? query.span;
    }
    case 'set-operation': {
      let first: Query = query;
      while (first.kind === 'set-operation') first = first.left;
      return itemSpan(first, index);
    }
    case 'with':
      return itemSpan(query.body, index);
    case 'ordered':
      return itemSpan(query.query, index);
    default:
      return query.span;
  }
}

function related(query: Query, index: number): { message: string; span: Span }[] {
  return [{ message: 'the column of the other input', span: itemSpan(query, index) }];
}

/** One side's column cast to the other's type: the right one to the left, or else the left to the right. */
function castFix(
  facts: EngineFacts,
  operation: SetOperation,
  index: number,
  types: readonly [LogicalType, LogicalType],
): Fix[] {
  const sides = [
    [operation.right, types[1], types[0]],
    [operation.left, types[0], types[1]],
  ] as const;
  for (const [query, from, to] of sides) {
    const item = query.kind === 'select' ? query.items[index] : undefined;
    const star = query.kind === 'select' && query.items.some((each) => naturalName(each.expression) === '');
    if (item === undefined || star || !supportsExplicitCast(from, to)) continue;
    const { span } = item.expression;
    const text = serializableString({ ...to, nullable: true });
    const name = item.alias === undefined ? naturalName(item.expression) : undefined;
    return [
      {
        kind: conversionKind(from, to),
        safe: false,
        title: `cast to ${text}`,
        edits: [
          { span: { start: span.start, end: span.start }, text: 'CAST(' },
          {
            span: { start: span.end, end: span.end },
            text: ` AS ${text})${name === undefined ? '' : ` AS ${quoteName(facts, name)}`}`,
          },
        ],
      },
    ];
  }
  return [];
}
