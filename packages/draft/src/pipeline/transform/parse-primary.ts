// Literals, names, calls and CASE of a transform's expression.
import type { Expression } from './expression.ts';
import { parseCall } from './parse-call.ts';
import type { TokenReader } from './token-reader.ts';
import { expect, from, isAt, peek, take, takeIf, unexpected, skipCall } from './token-reader.ts';
import { isCallable, isReserved, isValue } from './words.ts';

/** Reserved words that begin a form of their own, each read by parseCall. */
const FORMS: ReadonlySet<string> = new Set([
  ...['CAST', 'EXTRACT', 'POSITION', 'CONVERT', 'TRANSLATE', 'OVERLAY', 'FLOOR', 'CEIL', 'CEILING'],
  ...['SUBSTRING', 'TRIM', 'ROW', 'EXISTS', 'UNIQUE', 'JSON_VALUE', 'JSON_QUERY', 'JSON_EXISTS'],
  ...[
    'JSON_OBJECT',
    'JSON_ARRAY',
    'JSON_OBJECTAGG',
    'JSON_ARRAYAGG',
    'GROUPING',
    'CLASSIFIER',
    'MATCH_NUMBER',
  ],
]);

export function parsePrimary(reader: TokenReader): Expression {
  const token = peek(reader);
  switch (token.kind) {
    case 'string':
      return parseString(reader);
    case 'number':
      take(reader);
      return { kind: 'literal', type: numberType(token.text), text: token.text, span: token.span };
    case 'quoted':
      return isAt(reader, '(', 1) ? parseCall(reader) : parseColumn(reader);
    case 'word':
      return parseWord(reader, token.text.toUpperCase());
    case 'symbol':
      return parseSymbol(reader);
    case 'end':
      return unexpected(reader);
  }
}

/** Strings that follow each other on new lines are one (Calcite's SqlLiteralChainOperator). */
function parseString(reader: TokenReader): Expression {
  const first = take(reader);
  let text = first.text;
  while (peek(reader).kind === 'string' && reader.slip === undefined) text += take(reader).text;
  return { kind: 'literal', type: 'string', text, span: from(first.span, reader) };
}

function numberType(text: string): 'integer' | 'decimal' | 'approximate' {
  if (/[eE]/.test(text)) return 'approximate';
  return text.includes('.') ? 'decimal' : 'integer';
}

function parseSymbol(reader: TokenReader): Expression {
  const { span, text } = peek(reader);
  if (text === '*') {
    take(reader);
    return { kind: 'star', span };
  }
  if (text === '{' || text === '?') {
    while (peek(reader).kind !== 'end') take(reader);
    return { kind: 'other', span };
  }
  if (text !== '(') return unexpected(reader);
  if (['SELECT', 'WITH', 'VALUES', 'TABLE'].some((word) => isAt(reader, word, 1)))
    return skipCall(reader, { span });
  take(reader);
  const inner = [reader.parseExpression(reader)];
  while (takeIf(reader, ',')) inner.push(reader.parseExpression(reader));
  expect(reader, ')');
  const [only] = inner;
  if (inner.length === 1 && only !== undefined) return { ...only, span: from(span, reader) };
  return {
    kind: 'call',
    name: 'ROW',
    syntax: 'operator',
    args: inner,
    span: from(span, reader),
    nameSpan: span,
  };
}

function parseWord(reader: TokenReader, word: string): Expression {
  const { span } = peek(reader);
  const called = isAt(reader, '(', 1);
  const literal = (type: 'boolean' | 'null'): Expression => {
    take(reader);
    return { kind: 'literal', type, text: word, span };
  };
  if (word === 'NULL') return literal('null');
  if (word === 'TRUE' || word === 'FALSE' || word === 'UNKNOWN')
    return literal(word === 'UNKNOWN' ? 'null' : 'boolean');
  if (word === 'CASE') return parseCase(reader);
  if ((word === 'DATE' || word === 'TIME' || word === 'TIMESTAMP') && peek(reader, 1).kind === 'string') {
    take(reader);
    const { text } = take(reader);
    return { kind: 'literal', type: 'temporal', text, span: from(span, reader) };
  }
  if (word === 'INTERVAL') return parseInterval(reader);
  if ((word === 'ARRAY' || word === 'MAP' || word === 'MULTISET') && isAt(reader, '[', 1))
    return parseConstructor(reader, word);
  if (FORMS.has(word) && called) return parseCall(reader);
  // Calcite looks for a column of this name first.
  if (word === 'USER' && !called) return parseColumn(reader);
  if (isReserved(word)) {
    if (called && isCallable(word)) return parseCall(reader);
    if (isValue(word)) {
      take(reader);
      // CURRENT_TIMESTAMP(3), LOCALTIME(0)
      if (called && peek(reader, 1).kind === 'number') {
        expect(reader, '(');
        take(reader);
        expect(reader, ')');
      }
      return { kind: 'call', name: word, syntax: 'function', args: [], span, nameSpan: span };
    }
    return unexpected(reader, reservedHint(reader, word));
  }
  return called ? parseCall(reader) : parseColumn(reader);
}

/** A reserved word between names that is meant as one. */
function reservedHint(reader: TokenReader, word: string): string | undefined {
  const next = peek(reader, 1);
  const alone =
    next.kind === 'end' ||
    (next.kind === 'symbol' && next.text !== '(') ||
    isAt(reader, 'AS', 1) ||
    isAt(reader, 'IS', 1);
  return alone && word !== 'FROM'
    ? `Write \`${peek(reader).text}\` in back quotes: ${word} is a reserved word of transforms.`
    : undefined;
}

function parseColumn(reader: TokenReader): Expression {
  const first = take(reader);
  let name = first.text;
  let parts = 1;
  while (isAt(reader, '.')) {
    take(reader);
    const next = peek(reader);
    if (isAt(reader, '*')) {
      take(reader);
      return { kind: 'star', span: from(first.span, reader) };
    }
    if (next.kind !== 'quoted' && (next.kind !== 'word' || isReserved(next.text))) return unexpected(reader);
    name = take(reader).text;
    parts++;
  }
  return { kind: 'column', name, parts, span: from(first.span, reader) };
}

function parseCase(reader: TokenReader): Expression {
  const { span } = take(reader);
  const value = isAt(reader, 'WHEN') ? undefined : reader.parseExpression(reader);
  const whens: Expression[] = [];
  const thens: Expression[] = [];
  if (!isAt(reader, 'WHEN')) unexpected(reader);
  while (takeIf(reader, 'WHEN')) {
    whens.push(reader.parseExpression(reader));
    while (value !== undefined && takeIf(reader, ',')) whens.push(reader.parseExpression(reader));
    expect(reader, 'THEN');
    thens.push(reader.parseExpression(reader));
  }
  const otherwise = takeIf(reader, 'ELSE') ? reader.parseExpression(reader) : undefined;
  expect(reader, 'END');
  return {
    kind: 'case',
    ...(value === undefined ? {} : { value }),
    whens,
    thens,
    ...(otherwise === undefined ? {} : { otherwise }),
    span: from(span, reader),
  };
}

const UNITS = ['YEAR', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'MINUTE', 'SECOND'];

function parseInterval(reader: TokenReader): Expression {
  const { span } = take(reader);
  if (isAt(reader, '-') || isAt(reader, '+')) take(reader);
  // Calcite's own grammar takes a text only, not a number.
  const value = peek(reader);
  if (value.kind !== 'string') return unexpected(reader, 'Write the number of an INTERVAL in quotes.');
  take(reader);
  const unit = (): void => {
    if (!UNITS.some((u) => takeIf(reader, u))) unexpected(reader);
    if (isAt(reader, '(')) {
      take(reader);
      while (peek(reader).kind === 'number' || isAt(reader, ',')) take(reader);
      expect(reader, ')');
    }
  };
  unit();
  if (takeIf(reader, 'TO')) unit();
  return { kind: 'literal', type: 'interval', text: value.text, span: from(span, reader) };
}

function parseConstructor(reader: TokenReader, name: string): Expression {
  const { span } = take(reader);
  take(reader);
  const args: Expression[] = [];
  if (!isAt(reader, ']')) {
    do args.push(reader.parseExpression(reader));
    while (takeIf(reader, ','));
  }
  expect(reader, ']');
  return { kind: 'call', name, syntax: 'operator', args, span: from(span, reader), nameSpan: span };
}
