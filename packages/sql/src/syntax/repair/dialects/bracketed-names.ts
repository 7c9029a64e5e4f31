// [id] of SQL Server: names between brackets.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import { isClass, KEYWORD, NAME } from '../../token-class.ts';
import * as T from '../../token-kind.ts';
import { imageOf } from '../../token-store.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { idiom, inPlace } from './written.ts';

/** Each [name] of the statement between back-quotes; behind an operand a bracket reads an element. */
export function bracketedNames(tokens: TokenStore, list: Repair[]): void {
  const { kinds, count } = tokens;
  const edits: TextEdit[] = [];
  for (let i = 1; i + 2 < count + 1; i++) {
    if (kinds[i] !== T.LBRACKET || kinds[i + 2] !== T.RBRACKET) continue;
    if (!isClass(tokens, kinds[i + 1]!, NAME | KEYWORD) || readsElement(tokens, i - 1)) continue;
    edits.push(inPlace(tokens, i, i + 2, `\`${imageOf(tokens, i + 1)}\``));
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'write the names between back-quotes', edits));
}

function readsElement({ kinds }: TokenStore, i: number): boolean {
  const kind = kinds[i];
  return (
    kind === T.IDENTIFIER ||
    kind === T.BACK_QUOTED_IDENTIFIER ||
    kind === T.RPAREN ||
    kind === T.RBRACKET ||
    kind === T.ARRAY ||
    kind === T.MAP
  );
}
