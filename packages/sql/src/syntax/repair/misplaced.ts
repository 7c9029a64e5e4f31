// Clauses that stand in the wrong order, and hints and constraints in the wrong place: each moved to where it belongs.
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { isClass, keywordByImage, NAME } from '../token-class.ts';
import * as T from '../token-kind.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { Repair } from './edit.ts';
import { behindGroup } from './edit.ts';

/** From the first token to before `behind`. */
interface Clause {
  readonly name: string;
  readonly rank: number;
  readonly first: number;
  readonly behind: number;
}

export function misplaced(tokens: TokenStore, at: number, list: Repair[]): void {
  const clauses = clausesAround(tokens, at);
  if (clauses !== undefined) inOrder(tokens, clauses, list);
  enforced(tokens, at, list);
  hint(tokens, at, list);
}

function clausesAround(tokens: TokenStore, at: number): readonly Clause[] | undefined {
  const { kinds } = tokens;
  if (kinds[0] === T.CREATE || kinds[0] === T.REPLACE) {
    for (let i = 1; i < 5; i++)
      if (kinds[i] === T.TABLE) {
        const clauses = tableClauses(tokens, afterName(tokens, kinds[i + 1] === T.IF ? i + 4 : i + 1));
        const query = clauses?.find(({ rank }) => rank === AS);
        // Within its query, that one's clauses are meant.
        if (clauses !== undefined && (query === undefined || at < query.first || query !== clauses.at(-1)))
          return clauses;
      }
  }
  if (kinds[0] === T.INSERT && kinds[2] !== T.SELECT) {
    const clauses = insertClauses(tokens, afterName(tokens, kinds[2] === T.TABLE ? 3 : 2));
    if (clauses !== undefined) return clauses;
  }
  return selectClauses(tokens, at);
}

const words = (names: string): readonly (readonly [number, number])[] =>
  names.split(' ').map((name, i) => [keywordByImage.get(name)!, i + 1] as const);

/** Clauses of a SELECT in the order of the grammar; a join is part of FROM. */
const selectRanks: ReadonlyMap<number, number> = new Map(
  words('FROM JOIN WHERE GROUP HAVING WINDOW QUALIFY ORDER LIMIT OFFSET FETCH'),
);

const joinWords: ReadonlySet<number> = new Set([
  T.NATURAL,
  T.LEFT,
  T.RIGHT,
  T.FULL,
  T.OUTER,
  T.INNER,
  T.CROSS,
]);

/** The clauses of the SELECT in which a token stands. */
function selectClauses(tokens: TokenStore, at: number): readonly Clause[] | undefined {
  const { kinds, count } = tokens;
  let depth = 0;
  let i = Math.min(at, count) - 1;
  for (; i >= 0 && (depth > 0 || kinds[i] !== T.SELECT); i--) {
    if (kinds[i] === T.RPAREN) depth++;
    else if (kinds[i] === T.LPAREN && depth-- === 0) return undefined;
  }
  if (i < 0) return undefined;
  const starts: { name: string; rank: number; first: number }[] = [];
  depth = 0;
  let end = i + 1;
  for (; end < count; end++) {
    const kind = kinds[end]!;
    if (kind === T.LPAREN) depth++;
    else if (kind === T.RPAREN && depth-- === 0) break;
    if (depth > 0) continue;
    if (kind === T.UNION || kind === T.INTERSECT || kind === T.EXCEPT) break;
    const rank = selectRanks.get(kind);
    const before = kinds[end - 1];
    if (rank === undefined || before === T.WITHIN || (kind === T.FROM && before === T.DISTINCT)) continue;
    let first = end;
    while (kind === T.JOIN && joinWords.has(kinds[first - 1]!)) first--;
    starts.push({ name: nameAt(tokens, end), rank, first });
  }
  return starts.map((clause, n) => ({ ...clause, behind: starts[n + 1]?.first ?? end }));
}

const COLUMNS = 1;
const AS = 8;
const tableRanks: ReadonlyMap<number, number> = new Map(
  words('COMMENT DISTRIBUTED PARTITIONED WITH LIKE').map(([kind, rank]) => [kind, rank + COLUMNS]),
);
const constraintWords: ReadonlySet<number> = new Set([T.WATERMARK, T.PRIMARY, T.CONSTRAINT, T.UNIQUE]);
/** Of a constraint that stands outside of the columns. */
const OUTSIDE = 0;

/** The clauses of CREATE TABLE behind its name; undefined where something else is wrong with them. */
function tableClauses(tokens: TokenStore, from: number): readonly Clause[] | undefined {
  const { kinds, count } = tokens;
  const clauses: Clause[] = [];
  for (let i = from; i < count;) {
    const kind = kinds[i]!;
    const first = i;
    const rank = kind === T.LPAREN ? COLUMNS : kind === T.AS ? AS : tableRanks.get(kind);
    if (kind === T.LPAREN) i = behindGroup(tokens, i);
    else if (kind === T.AS) i = optionsBehind(tokens, i);
    else if (rank === undefined && !constraintWords.has(kind)) return undefined;
    else {
      i++;
      // A clause is words and at most one parenthesis; an expression of a watermark may have more.
      while (i < count && !tableRanks.has(kinds[i]!) && !constraintWords.has(kinds[i]!)) {
        if (kinds[i] === T.AS && kind !== T.WATERMARK) break;
        if (kinds[i] !== T.LPAREN) i++;
        else {
          i = behindGroup(tokens, i);
          if (kind === T.WITH || kind === T.PARTITIONED || kind === T.LIKE) break;
        }
      }
    }
    const name = kind === T.LPAREN ? 'the columns' : nameAt(tokens, first);
    clauses.push({ name, rank: rank ?? OUTSIDE, first, behind: i });
  }
  return clauses;
}

/** WITH and its parenthesis behind the query of a CREATE TABLE AS, or the end; WITH and a name begins a query. */
function optionsBehind(tokens: TokenStore, from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.count; i++) {
    const kind = tokens.kinds[i]!;
    if (kind === T.LPAREN) depth++;
    else if (kind === T.RPAREN) depth--;
    else if (depth === 0 && kind === T.WITH && tokens.kinds[i + 1] === T.LPAREN) return i;
  }
  return tokens.count;
}

/** `GROUP BY`, `PRIMARY KEY`, `WHERE`: the words that a clause begins with. */
function nameAt(tokens: TokenStore, at: number): string {
  const next = tokens.kinds[at + 1];
  const word = imageOf(tokens, at);
  return (next === T.BY || next === T.KEY ? `${word} ${imageOf(tokens, at + 1)}` : word).toUpperCase();
}

/** INSERT INTO t PARTITION (…) (columns) */
function insertClauses(tokens: TokenStore, from: number): readonly Clause[] | undefined {
  const { kinds } = tokens;
  if (kinds[from] !== T.LPAREN) return undefined;
  const behind = behindGroup(tokens, from);
  if (kinds[behind] !== T.PARTITION || kinds[behind + 1] !== T.LPAREN) return undefined;
  return [
    { name: 'the columns', rank: 2, first: from, behind },
    { name: 'PARTITION', rank: 1, first: behind, behind: behindGroup(tokens, behind + 1) },
  ];
}

/** One clause moved, or all put in order. */
function inOrder(tokens: TokenStore, clauses: readonly Clause[], list: Repair[]): void {
  const outside = clauses.find(({ rank }) => rank === OUTSIDE);
  if (outside !== undefined) {
    intoColumns(tokens, clauses, outside, list);
    return;
  }
  if (isSorted(clauses)) return;
  const late = clauses.filter((clause, i) => clauses.slice(0, i).some(({ rank }) => rank > clause.rank));
  for (const clause of [...late, ...clauses]) {
    const others = clauses.filter((each) => each !== clause);
    if (!isSorted(others)) continue;
    const next = others.find(({ rank }) => rank > clause.rank);
    const last = others.at(-1)!;
    const text = textOf(tokens, clause);
    const put =
      next === undefined
        ? insertion(tokens.ends[last.behind - 1]!, ` ${text}`)
        : insertion(tokens.starts[next.first]!, `${text} `);
    const title = next === undefined ? `behind ${last.name}` : `before ${next.name}`;
    list.push({
      kind: 'reorder',
      safe: true,
      title: `move ${clause.name} ${title}`,
      edits: [removal(tokens, clause), put],
      cost: 0,
      moved: { clause: clause.name, place: title },
    });
    return;
  }
  const sorted = [...clauses].sort((a, b) => a.rank - b.rank);
  const names = sorted.map(({ name }) => name).join(', ');
  const span = { start: tokens.starts[clauses[0]!.first]!, end: tokens.ends[clauses.at(-1)!.behind - 1]! };
  list.push({
    kind: 'reorder',
    safe: true,
    title: `put the clauses in order: ${names}`,
    edits: [{ span, text: sorted.map((clause) => textOf(tokens, clause)).join(' ') }],
    cost: 0,
    moved: { clause: sorted[0]!.name, place: `before ${sorted[1]!.name}` },
  });
}

function isSorted(clauses: readonly Clause[]): boolean {
  return clauses.every(({ rank }, i) => i === 0 || clauses[i - 1]!.rank <= rank);
}

/** A watermark or key behind the columns belongs to them. */
function intoColumns(tokens: TokenStore, clauses: readonly Clause[], outside: Clause, list: Repair[]): void {
  const columns = clauses.find(({ rank }) => rank === COLUMNS);
  if (columns === undefined) return;
  const at = tokens.ends[columns.behind - 2]!;
  list.push({
    kind: 'reorder',
    safe: true,
    title: `move ${outside.name} into the list of columns`,
    edits: [insertion(at, `, ${textOf(tokens, outside)}`), removal(tokens, outside)],
    cost: 0,
    moved: { clause: outside.name, place: 'into the list of columns' },
  });
}

/** PRIMARY KEY NOT ENFORCED (a) */
function enforced(tokens: TokenStore, at: number, list: Repair[]): void {
  const { kinds, ends } = tokens;
  for (let i = Math.max(0, at - 4); i <= at; i++) {
    if (kinds[i] !== T.PRIMARY || kinds[i + 2] !== T.NOT || kinds[i + 3] !== T.ENFORCED) continue;
    if (kinds[i + 4] !== T.LPAREN) continue;
    const behind = behindGroup(tokens, i + 4);
    list.push({
      kind: 'reorder',
      safe: true,
      title: 'move NOT ENFORCED behind the columns of the key',
      edits: [
        { span: { start: ends[i + 1]!, end: ends[i + 3]! }, text: '' },
        insertion(ends[behind - 1]!, ' NOT ENFORCED'),
      ],
      cost: 0,
      moved: { clause: 'NOT ENFORCED', place: 'behind the columns of the key' },
    });
  }
}

/** Hints stand behind SELECT, or behind the name of a table and before its alias. */
function hint(tokens: TokenStore, at: number, list: Repair[]): void {
  const { kinds, starts, ends, count } = tokens;
  for (let i = Math.max(0, at - 1); i <= Math.min(at, count - 1); i++) {
    if (kinds[i] !== T.HINT_BEG) continue;
    let end = i;
    while (end < count && kinds[end] !== T.COMMENT_END) end++;
    if (end === count) return;
    const text = tokens.text.slice(starts[i], ends[end]);
    const taken = { span: { start: starts[i]!, end: ends[end]! }, text: '' };
    const move = (behind: number, cost: number): void => {
      const place = `behind ${imageOf(tokens, behind)}`;
      list.push({
        kind: 'reorder',
        safe: true,
        title: `move the hint ${place}`,
        edits: [taken, insertion(ends[behind]!, ` ${text}`)],
        cost,
        moved: { clause: 'the hint', place },
      });
    };
    if (isClass(tokens, kinds[end + 1]!, NAME)) move(afterName(tokens, end + 1) - 1, 0);
    else if (kinds[end + 1] === T.SELECT) move(end + 1, 0);
    for (let back = i - 2; back >= Math.max(0, i - 3); back--)
      if (isClass(tokens, kinds[back]!, NAME) && kinds[back + 1] !== T.DOT) move(back, 0.2);
    for (let back = i - 1; back >= 0; back--)
      if (kinds[back] === T.SELECT) {
        move(back, 0.5);
        break;
      }
  }
}

/** The token behind a compound name that begins at a token. */
function afterName(tokens: TokenStore, from: number): number {
  let i = from + 1;
  while (tokens.kinds[i] === T.DOT) i += 2;
  return i;
}

function textOf(tokens: TokenStore, { first, behind }: Clause): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[behind - 1]);
}

/** The clause with the blanks before it. */
function removal(tokens: TokenStore, { first, behind }: Clause): TextEdit {
  const start = tokens.starts[first]!;
  const from = first === 0 ? start : tokens.ends[first - 1]!;
  const blank = /^\s+$/.test(tokens.text.slice(from, start));
  return { span: { start: blank ? from : start, end: tokens.ends[behind - 1]! }, text: '' };
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}
