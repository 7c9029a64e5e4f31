// Windows of OVER: WINDOW w AS (…) and the specification itself with its frame.
import type { FrameBound, NamedWindow, WindowFrame, WindowSpecification } from './ast/index.ts';
import { accept, advance, ahead, descend, eat, fail, here, last, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { NON_QUERY } from './expression-context.ts';
import { expressions } from './expression.ts';
import { grammar } from './grammar.ts';
import { isName, simpleName } from './name.ts';
import * as T from './token-kind.ts';

export function namedWindow(c: Cursor): NamedWindow {
  const name = simpleName(c);
  eat(c, T.AS);
  const specification = windowSpecification(c);
  return { name, specification, span: since(c, name.span.start) };
}

/** ([base] [PARTITION BY …] [ORDER BY …] [frame] [ALLOW PARTIAL | DISALLOW PARTIAL]) */
export function windowSpecification(c: Cursor): WindowSpecification {
  const { start } = here(c);
  eat(c, T.LPAREN);
  descend(c);
  const base = isName(c, c.kind) ? simpleName(c) : undefined;
  let partitionBy: WindowSpecification['partitionBy'] = [];
  if (accept(c, T.PARTITION)) {
    eat(c, T.BY);
    partitionBy = expressions(c, NON_QUERY);
  }
  const orderBy = c.kind === T.ORDER ? grammar.orderItems(c, true) : [];
  const frame = c.kind === T.ROWS || c.kind === T.RANGE ? windowFrame(c) : undefined;
  let allowPartial: boolean | undefined;
  if (c.kind === T.ALLOW || c.kind === T.DISALLOW) {
    allowPartial = c.kind === T.ALLOW;
    advance(c);
    eat(c, T.PARTIAL);
  }
  c.depth--;
  eat(c, T.RPAREN);
  return {
    kind: 'window',
    span: since(c, start),
    ...(base && { base }),
    partitionBy,
    orderBy,
    ...(frame && { frame }),
    ...(allowPartial !== undefined && { allowPartial }),
  };
}

function windowFrame(c: Cursor): WindowFrame {
  const { start } = here(c);
  const unit = c.kind === T.ROWS ? 'ROWS' : 'RANGE';
  advance(c);
  if (!accept(c, T.BETWEEN)) {
    const lower = frameBound(c);
    return { span: since(c, start), unit, lower };
  }
  const lower = frameBound(c);
  eat(c, T.AND);
  const upper = frameBound(c);
  return { span: since(c, start), unit, lower, upper };
}

/** The position of a bound with an offset is that of PRECEDING or FOLLOWING. */
function frameBound(c: Cursor): FrameBound {
  const { start } = here(c);
  if (c.kind === T.CURRENT && ahead(c, 1) === T.ROW) {
    advance(c);
    advance(c);
    return { span: since(c, start), type: 'CURRENT ROW' };
  }
  if (c.kind === T.UNBOUNDED && (ahead(c, 1) === T.PRECEDING || ahead(c, 1) === T.FOLLOWING)) {
    advance(c);
    advance(c);
    const preceding = c.kinds[c.index - 1] === T.PRECEDING;
    return { span: since(c, start), type: preceding ? 'UNBOUNDED PRECEDING' : 'UNBOUNDED FOLLOWING' };
  }
  const offset = grammar.expression(c, NON_QUERY);
  if (c.kind !== T.PRECEDING && c.kind !== T.FOLLOWING) fail(c);
  advance(c);
  const type = c.kinds[c.index - 1] === T.PRECEDING ? 'PRECEDING' : 'FOLLOWING';
  return { span: last(c), type, offset };
}
