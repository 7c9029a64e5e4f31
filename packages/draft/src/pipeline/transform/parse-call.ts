// Calls, those with a grammar of their own among them, and the types of CAST.
import type { CastType, Expression } from './expression.ts';
import type { TokenReader } from './token-reader.ts';
import { expect, from, isAt, peek, take, takeIf, unexpected, skipParentheses } from './token-reader.ts';
import { isReserved } from './words.ts';

export function parseCall(reader: TokenReader): Expression {
  const token = take(reader);
  const word = token.kind === 'quoted' ? token.text : token.text.toUpperCase();
  const name = word === 'CEILING' ? 'CEIL' : word;
  const nameSpan = token.span;
  const built = (args: readonly Expression[]): Expression => ({
    kind: 'call',
    name: name.toUpperCase(),
    syntax: 'function',
    args,
    span: from(nameSpan, reader),
    nameSpan,
  });
  if (name === 'CAST' || name === 'TRY_CAST' || name === 'SAFE_CAST') {
    const cast = parseCast(reader, nameSpan, name !== 'CAST', name);
    if (cast !== undefined) return cast;
  }
  if (name.startsWith('JSON_') || ['EXISTS', 'UNIQUE', 'CONVERT', 'TRANSLATE', 'CLASSIFIER'].includes(name)) {
    // Clauses of their own, and no function of transforms: only the name is looked at.
    skipParentheses(reader);
    return built([{ kind: 'other', span: from(nameSpan, reader) }]);
  }
  expect(reader, '(');
  const args = argumentsOf(reader, name);
  expect(reader, ')');
  const end = reader.at;
  skipWindow(reader);
  return built(reader.at === end ? args : [...args, { kind: 'other', span: from(nameSpan, reader) }]);
}

function argumentsOf(reader: TokenReader, name: string): Expression[] {
  switch (name) {
    case 'TRIM':
      return trimArguments(reader);
    case 'EXTRACT':
      return [unitArgument(reader), ...afterWord(reader, 'FROM')];
    case 'TIMESTAMPADD':
    case 'TIMESTAMPDIFF':
      return [unitArgument(reader), ...afterComma(reader)];
    case 'POSITION':
      return listWith(reader, ['IN', 'FROM']);
    case 'SUBSTRING':
      return listWith(reader, ['FROM', 'FOR']);
    case 'OVERLAY':
      return listWith(reader, ['PLACING', 'FROM', 'FOR']);
    case 'FLOOR':
    case 'CEIL':
      return roundArguments(reader);
    default:
      return plainArguments(reader);
  }
}

function plainArguments(reader: TokenReader): Expression[] {
  if (isAt(reader, ')')) return [];
  if (!takeIf(reader, 'DISTINCT')) takeIf(reader, 'ALL');
  const args = [argument(reader)];
  while (takeIf(reader, ',')) args.push(argument(reader));
  return args;
}

function argument(reader: TokenReader): Expression {
  // A named argument: `name => value`.
  if (isAt(reader, '=>', 1)) {
    take(reader);
    take(reader);
  }
  if (isAt(reader, '*') && (isAt(reader, ')', 1) || isAt(reader, ',', 1)))
    return { kind: 'star', span: take(reader).span };
  return reader.parseExpression(reader);
}

function afterComma(reader: TokenReader): Expression[] {
  const args: Expression[] = [];
  while (takeIf(reader, ',')) args.push(reader.parseExpression(reader));
  return args;
}

function afterWord(reader: TokenReader, word: string): Expression[] {
  expect(reader, word);
  return [reader.parseExpression(reader)];
}

/** Arguments that words may part instead of commas. POSITION reads its first one before IN. */
function listWith(reader: TokenReader, words: readonly string[]): Expression[] {
  const args = [words[0] === 'IN' ? beforeIn(reader) : reader.parseExpression(reader)];
  while (takeIf(reader, ',') || words.some((word) => takeIf(reader, word)))
    args.push(reader.parseExpression(reader));
  return args;
}

function beforeIn(reader: TokenReader): Expression {
  const simple = peek(reader).kind !== 'symbol' && isAt(reader, 'IN', 1);
  if (!simple) return reader.parseExpression(reader);
  const token = take(reader);
  return token.kind === 'string'
    ? { kind: 'literal', type: 'string', text: token.text, span: token.span }
    : { kind: 'column', name: token.text, parts: 1, span: token.span };
}

function trimArguments(reader: TokenReader): Expression[] {
  const sided = ['BOTH', 'LEADING', 'TRAILING'].some((side) => takeIf(reader, side));
  const args: Expression[] = sided && isAt(reader, 'FROM') ? [] : [reader.parseExpression(reader)];
  if (takeIf(reader, 'FROM')) args.unshift(reader.parseExpression(reader));
  else if (sided) unexpected(reader);
  // `TRIM(x, y)` is none of Calcite's grammar.
  return args;
}

function roundArguments(reader: TokenReader): Expression[] {
  const args = [reader.parseExpression(reader), ...afterComma(reader)];
  if (takeIf(reader, 'TO')) args.push(unitArgument(reader));
  return args;
}

/** DAY, SQL_TSI_DAY: a word in the place of a value. */
function unitArgument(reader: TokenReader): Expression {
  const token = take(reader);
  if (token.kind !== 'word' && token.kind !== 'quoted' && token.kind !== 'string') return unexpected(reader);
  return { kind: 'literal', type: 'string', text: token.text.toUpperCase(), span: token.span };
}

/** FILTER, WITHIN GROUP and OVER follow aggregate functions, of which transforms have none: the name tells enough. */
function skipWindow(reader: TokenReader): void {
  if (takeIf(reader, 'IGNORE', 'NULLS') || takeIf(reader, 'RESPECT', 'NULLS')) skipWindow(reader);
  else if (takeIf(reader, 'WITHIN', 'GROUP') || takeIf(reader, 'FILTER') || takeIf(reader, 'OVER')) {
    if (isAt(reader, '(')) skipParentheses(reader);
    else take(reader);
    skipWindow(reader);
  }
}

function parseCast(
  reader: TokenReader,
  start: Expression['span'],
  tries: boolean,
  name: string,
): Expression | undefined {
  const begin = reader.at;
  expect(reader, '(');
  const operand = reader.parseExpression(reader);
  if (tries && !isAt(reader, 'AS') && reader.slip === undefined) {
    reader.at = begin;
    return undefined;
  }
  expect(reader, 'AS');
  const type = parseType(reader);
  expect(reader, ')');
  const span = from(start, reader);
  return name === 'SAFE_CAST'
    ? { kind: 'call', name, syntax: 'function', args: [operand], span, nameSpan: start }
    : { kind: 'cast', operand, type, tries, span };
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ BOOLEAN: 'BOOLEAN', INTEGER: 'INTEGER', INT: 'INTEGER', TINYINT: 'TINYINT', SMALLINT: 'SMALLINT' },
  ...{ BIGINT: 'BIGINT', REAL: 'REAL', DOUBLE: 'DOUBLE', FLOAT: 'FLOAT', DECIMAL: 'DECIMAL', DEC: 'DECIMAL' },
  ...{ NUMERIC: 'DECIMAL', CHAR: 'CHAR', CHARACTER: 'CHAR', VARCHAR: 'VARCHAR', BINARY: 'BINARY' },
  ...{ VARBINARY: 'VARBINARY', DATE: 'DATE', TIME: 'TIME', TIMESTAMP: 'TIMESTAMP', ANY: 'ANY' },
};

function parseType(reader: TokenReader): CastType {
  const token = take(reader);
  const word = token.text.toUpperCase();
  const own = token.kind === 'word' && Object.hasOwn(TYPES, word) ? TYPES[word] : undefined;
  if (own === undefined)
    return foreignType(reader, token.text, word, token.kind !== 'word' || !isReserved(word), token.span);
  let name = own;
  if (name === 'DOUBLE') takeIf(reader, 'PRECISION');
  if ((name === 'CHAR' || name === 'BINARY') && takeIf(reader, 'VARYING')) name = `VAR${name}`;
  const numbers: number[] = [];
  if (
    ![
      'BOOLEAN',
      'INTEGER',
      'BIGINT',
      'TINYINT',
      'SMALLINT',
      'FLOAT',
      'DOUBLE',
      'REAL',
      'DATE',
      'ANY',
    ].includes(name) &&
    takeIf(reader, '(')
  ) {
    do {
      const number = take(reader);
      if (number.kind !== 'number') unexpected(reader);
      numbers.push(Number(number.text));
    } while (name === 'DECIMAL' && takeIf(reader, ','));
    expect(reader, ')');
  }
  if (name === 'TIME' || name === 'TIMESTAMP') {
    if (takeIf(reader, 'WITH', 'LOCAL', 'TIME', 'ZONE')) name += '_WITH_LOCAL_TIME_ZONE';
    else takeIf(reader, 'WITHOUT', 'TIME', 'ZONE');
  }
  const collection = takeIf(reader, 'ARRAY') || takeIf(reader, 'MULTISET');
  const [precision, scale] = numbers;
  return {
    name: collection ? 'ARRAY' : name,
    ...(precision === undefined ? {} : { precision }),
    ...(scale === undefined ? {} : { scale }),
    foreign: false,
    span: from(token.span, reader),
  };
}

function foreignType(
  reader: TokenReader,
  text: string,
  word: string,
  isName: boolean,
  span: CastType['span'],
): CastType {
  if (!isName && word !== 'ROW' && word !== 'INTERVAL') {
    reader.at--;
    unexpected(reader);
  }
  if (word === 'ROW') skipParentheses(reader);
  if (word === 'INTERVAL') {
    take(reader);
    if (takeIf(reader, 'TO')) take(reader);
  }
  return { name: isName ? text : word, foreign: isName, span };
}
