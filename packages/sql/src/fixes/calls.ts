// A function that does not exist: one of a near name, or one that grew together with its argument.
import { foreignFunction } from '../analysis/query/foreign-functions.ts';
import { nearest } from '../base/nearest.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { functionNames } from '../engine/functions/index.ts';
import { BUILTIN_CALL, isClass } from '../syntax/token-class.ts';
import type { Lexicon } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import type { Erring } from './erring.ts';
import { isPlainName } from './plain-name.ts';
import type { Script } from './script.ts';
import { isWord, spanOf, tokenAt } from './script-tokens.ts';
import type { ScriptToken } from './script-tokens.ts';

/** Functions with a syntax of their own, which are in no list of names. */
function specialNames(lexicon: Lexicon): string[] {
  const special = [...lexicon.kinds].filter(
    ([, kind]) => kind === T.COALESCE || isClass({ lexicon }, kind, BUILTIN_CALL),
  );
  return special.map(([image]) => image);
}

export function nearFunctions({ script, span }: Erring): Fix[] {
  const { facts, lexicon } = script;
  const token = calledAt(script, span.start);
  // A function of another database has no near name here: its hint says what to write.
  if (token === undefined || foreignFunction(token.text) !== undefined) return [];
  const names = [...functionNames(facts), ...specialNames(lexicon)].filter(isPlainName);
  return nearest(token.text, names).map((near): Fix => {
    const text = inCaseOf(token.text, near);
    return {
      kind: 'respell',
      safe: false,
      title: `replace with ${text}`,
      edits: [{ span: spanOf(token), text }],
    };
  });
}

const inCaseOf = (model: string, name: string): string =>
  model === model.toLowerCase() ? name.toLowerCase() : name;

/** The name of the call that starts at the offset, or in whose first arguments it lies. */
function calledAt({ lexicon, tokens }: Script, start: number): ScriptToken | undefined {
  const at = tokenAt(tokens, start);
  if (tokens[at + 1]?.kind === T.LPAREN && isWord(lexicon, tokens[at]!)) return tokens[at];
  for (let i = at - 1; i > 0; i--) {
    const { kind } = tokens[i]!;
    if (kind === T.RPAREN || kind === T.QUOTED_STRING) return undefined;
    if (kind === T.LPAREN) return isWord(lexicon, tokens[i - 1]!) ? tokens[i - 1] : undefined;
  }
  return undefined;
}

/** `TANH0()`, `maxv()`: the parenthesis changed places with the argument. */
export function grownCall({ script: { facts, lexicon, text, tokens }, span: { start } }: Erring): Fix[] {
  const at = tokenAt(tokens, start);
  const [called, open, close] = tokens.slice(at, at + 3);
  if (open?.kind !== T.LPAREN || close?.kind !== T.RPAREN || !isWord(lexicon, called!)) return [];
  const name = called!.text;
  const known = new Set(functionNames(facts).map((each) => each.toUpperCase()));
  const fixes: Fix[] = [];
  for (let cut = name.length - 1; cut > 1; cut--) {
    if (!known.has(name.slice(0, cut).toUpperCase())) continue;
    const call = `${name.slice(0, cut)}${text.slice(called!.end, open.end)}${name.slice(cut)})`;
    const edits = [{ span: { start: called!.start, end: close.end }, text: call }];
    fixes.push({ kind: 'guess', safe: false, title: `write ${call}`, edits });
  }
  return fixes;
}

/** `SUM(*)`: only COUNT takes a star. */
export function starCall({ script: { lexicon, tokens }, span: { start } }: Erring): Fix[] {
  const at = tokenAt(tokens, start);
  const [called, open, star] = tokens.slice(Math.max(0, at - 2), at + 1);
  if (star?.kind !== T.STAR || open?.kind !== T.LPAREN || !isWord(lexicon, called!)) return [];
  const text = inCaseOf(called!.text, 'COUNT');
  return [
    { kind: 'replace', safe: false, title: `replace with ${text}`, edits: [{ span: spanOf(called!), text }] },
  ];
}
