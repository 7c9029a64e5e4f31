// A literal of another kind than its place asks for: text where a number belongs, a number where an interval or a date has its
// text, a prefix that grew together with a number.
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Erring } from './erring.ts';

const MAX_LITERALS = 4;

interface Literal {
  readonly start: number;
  readonly text: string;
}

function literalsIn(text: string, from: number, to: number): Literal[] {
  const found = text.slice(from, to).matchAll(/'(?:[^']|'')*'|(?<![\w$.`])\d+(?:\.\d+)?(?![\w$])/g);
  return [...found].map((match) => ({ start: from + match.index, text: match[0] }));
}

/** Each literal at the error, written as one of the other kind. */
export function otherLiterals({ text, diagnostic, statement }: Erring): Fix[] {
  const span = diagnostic.span!;
  const all = literalsIn(text, statement.start, statement.end);
  const here = all.filter(({ start }) => start >= span.start && start < span.end).slice(0, MAX_LITERALS);
  return here.flatMap((literal) => {
    const end = literal.start + literal.text.length;
    const put = (written: string): Fix => ({
      kind: 'guess',
      safe: false,
      title: `write ${written} instead of ${literal.text}`,
      edits: [{ span: { start: literal.start, end }, text: written }],
    });
    if (literal.text.startsWith("'")) {
      const digits = /^'(-?\d+(?:\.\d+)?)'$/.exec(literal.text)?.[1];
      return [digits ?? '1'].map(put);
    }
    // What other literals of the statement are, a grouping's own first of all, and the number itself.
    const before = text.slice(Math.max(0, literal.start - 20), literal.start);
    if (!/\b(?:INTERVAL|DATE|TIME|TIMESTAMP)\s*(?:[-+]\s*)?$/i.test(before))
      return [put(`'${literal.text}'`)];
    const others = all
      .filter((each) => each.text.startsWith("'") && isInterval(text, each))
      .map((each) => each.text);
    return [...new Set([...others, `'${literal.text}'`])].slice(0, 4).map(put);
  });
}

function isInterval(text: string, { start }: Literal): boolean {
  return /\bINTERVAL\s*(?:[-+]\s*)?$/i.test(text.slice(Math.max(0, start - 14), start));
}

/** INTERVAL '10_x' MINUTE: what of the text is none of an interval's is left out. */
export function plainInterval({ text, diagnostic }: Erring): Fix[] {
  const { start, end } = diagnostic.span!;
  return literalsIn(text, start, end)
    .slice(0, 1)
    .flatMap((literal) => {
      const plain = literal.text.replace(/[^'\d :.+-]/g, '');
      if (plain === literal.text || !/\d/.test(plain)) return [];
      const span = { start: literal.start, end: literal.start + literal.text.length };
      return [{ kind: 'guess', safe: false, title: `write ${plain}`, edits: [{ span, text: plain }] }];
    });
}

/** `x42`, `_UTF1642`: the text behind a prefix lost its quotes. */
export function prefixedText({ diagnostic, at }: Erring): Fix[] {
  const match = /^(x|n|_utf16|_utf8|_latin1)(\d+)$/i.exec(at);
  if (match === null) return [];
  const written = `${match[1]!}'${match[2]!}'`;
  return [
    {
      kind: 'guess',
      safe: false,
      title: `write ${written}`,
      edits: [{ span: diagnostic.span!, text: written }],
    },
  ];
}

/** Arguments that lack: as many empty texts or numbers as it takes. */
export function addArguments({ text, start, diagnostic }: Erring): Fix[] {
  const wanted = diagnostic.parameters['count'];
  const open = text.indexOf('(', start);
  const call = callAt(text, open);
  if (call === undefined) return [];
  const lacking = typeof wanted === 'number' ? wanted - call.count : 1;
  if (lacking < 1 || lacking > 2) return [];
  const put = (value: string): Fix => {
    const list = Array.from({ length: lacking }, () => value).join(', ');
    return {
      kind: 'guess',
      safe: false,
      title: `add ${list}`,
      edits: [{ span: { start: call.close, end: call.close }, text: call.count === 0 ? list : `, ${list}` }],
    };
  };
  return ["''", '1'].map(put);
}

/** A call without arguments that lacks some: PROCTIME() in a table, ROW_NUMBER() over a window. */
export function bareCall({ text, start, statement }: Erring): Fix[] {
  const call = /^\w+(?=\s*\(\s*\))/.exec(text.slice(start));
  if (call === null) return [];
  const span = { start, end: start + call[0].length };
  const over = /^\w+\s*\(\s*\)\s*OVER\b/i.test(text.slice(start));
  const makes = /^\s*CREATE\b/i.test(text.slice(statement.start, statement.end));
  const names = over ? ['ROW_NUMBER'] : makes ? ['PROCTIME'] : ['PROCTIME', 'CURRENT_TIMESTAMP'];
  return names.map((name) => ({
    kind: 'guess',
    safe: false,
    title: `replace with ${name}`,
    edits: [{ span, text: name }],
  }));
}

/** Where a call closes, and how many arguments it has. */
export function callAt(
  text: string,
  open: number,
): { readonly close: number; readonly count: number } | undefined {
  if (open < 0) return undefined;
  let depth = 0;
  let commas = 0;
  for (const token of text.slice(open).matchAll(/'(?:[^']|'')*'|`[^`]*`|[()[\],]/g)) {
    if (token[0] === '(' || token[0] === '[') depth++;
    else if (token[0] === ')' || token[0] === ']') {
      if (--depth > 0) continue;
      const close = open + token.index;
      return { close, count: text.slice(open + 1, close).trim() === '' ? 0 : commas + 1 };
    } else if (token[0] === ',' && depth === 1) commas++;
  }
  return undefined;
}
