// Queries and table references as text.
import type {
  Expression,
  GroupItem,
  MatchRecognize,
  OrderedQuery,
  Pivot,
  Query,
  Select,
  SelectItem,
  TableReference,
  Unpivot,
} from '../ast/index.ts';
import { printArgument } from './print-call.ts';
import { printExpression, printWindow } from './print-expression.ts';
import { printHints } from './print-hints.ts';
import { printName, printNames } from './print-literal.ts';
import { printExpressions, printOrder } from './print-operand.ts';
import { printType } from './print-type.ts';
import { printers } from './printers.ts';

export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'select':
      return printSelect(query);
    case 'set-operation': {
      const { operator, all, left, right } = query;
      return `${printSetOperand(left, operator, true)} ${operator}${all ? ' ALL' : ''} ${printSetOperand(right, operator, false)}`;
    }
    case 'values':
      return `VALUES ${query.rows.map(printRow).join(', ')}`;
    case 'with': {
      const items = query.items.map(({ name, columns, query: body }) => {
        const list = columns === undefined ? '' : ` (${printNames(columns)})`;
        return `${printName(name)}${list} AS (${printQuery(body)})`;
      });
      const body =
        query.body.kind === 'with' || query.body.kind === 'ordered'
          ? `(${printQuery(query.body)})`
          : printQuery(query.body);
      return `WITH ${query.recursive ? 'RECURSIVE ' : ''}${items.join(', ')} ${body}`;
    }
    case 'ordered': {
      const inner = query.query.kind === 'ordered' ? `(${printQuery(query.query)})` : printQuery(query.query);
      const order = query.orderBy.length === 0 ? '' : ` ORDER BY ${printOrder(query.orderBy)}`;
      return inner + order + printLimits(query);
    }
    case 'explicit-table':
      return `TABLE ${printName(query.name)}`;
    case 'error-query':
      return '';
  }
}

printers.query = printQuery;

/** LIMIT and OFFSET; OFFSET first where it stood first, for parameters are counted as they stand. */
function printLimits({ offset, fetch }: OrderedQuery): string {
  const skip = offset === undefined ? '' : ` OFFSET ${printExpression(offset)}`;
  if (fetch === undefined) return skip;
  if (offset !== undefined && offset.span.start < fetch.span.start)
    return `${skip} ROWS FETCH NEXT ${printExpression(fetch)} ROWS ONLY`;
  return ` LIMIT ${printExpression(fetch)}${skip}`;
}

/** INTERSECT binds tighter than UNION and EXCEPT, which bind alike to the left. */
function printSetOperand(query: Query, operator: string, left: boolean): string {
  const text = printQuery(query);
  if (query.kind === 'with' || query.kind === 'ordered') return `(${text})`;
  if (query.kind !== 'set-operation') return text;
  const tighter = query.operator === 'INTERSECT' && operator !== 'INTERSECT';
  const alike = (query.operator === 'INTERSECT') === (operator === 'INTERSECT');
  return tighter || (alike && left) ? text : `(${text})`;
}

function printRow(row: Expression): string {
  if (row.kind !== 'call' || row.operator !== 'ROW') return printExpression(row);
  const [first] = row.operands;
  // (ROW (1)) is the row itself.
  const nested = row.operands.length === 1 && first!.kind === 'call' && first!.operator === 'ROW';
  return `${nested ? 'ROW' : ''}(${printExpressions(row.operands)})`;
}

function printSelect(select: Select): string {
  const parts = [`SELECT${printHints(select.hints)}`];
  if (select.stream) parts.push('STREAM');
  if (select.quantifier !== undefined) parts.push(select.quantifier);
  parts.push(select.items.map(printItem).join(', '));
  if (select.from !== undefined) parts.push(`FROM ${printTable(select.from)}`);
  if (select.where !== undefined) parts.push(`WHERE ${printExpression(select.where)}`);
  if (select.groupBy !== undefined) {
    const { quantifier, items } = select.groupBy;
    parts.push(
      `GROUP BY ${quantifier === undefined ? '' : `${quantifier} `}${items.map(printGroupItem).join(', ')}`,
    );
  }
  if (select.having !== undefined) parts.push(`HAVING ${printExpression(select.having)}`);
  if (select.windows.length > 0) {
    const windows = select.windows.map((w) => `${printName(w.name)} AS ${printWindow(w.specification)}`);
    parts.push(`WINDOW ${windows.join(', ')}`);
  }
  if (select.qualify !== undefined) parts.push(`QUALIFY ${printExpression(select.qualify)}`);
  return parts.join(' ');
}

function printItem(item: SelectItem): string {
  const text = printExpression(item.expression);
  return item.alias === undefined ? text : `${text} AS ${printName(item.alias)}`;
}

function printGroupItem(item: GroupItem): string {
  if (item.kind !== 'grouping') return printExpression(item);
  return `${item.type} (${item.items.map(printGroupItem).join(', ')})`;
}

export function printTable(table: TableReference): string {
  switch (table.kind) {
    case 'table-name': {
      const period =
        table.period === undefined ? '' : ` FOR SYSTEM_TIME AS OF ${printExpression(table.period)}`;
      return printName(table.name) + printHints(table.hints) + printExtend(table.extend) + period;
    }
    case 'aliased': {
      const columns = table.columns === undefined ? '' : ` (${printNames(table.columns)})`;
      return `${printTable(table.table)} AS ${printName(table.alias)}${columns}`;
    }
    case 'join':
      return printJoin(table);
    case 'derived':
      return `${table.lateral ? 'LATERAL ' : ''}(${printQuery(table.query)})`;
    case 'unnest': {
      const ordinality = table.withOrdinality ? ' WITH ORDINALITY' : '';
      return `UNNEST(${printExpressions(table.expressions)})${ordinality}`;
    }
    case 'function-table':
      return `${table.lateral ? 'LATERAL ' : ''}TABLE(${printArgument(table.call)})`;
    case 'match-recognize':
      return printMatch(table);
    case 'pivot':
      return printPivot(table);
    case 'unpivot':
      return printUnpivot(table);
    case 'sampled': {
      const sample = table.method === 'SUBSTITUTE' ? "'x'" : table.percentage!;
      return `${printTable(table.table)} TABLESAMPLE ${table.method}(${sample})`;
    }
    case 'error-table':
      return '';
  }
}

/** EXTEND (a INT, …): names and types in turn. */
export function printExtend(extend: readonly Expression[] | undefined): string {
  if (extend === undefined) return '';
  const columns: string[] = [];
  for (let i = 0; i + 1 < extend.length; i += 2) {
    const type = extend[i + 1]!;
    columns.push(`${printExpression(extend[i]!)} ${type.kind === 'type' ? printType(type) : ''}`);
  }
  return ` EXTEND (${columns.join(', ')})`;
}

function printJoin(join: Extract<TableReference, { kind: 'join' }>): string {
  const left =
    join.left.kind === 'join' && join.left.type === 'COMMA' && join.type !== 'COMMA'
      ? `(${printTable(join.left)})`
      : printTable(join.left);
  const right = join.right.kind === 'join' ? `(${printTable(join.right)})` : printTable(join.right);
  if (join.type === 'COMMA') return `${left}, ${right}`;
  const natural = join.natural ? 'NATURAL ' : '';
  const word = join.type === 'INNER' ? 'JOIN' : `${join.type} JOIN`;
  const on = join.on === undefined ? '' : ` ON ${printExpression(join.on)}`;
  const using = join.using === undefined ? '' : ` USING (${printNames(join.using)})`;
  return `${left} ${natural}${word} ${right}${on}${using}`;
}

function printMatch(match: MatchRecognize): string {
  const parts: string[] = [];
  if (match.partitionBy.length > 0) parts.push(`PARTITION BY ${printExpressions(match.partitionBy)}`);
  if (match.orderBy.length > 0) parts.push(`ORDER BY ${printOrder(match.orderBy)}`);
  if (match.measures.length > 0) parts.push(`MEASURES ${match.measures.map(printItem).join(', ')}`);
  if (match.rowsPerMatch !== undefined) parts.push(match.rowsPerMatch);
  if (match.showsTimeouts === true) parts.push('SHOW TIMEOUT MATCHES');
  if (match.afterMatch !== undefined) parts.push(`AFTER MATCH ${printExpression(match.afterMatch)}`);
  const start = match.strictStart ? '^ ' : '';
  const end = match.strictEnd ? ' $' : '';
  parts.push(`PATTERN (${start}${printExpression(match.pattern)}${end})`);
  if (match.within !== undefined) parts.push(`WITHIN ${printExpression(match.within)}`);
  if (match.subsets.length > 0) {
    const subsets = match.subsets.map(
      ({ name, variables }) => `${printName(name)} = (${printNames(variables)})`,
    );
    parts.push(`SUBSET ${subsets.join(', ')}`);
  }
  const definitions = match.definitions.map(
    ({ name, condition }) => `${printName(name)} AS ${printExpression(condition)}`,
  );
  parts.push(`DEFINE ${definitions.join(', ')}`);
  return `${printTable(match.table)} MATCH_RECOGNIZE (${parts.join(' ')})`;
}

function printPivot(pivot: Pivot): string {
  const aggregates = pivot.aggregates.map(printItem).join(', ');
  const values = pivot.values.map(({ expressions, alias }) => {
    const row = `(${printExpressions(expressions)})`;
    return alias === undefined ? row : `${row} AS ${printName(alias)}`;
  });
  return `${printTable(pivot.table)} PIVOT (${aggregates} FOR (${printExpressions(pivot.axes)}) IN (${values.join(', ')}))`;
}

function printUnpivot(unpivot: Unpivot): string {
  const nulls = unpivot.includeNulls ? 'INCLUDE NULLS ' : '';
  const values = unpivot.values.map(({ columns, values: row }) => {
    const list = `(${printNames(columns)})`;
    return row === undefined ? list : `${list} AS (${printExpressions(row)})`;
  });
  return `${printTable(unpivot.table)} UNPIVOT ${nulls}((${printNames(unpivot.measures)}) FOR (${printNames(unpivot.axes)}) IN (${values.join(', ')}))`;
}
