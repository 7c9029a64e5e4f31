// A script as guesses read it: its tokens, its names and the tables that it makes.
import type { EngineFacts } from '../facts/engine-facts.ts';
import type { ScriptModel, StatementModel } from '../model/script-model.ts';
import type { CreateTable } from '../syntax/index.ts';
import { lexiconOf } from '../syntax/token-class.ts';
import type { Lexicon } from '../syntax/token-class.ts';
import type { Span } from '../text/span.ts';
import { namesOf } from './script-names.ts';
import type { ScriptName } from './script-names.ts';
import { tokensOf, tokensWithin, isWord, nameOf } from './script-tokens.ts';
import type { ScriptToken } from './script-tokens.ts';

export interface Script {
  /** Of the engine that the script is checked for. */
  readonly facts: EngineFacts;
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly tokens: readonly ScriptToken[];
  readonly names: readonly ScriptName[];
  readonly statements: readonly StatementModel[];
  /** Those that CREATE TABLE makes with columns, in order. */
  readonly tables: readonly CreateTable[];
}

export function readScript({ source, statements }: ScriptModel, facts: EngineFacts): Script {
  const { text } = source;
  const lexicon = lexiconOf(facts.words);
  const tokens = tokensOf(lexicon, text);
  const tables = statements.flatMap(({ tree, failed }) =>
    !failed && tree.kind === 'create-table' && tree.columns.length > 0 ? [tree] : [],
  );
  return { facts, lexicon, text, tokens, names: namesOf(lexicon, tokens), statements, tables };
}

/** The words of a part of the script, names without their back-quotes. */
export function wordsIn({ lexicon, tokens }: Script, span: Span): ReadonlySet<string> {
  const [from, to] = tokensWithin(tokens, span);
  return new Set(tokens.slice(from, to).flatMap((token) => (isWord(lexicon, token) ? [nameOf(token)] : [])));
}
