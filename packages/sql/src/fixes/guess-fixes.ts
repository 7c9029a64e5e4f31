// Fixes of an error that nothing near explains: columns that a CREATE TABLE lost or declares with another type, a lost
// watermark, a lost FROM, arguments too many. Guesses: they are worth something only where the script is checked with them.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import type { CreateTable } from '../syntax/index.ts';
import type { Span } from '../text/span.ts';
import { grownCall, nearFunctions, starCall } from './calls.ts';
import type { Erring } from './erring.ts';
import { declareColumn, declareType, tablesOf, wordsOf } from './declared-columns.ts';
import { addArguments, bareCall, otherLiterals, plainInterval, prefixedText } from './literals.ts';
import { namesOf } from './script-names.ts';
import { sinkColumns } from './sink-columns.ts';

const MAX_GUESSES = 10;

/** Guesses for one error, the likelier first; `statement` is where its statement stands. */
export function guessFixes(facts: EngineFacts, text: string, statement: Span, diagnostic: Diagnostic): Fix[] {
  if (diagnostic.span === undefined) return [];
  const error: Erring = {
    facts,
    diagnostic,
    at: text.slice(diagnostic.span.start, diagnostic.span.end),
    start: diagnostic.span.start,
    text,
    statement,
  };
  return (GUESSES[diagnostic.name] ?? []).flatMap((guess) => guess(error)).slice(0, MAX_GUESSES);
}

type Guess = (error: Erring) => Fix[];

const insertion = (title: string, at: number, text: string): Fix => ({
  kind: 'add',
  safe: false,
  title,
  edits: [{ span: { start: at, end: at }, text }],
});

const inStatement = ({ text, statement }: Erring): string => text.slice(statement.start, statement.end);

/** The tables that the script makes before the statement and that the statement names. */
function tablesIn(error: Erring): CreateTable[] {
  const words = wordsOf(inStatement(error));
  const before = tablesOf(error.facts, error.text.slice(0, error.statement.start));
  return before.filter(({ name }) => words.has(name.names.at(-1)!));
}

function definitionEnd({ columns, constraints, watermark }: CreateTable): number {
  return Math.max(...[...columns, ...constraints, watermark].map((element) => element?.span.end ?? -1));
}

/** A watermark for the time column of a window. */
const declareWatermark: Guess = (error) => {
  const named = /\b(?:DESCRIPTOR|TUMBLE|HOP|SESSION|CUMULATE)\s*\(\s*`?(?!TABLE\b)([A-Za-z_]\w*)/gi;
  const names = [...inStatement(error).matchAll(named)].map((match) => match[1]!);
  return tablesIn(error).flatMap((table) => {
    const column = table.columns.find(({ name }) => names.includes(name.names[0]!));
    if (column === undefined || table.watermark !== undefined) return [];
    const name = error.text.slice(column.name.span.start, column.name.span.end);
    const clause = `WATERMARK FOR ${name} AS ${name} - INTERVAL '5' SECOND`;
    return [insertion(`add ${clause}`, definitionEnd(table), `, ${clause}`)];
  });
};

/** FROM before what reads as the alias of the last item of a SELECT without one. */
const addFrom: Guess = (error) => {
  const text = inStatement(error);
  const alias =
    /(?=[`A-Za-z_])(?<=[\w)`*'"]\s+)`?(?!AS\b|FROM\b|WHERE\b|GROUP\b|ORDER\b)[A-Za-z_][\w.]*`?(?=\s*(?:$|[;),]|AS\b|WHERE\b|GROUP\b|ORDER\b|JOIN\b|LEFT\b|,))/gi;
  return [...text.matchAll(alias)]
    .filter(({ index }) => !/\bFROM\s+$/i.test(text.slice(Math.max(0, index - 40), index)))
    .slice(0, 4)
    .map(({ index }) => insertion('add FROM', error.statement.start + index, 'FROM '));
};

/** A table that the script has, and the list of FROM has not. */
const addTable: Guess = (error) => {
  const { name } = error.diagnostic.parameters;
  const made = namesOf(error.text).some((each) => each.role === 'table' && each.name === name);
  if (typeof name !== 'string' || !made) return [];
  const lists = inStatement(error).matchAll(
    /\bFROM\s+[\w`.]+(?:\s+(?!WHERE|GROUP|ORDER|JOIN|LEFT|ON)\w+)?(?:\s*,\s*[\w`.]+)*/gi,
  );
  return [...lists].slice(0, 3).map(({ index, 0: list }) => {
    const at = error.statement.start + index + list.length;
    return insertion(`read ${name} too`, at, `, ${name}`);
  });
};

/** Fewer arguments, as many as the function takes at least. */
const dropArguments: Guess = (error) => {
  const least = error.diagnostic.parameters['count'];
  const open = error.text.indexOf('(', error.start);
  if (typeof least !== 'number' || least < 1 || open < 0) return [];
  const { ends, close } = argumentsFrom(error.text, open);
  if (close === undefined || ends.length < least) return [];
  return ends
    .slice(least - 1)
    .reverse()
    .map((end) => ({
      kind: 'remove',
      safe: false,
      title: 'remove the arguments too many',
      edits: [{ span: { start: end, end: close }, text: '' }],
    }));
};

/** Where the arguments of a call end, but for the last; and the call's closing parenthesis. */
function argumentsFrom(text: string, open: number): { ends: number[]; close?: number } {
  const ends: number[] = [];
  let depth = 0;
  for (const token of text.slice(open).matchAll(/'(?:[^']|'')*'|`[^`]*`|[()[\],]/g)) {
    const at = open + token.index;
    if (token[0] === '(' || token[0] === '[') depth++;
    else if (token[0] === ')' || token[0] === ']') {
      if (--depth === 0) return { ends, close: at };
    } else if (token[0] === ',' && depth === 1) ends.push(at);
  }
  return { ends };
}

/** An order of its own for a function that only a window can compute. */
const addOver: Guess = ({ text, start }) => {
  const open = text.indexOf('(', start);
  const { close } = argumentsFrom(text, open);
  const clause = 'OVER (ORDER BY PROCTIME())';
  return open < 0 || close === undefined ? [] : [insertion(`add ${clause}`, close + 1, ` ${clause}`)];
};

/** As many names in a view's list as its query has columns: the query's own for those that lack. */
const fitViewColumns: Guess = (error) => {
  const namesIn = (parameter: string): string[] =>
    String(error.diagnostic.parameters[parameter] ?? '').split(', ');
  const [defined, given] = [namesIn('defined'), namesIn('input')];
  const list = /\bVIEW\b(?:(?!\bVIEW\b)[^()])*(\([^()]*\))/i.exec(inStatement(error));
  if (list === null) return [];
  const names = given.map((name, i) => defined[i] ?? name);
  if (!names.every((name) => /^[A-Za-z_]\w*$/.test(name)) || new Set(names).size < names.length) return [];
  const start = error.statement.start + list.index + list[0].length - list[1]!.length;
  const put = `(${names.join(', ')})`;
  const span = { start, end: start + list[1]!.length };
  return [{ kind: 'add', safe: false, title: `name the columns ${put}`, edits: [{ span, text: put }] }];
};

/** By the name of the problem. */
const GUESSES: Readonly<Record<string, readonly Guess[]>> = {
  'unknown-column': [addFrom, prefixedText, declareColumn],
  'unknown-column-in-table': [declareColumn],
  'primary-key-column-unknown': [declareColumn],
  'rowtime-column-unknown': [declareColumn],
  'partition-column-unknown': [declareColumn],
  'bucket-key-not-physical': [declareColumn],
  'unknown-relation': [addTable, addFrom],
  'unknown-identifier': [starCall, addFrom],
  'wrong-argument-count': [dropArguments, bareCall, addArguments],
  'no-matching-signature': [dropArguments, bareCall, addArguments],
  'cannot-apply': [otherLiterals, declareType],
  'incompatible-values': [declareType, otherLiterals],
  'sink-column-type': [declareType, otherLiterals],
  'sink-column-count': [sinkColumns],
  'set-operation-type': [declareType, otherLiterals],
  'join-key-types': [declareType],
  'aggregate-type': [declareType],
  'unsupported-call': [declareType, otherLiterals],
  'cannot-cast': [declareType, otherLiterals],
  'cast-not-allowed': [declareType, otherLiterals],
  'illegal-mixing': [declareType, otherLiterals],
  'incompatible-in-list': [declareType, otherLiterals],
  'need-same-type': [declareType, otherLiterals],
  'implicit-conversion': [declareType, otherLiterals],
  'no-matching-call': [grownCall, nearFunctions, declareType],
  'bad-interval-literal': [plainInterval],
  'illegal-null': [nearFunctions],
  'invalid-call': [declareType, otherLiterals],
  'over-missing': [addOver],
  'view-column-count': [fitViewColumns],
  'table-function-time': [declareWatermark],
  'window-over-no-time': [declareWatermark],
  'auxiliary-without-group': [otherLiterals],
  'window-size-constant': [otherLiterals],
};
