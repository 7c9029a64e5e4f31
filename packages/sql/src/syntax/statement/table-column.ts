// What stands between the parentheses of CREATE TABLE: columns, constraints, a watermark.
import { multipleWatermarks } from '../../diagnostics/catalogue/syntax.ts';
import type {
  ColumnPosition,
  Identifier,
  TableColumn,
  TableConstraint,
  TypeName,
  Watermark,
} from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { NON_QUERY } from '../expression-context.ts';
import { grammar } from '../grammar.ts';
import { anyString } from '../literal.ts';
import { compoundName, isName, parenthesizedNames, simpleName } from '../name.ts';
import { isClass, TYPE_START } from '../token-class.ts';
import * as T from '../token-kind.ts';
import { fullTypeName } from '../type-name.ts';
import { columnComment } from './options.ts';

export interface TableElements {
  readonly columns: TableColumn[];
  readonly constraints: TableConstraint[];
  watermark?: Watermark;
  /** Names without types, as they may stand before AS and a query. */
  columnIdentifiers?: Identifier[];
}

/** `(element, …)`, or `(name, …)` where the grammar has it (TableColumnsOrIdentifiers, LOOKAHEAD(2)). */
export function elementsOrNames(c: Cursor): TableElements {
  if (!has(c, 'column-names-of-query') || !isName(c, ahead(c, 1)) || isColumn(c)) return tableElements(c);
  eat(c, T.LPAREN);
  const columnIdentifiers = [compoundName(c)];
  while (accept(c, T.COMMA)) columnIdentifiers.push(compoundName(c));
  eat(c, T.RPAREN);
  return { columns: [], constraints: [], columnIdentifiers };
}

/** Whether what follows the first name between the parentheses makes it a column: AS, a type, or a point. */
function isColumn(c: Cursor): boolean {
  const second = ahead(c, 2);
  return second === T.AS || second === T.DOT || isClass(c, second, TYPE_START);
}

/** `(element, …)` */
export function tableElements(c: Cursor): TableElements {
  const elements: TableElements = { columns: [], constraints: [] };
  eat(c, T.LPAREN);
  do tableElement(c, elements);
  while (accept(c, T.COMMA));
  eat(c, T.RPAREN);
  return elements;
}

function tableElement(c: Cursor, elements: TableElements): void {
  if (isName(c, c.kind)) elements.columns.push(tableColumn(c));
  else if (isConstraint(c.kind)) elements.constraints.push(tableConstraint(c));
  else if (c.kind === T.WATERMARK) watermark(c, elements);
  else fail(c);
}

export function isConstraint(kind: number): boolean {
  return kind === T.CONSTRAINT || kind === T.PRIMARY || kind === T.UNIQUE;
}

/** A column with a type, or computed (LOOKAHEAD(2) TypedColumn). */
export function tableColumn(c: Cursor): TableColumn {
  const second = ahead(c, 1);
  if (second !== T.DOT && !isClass(c, second, TYPE_START)) return computedColumn(c);
  const name = compoundName(c);
  const type = fullTypeName(c);
  return c.kind === T.METADATA ? metadataColumn(c, name, type) : regularColumn(c, name, type);
}

function computedColumn(c: Cursor): TableColumn {
  const name = simpleName(c);
  eat(c, T.AS);
  const expression = grammar.expression(c, NON_QUERY);
  const text = columnComment(c);
  return {
    kind: 'computed',
    span: since(c, name.span.start),
    name,
    expression,
    ...(text && { comment: text }),
  };
}

function metadataColumn(c: Cursor, name: Identifier, type: TypeName): TableColumn {
  advance(c);
  const metadataKey = accept(c, T.FROM) ? anyString(c) : undefined;
  const virtual = accept(c, T.VIRTUAL);
  const text = columnComment(c);
  return {
    kind: 'metadata',
    span: since(c, name.span.start),
    name,
    type,
    ...(metadataKey && { metadataKey }),
    ...(virtual && { virtual }),
    ...(text && { comment: text }),
  };
}

function regularColumn(c: Cursor, name: Identifier, type: TypeName): TableColumn {
  const constraint = isConstraint(c.kind) ? columnConstraint(c, name) : undefined;
  const text = columnComment(c);
  return {
    kind: 'physical',
    span: since(c, name.span.start),
    name,
    type,
    ...(constraint && { constraint }),
    ...(text && { comment: text }),
  };
}

/** FIRST, AFTER column, or nothing */
export function columnPosition(c: Cursor): ColumnPosition | undefined {
  const { start } = here(c);
  if (accept(c, T.FIRST)) return { type: 'FIRST', span: since(c, start) };
  if (!accept(c, T.AFTER)) return undefined;
  const column = compoundName(c);
  return { type: 'AFTER', column, span: since(c, start) };
}

interface ConstraintHead {
  readonly start: number;
  readonly name?: Identifier;
  readonly type: TableConstraint['type'];
}

/** [CONSTRAINT name] PRIMARY KEY | UNIQUE */
function constraintHead(c: Cursor): ConstraintHead {
  const { start } = here(c);
  const name = accept(c, T.CONSTRAINT) ? simpleName(c) : undefined;
  if (c.kind !== T.PRIMARY && c.kind !== T.UNIQUE) fail(c);
  const primary = c.kind === T.PRIMARY;
  advance(c);
  if (primary) eat(c, T.KEY);
  return { start, ...(name && { name }), type: primary ? 'PRIMARY KEY' : 'UNIQUE' };
}

/** ENFORCED, NOT ENFORCED or nothing */
function enforcement(c: Cursor): boolean | undefined {
  if (accept(c, T.ENFORCED)) return true;
  if (!accept(c, T.NOT)) return undefined;
  eat(c, T.ENFORCED);
  return false;
}

function constraintOf(c: Cursor, head: ConstraintHead, columns: readonly Identifier[]): TableConstraint {
  const enforced = enforcement(c);
  return {
    kind: 'constraint',
    span: since(c, head.start),
    ...(head.name && { name: head.name }),
    type: head.type,
    columns,
    ...(enforced !== undefined && { enforced }),
  };
}

function columnConstraint(c: Cursor, column: Identifier): TableConstraint {
  return constraintOf(c, constraintHead(c), [column]);
}

export function tableConstraint(c: Cursor): TableConstraint {
  const head = constraintHead(c);
  return constraintOf(c, head, parenthesizedNames(c));
}

/** WATERMARK FOR column AS expression; a second one is refused when it ends. */
export function watermark(c: Cursor, elements: { watermark?: Watermark }): void {
  const { start } = here(c);
  advance(c);
  const word = last(c);
  eat(c, T.FOR);
  const column = compoundName(c);
  eat(c, T.AS);
  const strategy = grammar.expression(c, NON_QUERY);
  if (elements.watermark !== undefined) reject(multipleWatermarks, {}, word);
  elements.watermark = { span: since(c, start), column, strategy };
}
