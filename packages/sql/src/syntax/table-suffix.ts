// PIVOT, UNPIVOT and TABLESAMPLE behind a table.
import { illegalJoin, invalidSampleSize } from '../diagnostics/catalogue/syntax.ts';
import type { Expression, Pivot, SampledTable, SelectItem, TableReference, Unpivot } from './ast/index.ts';
import { accept, advance, eat, fail, has, here, last, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { grammar } from './grammar.ts';
import { stringLiteral, unsignedInteger, unsignedNumber } from './literal.ts';
import { isName, nameOrList, simpleName } from './name.ts';
import { namedFunction } from './named-call.ts';
import * as T from './token-kind.ts';

/** PIVOT (agg [AS a], … FOR axis IN (value [AS b], …)) */
export function pivot(c: Cursor, table: TableReference): Pivot {
  const { start } = here(c);
  advance(c);
  eat(c, T.LPAREN);
  const aggregates: SelectItem[] = [];
  do {
    const expression = namedFunction(c);
    if (c.kind === T.COMMA || c.kind === T.FOR) {
      aggregates.push({ kind: 'select-item', span: expression.span, expression });
    } else {
      accept(c, T.AS);
      const alias = simpleName(c);
      const span = {
        start: Math.min(expression.span.start, alias.span.start),
        end: Math.max(expression.span.end, alias.span.end),
      };
      aggregates.push({ kind: 'select-item', span, expression, alias });
    }
  } while (accept(c, T.COMMA));
  eat(c, T.FOR);
  const axes = nameOrList(c);
  eat(c, T.IN);
  eat(c, T.LPAREN);
  const values: Pivot['values'][number][] = [];
  if (c.kind !== T.RPAREN) {
    do {
      const row = grammar.rowConstructor(c);
      const expressions = row.kind === 'call' ? row.operands : [row];
      const alias = aliasOf(c);
      values.push({ expressions, ...(alias && { alias }), span: since(c, row.span.start) });
    } while (accept(c, T.COMMA));
  }
  eat(c, T.RPAREN);
  eat(c, T.RPAREN);
  return { kind: 'pivot', span: since(c, start), table, aggregates, axes, values };
}

function aliasOf(c: Cursor): ReturnType<typeof simpleName> | undefined {
  if (accept(c, T.AS) || isName(c, c.kind)) return simpleName(c);
  return undefined;
}

/** UNPIVOT [INCLUDE NULLS | EXCLUDE NULLS] (measures FOR axes IN (columns [AS values], …)) */
export function unpivot(c: Cursor, table: TableReference): Unpivot {
  const { start } = here(c);
  advance(c);
  const includeNulls = c.kind === T.INCLUDE;
  if (includeNulls || c.kind === T.EXCLUDE) {
    advance(c);
    eat(c, T.NULLS);
  }
  eat(c, T.LPAREN);
  const measures = nameOrList(c);
  eat(c, T.FOR);
  const axes = nameOrList(c);
  eat(c, T.IN);
  eat(c, T.LPAREN);
  const values: Unpivot['values'][number][] = [];
  do {
    const from = here(c).start;
    const columns = nameOrList(c);
    let list: readonly Expression[] | undefined;
    if (accept(c, T.AS)) {
      const row = grammar.rowConstructor(c);
      list = row.kind === 'call' ? row.operands : [row];
    }
    values.push({ columns, ...(list && { values: list }), span: since(c, from) });
  } while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  eat(c, T.RPAREN);
  return { kind: 'unpivot', span: since(c, start), table, includeNulls, measures, axes, values };
}

/** TABLESAMPLE SUBSTITUTE('name') | BERNOULLI(10) | SYSTEM(10) [REPEATABLE(1)] */
export function sampled(c: Cursor, table: TableReference): SampledTable {
  const { start } = here(c);
  advance(c);
  if (table.kind === 'join') reject(illegalJoin, {}, table.span);
  if (accept(c, T.SUBSTITUTE)) {
    eat(c, T.LPAREN);
    stringLiteral(c);
    eat(c, T.RPAREN);
    return {
      kind: 'sampled',
      span: since(c, Math.min(start, table.span.start)),
      table,
      method: 'SUBSTITUTE',
    };
  }
  if (c.kind !== T.BERNOULLI && c.kind !== T.SYSTEM) fail(c);
  const method = c.kind === T.BERNOULLI ? 'BERNOULLI' : 'SYSTEM';
  advance(c);
  eat(c, T.LPAREN);
  const percentage = unsignedNumber(c).text;
  eat(c, T.RPAREN);
  if (accept(c, T.REPEATABLE)) {
    eat(c, T.LPAREN);
    if (!accept(c, T.PLUS)) accept(c, T.MINUS);
    unsignedInteger(c);
    eat(c, T.RPAREN);
  }
  if (Number(percentage) > 100 && !has(c, 'late-sample-rates')) reject(invalidSampleSize, {}, last(c));
  return { kind: 'sampled', span: since(c, start), table, method, percentage };
}
