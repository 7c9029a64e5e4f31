// A literal of another kind than its place asks for: text where a number belongs, a number where an interval or a date has its
// text, a prefix that grew together with a number.
import type { Fix } from '../diagnostics/diagnostic.ts';
import { isClass, NUMBER } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import type { Span } from '../text/span.ts';
import { callAt } from './call-site.ts';
import type { Erring } from './erring.ts';
import { isDigits } from './plain-name.ts';
import type { Script } from './script.ts';
import { tokenAt, tokensWithin } from './script-tokens.ts';
import type { ScriptToken } from './script-tokens.ts';

const MAX_LITERALS = 4;

interface Literal extends ScriptToken {
  /** What stands before it, a sign aside. */
  readonly before: number;
}

function literalsIn({ lexicon, tokens }: Script, span: Span): Literal[] {
  const [from, to] = tokensWithin(tokens, span);
  return tokens.slice(from, to).flatMap((token, i) => {
    if (token.kind !== T.QUOTED_STRING && !isClass({ lexicon }, token.kind, NUMBER)) return [];
    const sign = tokens[from + i - 1]?.kind;
    const before = tokens[from + i - (sign === T.MINUS || sign === T.PLUS ? 2 : 1)]?.kind ?? T.EOF;
    return [{ ...token, before }];
  });
}

/** Words behind which a text stands. */
const TEXT_WORDS: ReadonlySet<number> = new Set([T.INTERVAL, T.DATE, T.TIME, T.TIMESTAMP]);

/** Each literal at the error, written as one of the other kind. */
export function otherLiterals({ script, span, statement }: Erring): Fix[] {
  const all = literalsIn(script, statement);
  const here = all.filter(({ start }) => start >= span.start && start < span.end).slice(0, MAX_LITERALS);
  return here.flatMap((literal) => {
    const put = (text: string, isGuess: boolean): Fix => ({
      kind: isGuess ? 'guess' : 'replace',
      safe: false,
      title: `write ${text} instead of ${literal.text}`,
      edits: [{ span: { start: literal.start, end: literal.end }, text }],
    });
    if (literal.kind === T.QUOTED_STRING) {
      const number = literal.text.slice(1, -1);
      return [isNumber(number) ? put(number, false) : put('1', true)];
    }
    const own = put(`'${literal.text}'`, false);
    if (!TEXT_WORDS.has(literal.before)) return [own];
    // What other intervals of the statement are, a grouping's own first of all, and the number itself.
    const others = all
      .filter((each) => each.kind === T.QUOTED_STRING && each.before === T.INTERVAL)
      .map((each) => each.text);
    const foreign = [...new Set(others)].filter((text) => text !== `'${literal.text}'`);
    return [...foreign.map((text) => put(text, true)), own].slice(0, 4);
  });
}

function isNumber(text: string): boolean {
  const [whole = '', fraction, ...rest] = (text.startsWith('-') ? text.slice(1) : text).split('.');
  return rest.length === 0 && isDigits(whole) && (fraction === undefined || isDigits(fraction));
}

const INTERVAL_MARKS = " :.+-'";

/** INTERVAL '10_x' MINUTE: what of the text is none of an interval's is left out. */
export function plainInterval({ script, span }: Erring): Fix[] {
  return literalsIn(script, span)
    .slice(0, 1)
    .flatMap(({ start, end, text: given }): Fix[] => {
      const text = [...given].filter((each) => INTERVAL_MARKS.includes(each) || isDigits(each)).join('');
      if (text === given || ![...text].some(isDigits)) return [];
      return [
        { kind: 'guess', safe: false, title: `write ${text}`, edits: [{ span: { start, end }, text }] },
      ];
    });
}

const PREFIXES: readonly string[] = ['_utf16', '_utf8', '_latin1', 'x', 'n'];

/** `x42`, `_UTF1642`: the text behind a prefix lost its quotes. */
export function prefixedText({ script: { tokens }, span }: Erring): Fix[] {
  const at = tokens[tokenAt(tokens, span.start)]?.text ?? '';
  const prefix = PREFIXES.find((each) => at.toLowerCase().startsWith(each));
  if (prefix === undefined || !isDigits(at.slice(prefix.length))) return [];
  const text = `${at.slice(0, prefix.length)}'${at.slice(prefix.length)}'`;
  return [{ kind: 'guess', safe: false, title: `write ${text}`, edits: [{ span, text }] }];
}

/** Arguments that lack: as many empty texts or numbers as it takes. */
export function addArguments({ script: { tokens }, span, diagnostic }: Erring): Fix[] {
  const wanted = diagnostic.parameters['count'];
  const call = callAt(tokens, span);
  if (call === undefined) return [];
  const lacking = typeof wanted === 'number' ? wanted - call.count : 1;
  if (lacking < 1 || lacking > 2) return [];
  return ["''", '1'].map((value): Fix => {
    const list = Array.from({ length: lacking }, () => value).join(', ');
    const text = call.count === 0 ? list : `, ${list}`;
    const edits = [{ span: { start: call.close, end: call.close }, text }];
    return { kind: 'guess', safe: false, title: `add ${list}`, edits };
  });
}

/** A call without arguments that lacks some: PROCTIME() in a table, ROW_NUMBER() over a window. */
export function bareCall({ script: { tokens }, span, statement }: Erring): Fix[] {
  const call = callAt(tokens, span);
  if (call === undefined || call.count > 0 || call.name.start !== span.start) return [];
  const over = tokens[call.closeIndex + 1]?.kind === T.OVER;
  const makes = tokens[tokenAt(tokens, statement.start)]?.kind === T.CREATE;
  const names = over ? ['ROW_NUMBER'] : makes ? ['PROCTIME'] : ['PROCTIME', 'CURRENT_TIMESTAMP'];
  const { start, end } = call.name;
  return names.map((text): Fix => ({
    kind: 'guess',
    safe: false,
    title: `replace with ${text}`,
    edits: [{ span: { start, end }, text }],
  }));
}
