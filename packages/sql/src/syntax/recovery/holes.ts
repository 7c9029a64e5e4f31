// What can be cut out of a statement so that the rest of it parses: the item of a list, the clause, the parenthesis in
// which an error stands, from the inside out. Holes are for going on behind an error; nobody is told to make them.
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { BUILTIN_CALL, KEYWORD, NAME, RESERVED_FUNCTION, isClass, keywordByImage } from '../token-class.ts';
import * as T from '../token-kind.ts';
import type { TokenStore } from '../token-store.ts';

/** The name that stands in a hole: no script has it. What depends on it is not known. */
export const HOLE = '\uE000';

const hole = `\`${HOLE}\``;

const clauseStarts: ReadonlySet<number> = new Set(
  (
    'SELECT FROM WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET FETCH UNION INTERSECT EXCEPT VALUES WITH ' +
    'PARTITIONED COMMENT LIKE AS ON USING JOIN LEFT RIGHT FULL INNER CROSS SET PARTITION DEFINE MEASURES PATTERN AFTER'
  )
    .split(' ')
    .map((word) => keywordByImage.get(word)!),
);

/** Changes that cut out what stands around token `at`, the smallest first. */
export function holesAround(tokens: TokenStore, at: number): TextEdit[] {
  const found: TextEdit[] = [];
  const seen = new Set<string>();
  const put = (first: number, last: number, text: string): void => {
    // From the first token to before the last.
    if (first > last || first >= tokens.count) return;
    const end = last === first ? tokens.starts[first]! : tokens.ends[last - 1]!;
    const edit = { span: { start: tokens.starts[first]!, end }, text };
    const key = `${String(edit.span.start)} ${String(end)} ${text}`;
    if (!seen.has(key)) found.push(edit);
    seen.add(key);
  };
  put(at, at, ` ${hole} `);
  put(at, at, ` '${HOLE}' `);
  let inner = Math.min(at, tokens.count - 1);
  for (let level = 0; level < 6; level++) {
    const open = opening(tokens, inner - 1);
    const close = closing(tokens, inner);
    // Where the error shows at a boundary, the slip may be in the item before it.
    for (const place of level === 0 ? [inner, inner - 1] : [inner])
      if (place > open && place < close) around(tokens, place, open, close, put);
    if (open < 0) break;
    put(open + 1, close, hole);
    put(open + 1, close, `SELECT ${hole}`);
    put(open + 1, close, '');
    if (close < tokens.count) {
      put(open - 1, close + 1, hole);
      put(open, close + 1, '');
    }
    inner = open;
  }
  return found;
}

/** The item and the clause around a token, between the parentheses `open` and `close` (exclusive). */
function around(
  tokens: TokenStore,
  place: number,
  open: number,
  close: number,
  put: (first: number, last: number, text: string) => void,
): void {
  const before = scan(tokens, place - 1, -1, open, isEdge);
  const after = scan(tokens, place, 1, close, isEdge);
  if (before + 1 < after) {
    put(before + 1, after, hole);
    put(before + 1, after, `${hole} INT`);
    if (before > open && tokens.kinds[before] === T.COMMA) put(before, after, '');
    else if (after < close && tokens.kinds[after] === T.COMMA) put(before + 1, after + 1, '');
    put(before + 1, after, '');
  }
  const isClause = (kind: number): boolean => clauseStarts.has(kind);
  const word = isClause(tokens.kinds[place]!) ? place : scan(tokens, place - 1, -1, open, isClause);
  const next = scan(tokens, place + 1, 1, close, isClause);
  if (word <= open) return;
  put(word, next, '');
  let body = word + 1;
  while (body < next && isClass(tokens, tokens.kinds[body]!, KEYWORD)) body++;
  put(body, next, hole);
}

/**
 * What a slip that shows at token `at` may have spoiled: the items around it and the calls that they are arguments of, as
 * the first token and that behind the last. Where brackets don't match, the one that was lost may have stood anywhere before.
 */
export function spoiledAround(tokens: TokenStore, at: number, matched: boolean): readonly [number, number] {
  const inner = Math.min(at, tokens.count - 1);
  const kind = tokens.kinds[inner]!;
  const next = isEdge(kind) || kind === T.RPAREN ? inner + 1 : inner;
  let last = scan(tokens, next, 1, closing(tokens, next), isEdge);
  if (!matched) return [0, last];
  // Two tokens back: what grew together or changed places around a comma.
  const before = Math.max(0, inner - 2);
  let open = opening(tokens, before);
  let first = scan(tokens, before, -1, open, isEdge) + 1;
  while (open > 0 && isCall(tokens, open)) {
    const close = closing(tokens, open + 1);
    const outer = opening(tokens, open - 1);
    first = scan(tokens, open - 1, -1, outer, isEdge) + 1;
    last = Math.max(last, scan(tokens, close + 1, 1, closing(tokens, close + 1), isEdge));
    open = outer;
  }
  return [first, last];
}

function isEdge(kind: number): boolean {
  return kind === T.COMMA || clauseStarts.has(kind);
}

/** Whether a parenthesis holds arguments: of a call, or of TABLE(…). One behind the name of a table holds its columns. */
function isCall(tokens: TokenStore, open: number): boolean {
  const kind = tokens.kinds[open - 1]!;
  if (kind === T.TABLE) return true;
  if (!isClass(tokens, kind, NAME | RESERVED_FUNCTION | BUILTIN_CALL)) return false;
  let first = open - 1;
  while (first > 1 && tokens.kinds[first - 1] === T.DOT) first -= 2;
  const owner = tokens.kinds[first - 1];
  return owner !== T.TABLE && owner !== T.INTO && owner !== T.EXISTS && owner !== T.VIEW;
}

/** The parenthesis behind the arguments of the innermost call around a token; the token itself where there is none. */
export function endOfCall(tokens: TokenStore, at: number): number {
  const open = opening(tokens, at - 1);
  return open > 0 && isCall(tokens, open) ? closing(tokens, at) : at;
}

/** Where what stands at a token ends: at a comma, a clause, or a parenthesis that holds more than the lengths of a type. */
export function endOfItem(tokens: TokenStore, at: number): number {
  for (let i = at + 1; i < tokens.count; i++) {
    const kind = tokens.kinds[i]!;
    if (kind === T.COMMA || kind === T.RPAREN || clauseStarts.has(kind)) return i;
    if (kind !== T.LPAREN) continue;
    let inner = i + 1;
    while (tokens.kinds[inner] === T.UNSIGNED_INTEGER_LITERAL || tokens.kinds[inner] === T.COMMA) inner++;
    if (tokens.kinds[inner] !== T.RPAREN) return i;
    i = inner;
  }
  return tokens.count;
}

/** The next token in a direction at the same depth for which the test holds; the limit where there is none. */
function scan(
  tokens: TokenStore,
  from: number,
  step: 1 | -1,
  limit: number,
  test: (kind: number) => boolean,
): number {
  let depth = 0;
  for (let i = from; i !== limit && i >= 0 && i < tokens.count; i += step) {
    const kind = tokens.kinds[i]!;
    if (kind === (step > 0 ? T.LPAREN : T.RPAREN)) depth++;
    else if (kind === (step > 0 ? T.RPAREN : T.LPAREN)) depth--;
    else if (depth === 0 && test(kind)) return i;
  }
  return limit;
}

/** The parenthesis that is open at a token, looking backwards; -1 for none. */
function opening(tokens: TokenStore, from: number): number {
  let depth = 0;
  for (let i = from; i >= 0; i--) {
    if (tokens.kinds[i] === T.RPAREN) depth++;
    else if (tokens.kinds[i] === T.LPAREN && depth-- === 0) return i;
  }
  return -1;
}

/** Its end, looking forwards; the number of tokens where it is not closed. */
function closing(tokens: TokenStore, from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.count; i++) {
    if (tokens.kinds[i] === T.LPAREN) depth++;
    else if (tokens.kinds[i] === T.RPAREN && depth-- === 0) return i;
  }
  return tokens.count;
}
