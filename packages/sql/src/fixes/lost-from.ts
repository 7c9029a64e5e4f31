// FROM that was left out, and a table that the list of FROM lacks.
import type { Fix } from '../diagnostics/diagnostic.ts';
import { isClass, NAME, STRING } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import type { Erring } from './erring.ts';
import { insertion } from './insertion.ts';
import { isNameLike, isWord, tokensWithin } from './script-tokens.ts';
import type { Script } from './script.ts';

/** What can stand behind the one table of a query. */
const BEHIND: ReadonlySet<number> = new Set([
  T.EOF,
  T.SEMICOLON,
  T.RPAREN,
  T.COMMA,
  T.AS,
  T.WHERE,
  T.GROUP,
  T.ORDER,
  T.JOIN,
  T.LEFT,
]);

/** FROM before what reads as the alias of the last item of a SELECT without one. */
export function addFrom({ script, statement }: Erring): Fix[] {
  const { lexicon, tokens } = script;
  const [from, to] = tokensWithin(tokens, statement);
  const places: number[] = [];
  for (let i = from + 1; i < to; i++) {
    const [before, token] = [tokens[i - 1]!, tokens[i]!];
    if (before.end === token.start || before.kind === T.FROM) continue;
    const ends =
      isWord(lexicon, before) || ENDING.has(before.kind) || isClass({ lexicon }, before.kind, STRING);
    if (!ends || !isClass({ lexicon }, token.kind, NAME)) continue;
    const behind = pathEnd(script, i);
    if (BEHIND.has(behind < to ? tokens[behind]!.kind : T.EOF)) places.push(token.start);
  }
  return places.slice(0, 4).map((at) => insertion('add FROM', at, 'FROM '));
}

const ENDING: ReadonlySet<number> = new Set([T.RPAREN, T.STAR]);

/** The index behind a name and those behind its dots. */
function pathEnd({ lexicon, tokens }: Script, start: number): number {
  let i = start + 1;
  while (tokens[i]?.kind === T.DOT && tokens[i + 1] !== undefined && isWord(lexicon, tokens[i + 1]!)) i += 2;
  return i;
}

/** A table that the script has, and the list of FROM has not. */
export function addTable({ script, statement, diagnostic }: Erring): Fix[] {
  const { name } = diagnostic.parameters;
  const made = script.names.some((each) => each.role === 'table' && each.name === name);
  if (typeof name !== 'string' || !made) return [];
  const [from, to] = tokensWithin(script.tokens, statement);
  const ends: number[] = [];
  for (let i = from; i < to; i++) {
    const next = script.tokens[i + 1];
    if (script.tokens[i]!.kind !== T.FROM || next === undefined || !isNameLike(script.lexicon, next))
      continue;
    ends.push(script.tokens[listEnd(script, i + 1) - 1]!.end);
  }
  return ends.slice(0, 3).map((at) => insertion(`read ${name} too`, at, `, ${name}`));
}

/** The index behind a list of tables, each with its alias. */
function listEnd(script: Script, start: number): number {
  const { lexicon, tokens } = script;
  const isName = (i: number): boolean => tokens[i] !== undefined && isNameLike(lexicon, tokens[i]!);
  let i = pathEnd(script, start);
  if (isName(i)) i++;
  while (tokens[i]?.kind === T.COMMA && isName(i + 1)) i = pathEnd(script, i + 1);
  return i;
}
