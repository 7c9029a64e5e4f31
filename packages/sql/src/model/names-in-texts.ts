// Which connectors, formats and catalogs scripts may name, of those whose facts are loaded when they are named: a string or a name
// that stands without quotes. It may mean something else, which costs the loading of a small file and changes nothing.
import type { Engine } from '../engine/engine.ts';
import { wordsOf } from '../facts/words-of.ts';
import { tokenize } from '../syntax/lexer.ts';
import { unquote } from '../syntax/string-text.ts';
import { lexiconOf } from '../syntax/token-class.ts';
import type { Lexicon } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import { imageOf } from '../syntax/token-store.ts';

/** Those of the names that the texts have. */
export function namedIn(
  texts: readonly string[],
  names: ReadonlySet<string>,
  engine: Engine,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    // Few scripts name any, and reading a script costs more than looking for some words.
    if (![...names].some((name) => text.includes(name))) continue;
    for (const word of words(lexiconOf(wordsOf(engine.version.words)), text))
      if (names.has(word)) found.add(word);
  }
  return found;
}

/** Values of strings, and names that stand without quotes (LOAD MODULE hive). */
function* words(lexicon: Lexicon, text: string): Iterable<string> {
  for (let from = 0; from < text.length;) {
    const tokens = tokenize(lexicon, text, from);
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kinds[i];
      if (kind === T.QUOTED_STRING) yield unquote(imageOf(tokens, i));
      else if (kind === T.IDENTIFIER) yield imageOf(tokens, i);
    }
    // Past what no token matches.
    from = tokens.lexicalError === undefined ? text.length : tokens.lexicalError.at + 1;
  }
}
