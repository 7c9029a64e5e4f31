// Data types as written (Calcite's DataType and Flink's ExtendedDataType).
import { geometryDisabled } from '../diagnostics/catalogue/syntax.ts';
import type { CastExpression, RowFieldName, TypeName, TypeSyntax } from './ast/index.ts';
import { accept, advance, ahead, descend, eat, fail, here, last, nextIs, reject, since } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { anyString, intervalQualifier, optionalPrecision, quotedString, unsignedInteger } from './literal.ts';
import { compoundName, isName, simpleName } from './name.ts';
import { TYPE_START } from './token-class.ts';
import * as T from './token-kind.ts';

/** A type without nullability of its own, as in CAST (DataType). */
export function plainTypeName(c: Cursor): TypeName {
  const { start } = here(c);
  let type = typeSyntax(c);
  while (c.kind === T.ARRAY || c.kind === T.MULTISET) {
    const element: TypeName = { kind: 'type', span: since(c, start), type };
    type = { form: 'collection', name: c.kind === T.ARRAY ? 'ARRAY' : 'MULTISET', element };
    advance(c);
  }
  return { kind: 'type', span: since(c, start), type };
}

/** A type with NULL or NOT NULL, of columns and fields (ExtendedDataType). */
export function fullTypeName(c: Cursor): TypeName {
  const { start } = here(c);
  let type = typeSyntax(c);
  let at = isCollectionSuffix(c);
  while (at) {
    const nullable = nullability(c);
    const element = typeOf(c, start, type, nullable);
    type = { form: 'collection', name: c.kind === T.ARRAY ? 'ARRAY' : 'MULTISET', element };
    advance(c);
    at = isCollectionSuffix(c);
  }
  return typeOf(c, start, type, nullability(c));
}

function typeOf(c: Cursor, start: number, type: TypeSyntax, nullable: boolean | undefined): TypeName {
  return { kind: 'type', span: since(c, start), type, ...(nullable !== undefined && { nullable }) };
}

/** LOOKAHEAD(3) [NULL | NOT NULL] (ARRAY | MULTISET) */
function isCollectionSuffix(c: Cursor): boolean {
  const at = c.kind === T.NULL ? 1 : c.kind === T.NOT && ahead(c, 1) === T.NULL ? 2 : 0;
  const kind = ahead(c, at);
  return kind === T.ARRAY || kind === T.MULTISET;
}

/** NULL, NOT NULL or nothing. */
export function nullability(c: Cursor): boolean | undefined {
  if (accept(c, T.NULL)) return true;
  if (!accept(c, T.NOT)) return undefined;
  eat(c, T.NULL);
  return false;
}

/** What CAST turns into: a type, or INTERVAL with its unit. */
export function castType(c: Cursor): CastExpression['type'] {
  if (accept(c, T.INTERVAL)) return intervalQualifier(c);
  if (!nextIs(c, TYPE_START)) fail(c);
  return plainTypeName(c);
}

const simple: ReadonlyMap<number, string> = new Map([
  [T.BOOLEAN, 'BOOLEAN'],
  [T.INTEGER, 'INTEGER'],
  [T.INT, 'INTEGER'],
  [T.TINYINT, 'TINYINT'],
  [T.SMALLINT, 'SMALLINT'],
  [T.BIGINT, 'BIGINT'],
  [T.REAL, 'REAL'],
  [T.FLOAT, 'FLOAT'],
  [T.BYTES, 'BYTES'],
  [T.STRING, 'STRING'],
  [T.DATE, 'DATE'],
  [T.VARIANT, 'VARIANT'],
  [T.BITMAP, 'BITMAP'],
]);

function basic(name: string, precision?: number, scale?: number): TypeSyntax {
  return {
    form: 'basic',
    name,
    ...(precision !== undefined && { precision }),
    ...(scale !== undefined && { scale }),
  };
}

/** One type (Calcite's TypeName with Flink's types before its own). */
function typeSyntax(c: Cursor): TypeSyntax {
  const { kind } = c;
  const name = simple.get(kind);
  if (name !== undefined) {
    advance(c);
    return basic(name);
  }
  switch (kind) {
    case T.TIMESTAMP_LTZ:
      advance(c);
      return basic('TIMESTAMP_LTZ', optionalPrecision(c));
    case T.ARRAY:
    case T.MULTISET:
      if (ahead(c, 1) === T.LT) return collection(c);
      break;
    case T.MAP:
      if (ahead(c, 1) === T.LT) return map(c);
      break;
    case T.RAW:
      if (ahead(c, 1) === T.LPAREN) return raw(c);
      break;
    case T.ROW:
      return row(c);
    case T.STRUCTURED:
      return ahead(c, 1) === T.LT ? structured(c) : fail(c);
    case T.GEOMETRY:
      advance(c);
      reject(geometryDisabled, {}, last(c));
      break;
    case T.DOUBLE:
      advance(c);
      accept(c, T.PRECISION);
      return basic('DOUBLE');
    case T.BINARY:
      advance(c);
      return basic(accept(c, T.VARYING) ? 'VARBINARY' : 'BINARY', optionalPrecision(c));
    case T.VARBINARY:
      advance(c);
      return basic('VARBINARY', optionalPrecision(c));
    case T.DECIMAL:
    case T.DEC:
    case T.NUMERIC:
    case T.ANY:
      return decimal(c);
    case T.CHARACTER:
    case T.CHAR:
    case T.VARCHAR:
      return character(c);
    case T.TIME:
    case T.TIMESTAMP:
      return time(c);
    default:
  }
  if (!isName(c, kind)) fail(c);
  return { form: 'named', name: compoundName(c) };
}

function decimal(c: Cursor): TypeSyntax {
  const name = c.kind === T.ANY ? 'ANY' : 'DECIMAL';
  advance(c);
  if (!accept(c, T.LPAREN)) return basic(name);
  const precision = unsignedInteger(c);
  const scale = accept(c, T.COMMA) ? unsignedInteger(c) : undefined;
  eat(c, T.RPAREN);
  return basic(name, precision, scale);
}

function character(c: Cursor): TypeSyntax {
  const fixed = c.kind !== T.VARCHAR;
  advance(c);
  const name = fixed && !accept(c, T.VARYING) ? 'CHAR' : 'VARCHAR';
  const type = basic(name, optionalPrecision(c));
  if (accept(c, T.CHARACTER)) {
    eat(c, T.SET);
    simpleName(c);
  }
  return type;
}

/** TIME and TIMESTAMP; WITH commits to LOCAL TIME ZONE. */
function time(c: Cursor): TypeSyntax {
  const name = c.kind === T.TIME ? 'TIME' : 'TIMESTAMP';
  advance(c);
  const precision = optionalPrecision(c);
  if (c.kind === T.WITHOUT && ahead(c, 1) === T.TIME && ahead(c, 2) === T.ZONE) {
    advance(c);
    advance(c);
    advance(c);
  } else if (accept(c, T.WITH)) {
    eat(c, T.LOCAL);
    eat(c, T.TIME);
    eat(c, T.ZONE);
    return basic(`${name} WITH LOCAL TIME ZONE`, precision);
  }
  return basic(name, precision);
}

function collection(c: Cursor): TypeSyntax {
  const name = c.kind === T.ARRAY ? 'ARRAY' : 'MULTISET';
  advance(c);
  advance(c);
  descend(c);
  const { start } = here(c);
  const type = typeSyntax(c);
  const element = typeOf(c, start, type, nullability(c));
  c.depth--;
  eat(c, T.GT);
  return { form: 'collection', name, element };
}

function map(c: Cursor): TypeSyntax {
  advance(c);
  advance(c);
  descend(c);
  const key = fullTypeName(c);
  eat(c, T.COMMA);
  const value = fullTypeName(c);
  c.depth--;
  eat(c, T.GT);
  return { form: 'map', key, value };
}

function raw(c: Cursor): TypeSyntax {
  advance(c);
  advance(c);
  const className = anyString(c).value;
  eat(c, T.COMMA);
  const serializer = anyString(c).value;
  eat(c, T.RPAREN);
  return { form: 'raw', className, serializer };
}

/** ROW<a INT, b STRING 'comment'>, ROW(a INT), ROW<> */
function row(c: Cursor): TypeSyntax {
  advance(c);
  if (accept(c, T.NE)) return { form: 'row', fields: [] };
  const close = c.kind === T.LT ? T.GT : T.RPAREN;
  if (c.kind !== T.LT && c.kind !== T.LPAREN) fail(c);
  advance(c);
  descend(c);
  const fields: RowFieldName[] = [];
  // The first field may be missing, and commas follow all the same (ExtendedFieldNameTypeCommaList).
  if (isName(c, c.kind)) fields.push(rowField(c));
  while (accept(c, T.COMMA)) fields.push(rowField(c));
  c.depth--;
  eat(c, close);
  return { form: 'row', fields };
}

/** STRUCTURED<'com.example.User', name STRING, age INT> */
function structured(c: Cursor): TypeSyntax {
  advance(c);
  eat(c, T.LT);
  const className = anyString(c).value;
  descend(c);
  const fields: RowFieldName[] = [];
  if (accept(c, T.COMMA)) {
    if (isName(c, c.kind)) fields.push(rowField(c));
    while (accept(c, T.COMMA)) fields.push(rowField(c));
  }
  c.depth--;
  eat(c, T.GT);
  return { form: 'structured', className, fields };
}

function rowField(c: Cursor): RowFieldName {
  const name = simpleName(c);
  const type = fullTypeName(c);
  const comment = c.kind === T.QUOTED_STRING ? quotedString(c).value : undefined;
  return { name, type, ...(comment !== undefined && { comment }), span: since(c, name.span.start) };
}
