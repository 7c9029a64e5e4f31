// Marks inside of texts and comments: MySQL's backslash before a quote, and its comments behind #.
import type { TextEdit } from '../../../diagnostics/diagnostic.ts';
import * as T from '../../token-kind.ts';
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { idiom, isWord } from './written.ts';

export function textMarks(tokens: TokenStore, list: Repair[]): void {
  backslashes(tokens, list);
  hashComments(tokens, list);
  escapeStrings(tokens, list);
}

const endOf = ({ starts, count }: TokenStore): number => starts[count]! + 1;

/** 'it\'s' is 'it''s': the first text that ends in a backslash and has a word close behind, and all behind it. */
function backslashes(tokens: TokenStore, list: Repair[]): void {
  const { kinds, text, starts, ends, count } = tokens;
  let from = -1;
  for (let i = 0; i + 1 < count && from < 0; i++)
    if (kinds[i] === T.QUOTED_STRING && text[ends[i]! - 2] === '\\' && starts[i + 1] === ends[i])
      from = starts[i]!;
  if (from < 0) return;
  const edits: TextEdit[] = [];
  for (let at = text.indexOf("\\'", from); at >= 0 && at < endOf(tokens); at = text.indexOf("\\'", at + 2))
    edits.push({ span: { start: at, end: at + 2 }, text: "''" });
  list.push(idiom('replace', true, "write '' instead of \\'", edits));
}

function hashComments(tokens: TokenStore, list: Repair[]): void {
  const { lexicalError, text } = tokens;
  if (lexicalError === undefined || text[lexicalError.start] !== '#') return;
  const edits: TextEdit[] = [];
  for (let at = lexicalError.start; at >= 0 && at < endOf(tokens); at = text.indexOf('#', at + 1)) {
    edits.push({ span: { start: at, end: at + 1 }, text: '-- ' });
    const line = text.indexOf('\n', at);
    if (line < 0) break;
    at = line;
  }
  list.push(idiom('replace', true, 'write -- instead of #', edits));
}

/** PostgreSQL's e'text' without a backslash in it is 'text'. */
function escapeStrings(tokens: TokenStore, list: Repair[]): void {
  const { kinds, text, starts, ends, count } = tokens;
  const edits: TextEdit[] = [];
  for (let i = 0; i + 1 < count; i++) {
    const isPrefixed =
      kinds[i + 1] === T.QUOTED_STRING && ends[i] === starts[i + 1] && isWord(tokens, i, 'E');
    if (!isPrefixed || text.slice(starts[i + 1], ends[i + 1]).includes('\\')) continue;
    edits.push({ span: { start: starts[i]!, end: ends[i]! }, text: '' });
  }
  if (edits.length > 0) list.push(idiom('replace', true, 'remove the E before the text', edits));
}
