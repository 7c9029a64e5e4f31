// A view whose list has another number of names than its query has columns.
import type { Fix } from '../diagnostics/diagnostic.ts';
import * as T from '../syntax/token-kind.ts';
import type { Erring } from './erring.ts';
import { isPlainName } from './plain-name.ts';
import { tokensWithin } from './script-tokens.ts';

/** As many names in the list as the query has columns: the query's own for those that lack. */
export function fitViewColumns({ script: { tokens }, statement, diagnostic }: Erring): Fix[] {
  const namesIn = (parameter: string): string[] => String(diagnostic.parameters[parameter] ?? '').split(', ');
  const [defined, given] = [namesIn('defined'), namesIn('input')];
  const [from, to] = tokensWithin(tokens, statement);
  const within = tokens.slice(from, to);
  const open = within.find(({ kind }) => kind === T.LPAREN);
  const close = within.find(({ kind }) => kind === T.RPAREN);
  if (open === undefined || close === undefined) return [];
  const names = given.map((name, i) => defined[i] ?? name);
  if (!names.every(isPlainName) || new Set(names).size < names.length) return [];
  const text = `(${names.join(', ')})`;
  const edits = [{ span: { start: open.start, end: close.end }, text }];
  return [{ kind: 'add', safe: false, title: `name the columns ${text}`, edits }];
}
