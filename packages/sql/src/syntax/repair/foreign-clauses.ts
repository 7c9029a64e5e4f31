// Syntax of other databases that Flink has another one for: x::type, SELECT TOP n, marks of columns that it does not know.
import * as T from '../token-kind.ts';
import { imageOf } from '../token-store.ts';
import type { TokenStore } from '../token-store.ts';
import type { TextEdit } from '../../diagnostics/diagnostic.ts';
import { operandStart } from './dialects/operand.ts';
import { behindGroup, removal, spanOf } from './edit.ts';
import type { Repair } from './edit.ts';
import { foreignCalls, foreignTypes } from './vocabulary.ts';

export function foreignClauses(tokens: TokenStore, at: number, list: Repair[]): void {
  for (let i = Math.max(0, at - 2); i <= Math.min(at + 1, tokens.count - 1); i++) {
    if (isColonCast(tokens, i)) {
      colonCasts(tokens, list);
      return;
    }
    top(tokens, i, list);
    reservedCall(tokens, i, list);
    columnMark(tokens, i, list);
  }
}

function isColonCast({ kinds, starts, ends }: TokenStore, i: number): boolean {
  return i > 0 && kinds[i] === T.COLON && kinds[i + 1] === T.COLON && ends[i] === starts[i + 1];
}

/** PostgreSQL's casts, all of the statement alike. */
function colonCasts(tokens: TokenStore, list: Repair[]): void {
  const edits: TextEdit[] = [];
  let done = -1;
  for (let i = 1; i + 2 < tokens.count; i++) {
    if (!isColonCast(tokens, i)) continue;
    const first = operandStart(tokens, i - 1);
    const type = i + 2;
    const last = tokens.kinds[type + 1] === T.LPAREN ? behindGroup(tokens, type + 1) - 1 : type;
    if (first === undefined || first <= done) return;
    const word = imageOf(tokens, type);
    const text = foreignTypes.get(word.toUpperCase()) ?? word;
    const [start, end] = [tokens.starts[first]!, tokens.ends[i - 1]!];
    edits.push({ span: { start, end: start }, text: 'CAST(' });
    edits.push({ span: { start: end, end: tokens.ends[type]! }, text: ` AS ${text}` });
    edits.push({ span: { start: tokens.ends[last]!, end: tokens.ends[last]! }, text: ')' });
    done = last;
  }
  if (edits.length > 0)
    list.push({ kind: 'replace', safe: true, title: 'write CAST(… AS …)', edits, cost: 0 });
}

function reservedCall(tokens: TokenStore, i: number, list: Repair[]): void {
  const image = imageOf(tokens, i);
  const name = foreignCalls.get(image.toUpperCase());
  if (name === undefined || tokens.kinds[i + 1] !== T.LPAREN) return;
  const text = image === image.toLowerCase() ? name.toLowerCase() : name;
  const edits = [{ span: spanOf(tokens, i), text }];
  list.push({ kind: 'replace', safe: false, title: `replace \`${image}\` with \`${text}\``, edits, cost: 0 });
}

/** SELECT TOP n … becomes … LIMIT n. */
function top(tokens: TokenStore, i: number, list: Repair[]): void {
  const { kinds, starts, ends, count } = tokens;
  if (kinds[i] !== T.SELECT || i + 3 >= count || imageOf(tokens, i + 1).toUpperCase() !== 'TOP') return;
  if (kinds[i + 2] !== T.UNSIGNED_INTEGER_LITERAL) return;
  const limit = `LIMIT ${imageOf(tokens, i + 2)}`;
  const end = ends[count - 1]!;
  const edits = [
    { span: { start: starts[i + 1]!, end: starts[i + 3]! }, text: '' },
    { span: { start: end, end }, text: ` ${limit}` },
  ];
  list.push({ kind: 'replace', safe: true, title: `write ${limit} at the end`, edits, cost: 0 });
}

const columnMarks = new Set(['AUTO_INCREMENT', 'AUTOINCREMENT', 'UNSIGNED', 'ZEROFILL']);

function columnMark(tokens: TokenStore, i: number, list: Repair[]): void {
  const image = imageOf(tokens, i);
  if (i === 0 || !columnMarks.has(image.toUpperCase())) return;
  list.push({ kind: 'remove', safe: false, title: `remove ${image}`, edits: removal(tokens, i), cost: 0 });
}
