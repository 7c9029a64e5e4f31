// What JavaCC's LOOKAHEAD(2) and LOOKAHEAD(3) see: whether two tokens can begin an operand, and what operator follows one.
// Where such a look ahead fails, Flink reports the token before the one that is wrong.
import { ahead, has } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { isName } from './name.ts';
import {
  BUILTIN_CALL,
  CONTEXT_VARIABLE,
  EXPRESSION_START,
  isClass,
  NAME,
  NUMBER,
  PREFIX_OPERATOR,
  QUERY_START,
  RESERVED_FUNCTION,
  STRING,
} from './token-class.ts';
import * as T from './token-kind.ts';

export function startsExpression(c: Cursor, kind: number): boolean {
  return isClass(c, kind, EXPRESSION_START);
}

export function startsQueryOrExpression(c: Cursor, kind: number): boolean {
  return isClass(c, kind, EXPRESSION_START | QUERY_START);
}

/** FIRST of TableRef. */
export function startsTable(c: Cursor, kind: number): boolean {
  return isName(c, kind) || kind === T.LPAREN || kind === T.LATERAL || kind === T.UNNEST || kind === T.TABLE;
}

/** Whether the two tokens from `offset` on can begin an operand with its prefix operators (AddExpression2b). */
export function startsOperand(c: Cursor, offset: number): boolean {
  const first = ahead(c, offset);
  if (isClass(c, first, PREFIX_OPERATOR)) return startsExpression(c, ahead(c, offset + 1));
  if (first === T.LPAREN) return startsQueryOrExpression(c, ahead(c, offset + 1));
  if (first === T.ROW) return ahead(c, offset + 1) === T.LPAREN;
  if (first === T.CURSOR) return startsExpression(c, ahead(c, offset + 1));
  return startsAtom(c, offset);
}

/** Whether the two tokens from `offset` on can begin an AtomicRowExpression. */
export function startsAtom(c: Cursor, offset: number): boolean {
  const first = ahead(c, offset);
  // What JavaCC generates for the look ahead stops behind a function's name and behind CASE.
  if (isClass(c, first, NAME | STRING | NUMBER | CONTEXT_VARIABLE)) return true;
  if (isClass(c, first, RESERVED_FUNCTION) && !isClass(c, first, BUILTIN_CALL)) return true;
  const second = ahead(c, offset + 1);
  switch (first) {
    case T.TRUE:
    case T.FALSE:
    case T.UNKNOWN:
    case T.NULL:
    case T.HOOK:
    case T.CASE:
      return true;
    case T.TIMESTAMP:
      if (second === T.WITH) return has(c, 'local-time-zone-literals');
      return second === T.QUOTED_STRING || (second === T.LPAREN && has(c, 'date-time-calls'));
    case T.DATE:
    case T.TIME:
    case T.DATETIME:
      return second === T.QUOTED_STRING || (second === T.LPAREN && has(c, 'date-time-calls'));
    case T.DECIMAL:
      return second === T.QUOTED_STRING && has(c, 'decimal-literals');
    case T.MODEL:
      return isName(c, second) && has(c, 'model-arguments');
    case T.LBRACE_D:
    case T.LBRACE_T:
    case T.LBRACE_TS:
      return second === T.QUOTED_STRING;
    case T.INTERVAL:
      return (
        second === T.QUOTED_STRING ||
        second === T.MINUS ||
        second === T.PLUS ||
        second === T.LPAREN ||
        isClass(c, second, NUMBER | NAME) ||
        (second === T.DECIMAL && has(c, 'decimal-literals'))
      );
    case T.NEXT:
      return second === T.LPAREN || second === T.VALUE;
    case T.CURRENT:
      return second === T.VALUE;
    case T.RUNNING:
      if (has(c, 'running-operands')) return startsExpression(c, second);
      return (
        second === T.FIRST ||
        second === T.LAST ||
        isClass(c, second, NAME | RESERVED_FUNCTION) ||
        second === T.SPECIFIC
      );
    case T.ARRAY:
    case T.MULTISET:
      return second === T.LPAREN || second === T.LBRACKET;
    case T.PERIOD:
    case T.ARRAY_CONCAT_AGG:
    case T.GROUP_CONCAT:
    case T.STRING_AGG:
      return second === T.LPAREN;
    case T.SPECIFIC:
      return isClass(c, second, NAME | RESERVED_FUNCTION);
    case T.NEW:
      return isName(c, second);
    case T.LBRACE_FN:
      return (
        second === T.CONVERT ||
        second === T.INSERT ||
        second === T.SUBSTRING ||
        isClass(c, second, NAME | RESERVED_FUNCTION)
      );
    default:
      return isClass(c, first, BUILTIN_CALL) && second === T.LPAREN;
  }
}

export type Suffix =
  | 'none'
  | 'in'
  | 'quantified'
  | 'between'
  | 'like'
  | 'infix'
  | 'postfix'
  | 'item'
  /** Two tokens fit, three don't: JavaCC commits to an operator and fails at it. */
  | 'broken';

/** Which operator follows an operand, as Expression2 decides it. */
export function suffixAt(c: Cursor): Suffix {
  switch (c.kind) {
    case T.EQ:
    case T.LT:
    case T.GT:
    case T.LE:
    case T.GE:
    case T.NE:
    case T.NE2:
      return isQuantifier(ahead(c, 1)) ? 'quantified' : infix(c, 1);
    case T.PLUS:
    case T.MINUS:
    case T.STAR:
    case T.SLASH:
    case T.PERCENT_REMAINDER:
    case T.CONCAT:
    case T.AND:
    case T.OR:
    case T.CONTAINS:
    case T.OVERLAPS:
    case T.EQUALS:
    case T.PRECEDES:
    case T.SUCCEEDS:
      return infix(c, 1);
    case T.IN:
      return ahead(c, 1) === T.LPAREN ? 'in' : 'none';
    case T.BETWEEN:
      return isBetweenNext(c, ahead(c, 1)) ? 'between' : 'none';
    case T.LIKE:
    case T.ILIKE:
    case T.RLIKE:
      return startsExpression(c, ahead(c, 1)) ? 'like' : 'none';
    case T.SIMILAR:
      return ahead(c, 1) === T.TO ? 'like' : 'none';
    case T.NOT:
      switch (ahead(c, 1)) {
        case T.IN:
          return 'in';
        case T.BETWEEN:
          return 'between';
        case T.LIKE:
        case T.ILIKE:
        case T.RLIKE:
        case T.SIMILAR:
          return 'like';
        case T.SUBMULTISET:
          return ahead(c, 2) === T.OF ? 'infix' : 'broken';
        default:
          return 'none';
      }
    case T.IS:
      return isSuffix(c, ahead(c, 1));
    case T.MEMBER:
    case T.SUBMULTISET:
      if (ahead(c, 1) !== T.OF) return 'none';
      return startsExpression(c, ahead(c, 2)) ? 'infix' : 'broken';
    case T.IMMEDIATELY:
      if (!isOneOf(ahead(c, 1), T.PRECEDES, T.SUCCEEDS)) return 'none';
      return startsExpression(c, ahead(c, 2)) ? 'infix' : 'broken';
    case T.MULTISET: {
      if (!isOneOf(ahead(c, 1), T.UNION, T.INTERSECT, T.EXCEPT)) return 'none';
      const third = ahead(c, 2);
      return third === T.ALL || third === T.DISTINCT || startsExpression(c, third) ? 'infix' : 'broken';
    }
    case T.LBRACKET:
      return startsExpression(c, ahead(c, 1)) || isItemPosition(c, ahead(c, 1)) ? 'item' : 'none';
    case T.FORMAT:
      return ahead(c, 1) === T.JSON ? 'postfix' : 'none';
    default:
      return 'none';
  }
}

/** Whether the word says how the items of an array are counted: a[OFFSET i]. */
export function isItemPosition(c: Cursor, kind: number): boolean {
  return has(c, 'item-positions') && isOneOf(kind, T.OFFSET, T.ORDINAL, T.SAFE_OFFSET, T.SAFE_ORDINAL);
}

function isOneOf(kind: number, ...kinds: readonly number[]): boolean {
  return kinds.includes(kind);
}

function isQuantifier(kind: number): boolean {
  return kind === T.SOME || kind === T.ANY || kind === T.ALL;
}

function infix(c: Cursor, width: number): Suffix {
  if (!startsExpression(c, ahead(c, width))) return 'none';
  return startsOperand(c, width) ? 'infix' : 'broken';
}

function isBetweenNext(c: Cursor, kind: number): boolean {
  return kind === T.ASYMMETRIC || kind === T.SYMMETRIC || startsExpression(c, kind);
}

function isSuffix(c: Cursor, second: number): Suffix {
  switch (second) {
    case T.DISTINCT:
      return ahead(c, 2) === T.FROM ? 'infix' : 'postfix';
    case T.NOT:
      return ahead(c, 2) === T.DISTINCT ? 'infix' : 'postfix';
    case T.A:
    case T.NULL:
    case T.TRUE:
    case T.FALSE:
    case T.UNKNOWN:
    case T.EMPTY:
    case T.JSON:
      return 'postfix';
    default:
      return 'none';
  }
}

/** Whether the look ahead takes the token for a whole operand. */
export function isOneToken(c: Cursor, kind: number): boolean {
  if (isClass(c, kind, NAME | STRING | NUMBER | CONTEXT_VARIABLE)) return true;
  if (isClass(c, kind, RESERVED_FUNCTION)) return !isClass(c, kind, BUILTIN_CALL);
  switch (kind) {
    case T.TRUE:
    case T.FALSE:
    case T.UNKNOWN:
    case T.NULL:
    case T.HOOK:
    case T.CASE:
      return true;
    default:
      return false;
  }
}

/** Whether an operator behind an operand can begin with the token. */
export function canFollowOperand(kind: number): boolean {
  switch (kind) {
    case T.EQ:
    case T.LT:
    case T.GT:
    case T.LE:
    case T.GE:
    case T.NE:
    case T.NE2:
    case T.PLUS:
    case T.MINUS:
    case T.STAR:
    case T.SLASH:
    case T.PERCENT_REMAINDER:
    case T.CONCAT:
    case T.AND:
    case T.OR:
    case T.CONTAINS:
    case T.OVERLAPS:
    case T.EQUALS:
    case T.PRECEDES:
    case T.SUCCEEDS:
    case T.IN:
    case T.BETWEEN:
    case T.LIKE:
    case T.ILIKE:
    case T.RLIKE:
    case T.SIMILAR:
    case T.NOT:
    case T.IS:
    case T.MEMBER:
    case T.SUBMULTISET:
    case T.IMMEDIATELY:
    case T.MULTISET:
    case T.LBRACKET:
    case T.FORMAT:
      return true;
    default:
      return false;
  }
}
