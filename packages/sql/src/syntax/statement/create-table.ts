// CREATE TABLE, with LIKE and AS, and REPLACE TABLE.
import { bucketCountNotInteger, columnNamesWithoutQuery } from '../../diagnostics/catalogue/syntax.ts';
import type { CreateTable, Distribution, TableLike } from '../ast/index.ts';
import { accept, advance, ahead, eat, fail, has, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { grammar } from '../grammar.ts';
import { unsignedNumber } from '../literal.ts';
import { compoundName, parenthesizedNames } from '../name.ts';
import * as T from '../token-kind.ts';
import { comment, ifNotExists, properties } from './options.ts';
import { tableSource } from './product-source.ts';
import { elementsOrNames } from './table-column.ts';
import type { TableElements } from './table-column.ts';

export interface CreateHead {
  /** Offset of the statement's first word. */
  readonly start: number;
  readonly replace: boolean;
  readonly temporary: boolean;
}

/** From TABLE on; `mustHaveQuery` is REPLACE TABLE, which is nothing without AS. */
export function createTable(c: Cursor, head: CreateHead, mustHaveQuery = false): CreateTable {
  eat(c, T.TABLE);
  const exists = ifNotExists(c);
  const name = compoundName(c);
  const listed = here(c).start;
  const elements: TableElements = c.kind === T.LPAREN ? elementsOrNames(c) : { columns: [], constraints: [] };
  const list = since(c, listed);
  const text = comment(c);
  const distributed = accept(c, T.DISTRIBUTED) ? distribution(c) : undefined;
  const partitionedBy = partitionColumns(c);
  let optionsSpan = { start: last(c).end, end: last(c).end };
  let options: CreateTable['options'] = [];
  if (c.kind === T.WITH) {
    const { start } = here(c);
    advance(c);
    options = properties(c);
    optionsSpan = since(c, start);
  }
  let tail: Pick<CreateTable, 'query' | 'like' | 'source' | 'addedColumns'> = {};
  if (has(c, 'product-statements') && c.kind === T.AS && ahead(c, 1) === T.TABLE) tail = tableSource(c);
  else if (mustHaveQuery || c.kind === T.AS) {
    eat(c, T.AS);
    tail = { query: grammar.query(c) };
  } else if (accept(c, T.LIKE)) tail = { like: tableLike(c) };
  if (elements.columnIdentifiers !== undefined && tail.query === undefined)
    reject(columnNamesWithoutQuery, {}, { start: list.start, end: list.end - 1 });
  return {
    kind: 'create-table',
    span: since(c, head.start),
    replace: head.replace,
    temporary: head.temporary,
    ifNotExists: exists,
    name,
    columns: elements.columns,
    ...(elements.columnIdentifiers && { columnIdentifiers: elements.columnIdentifiers }),
    constraints: elements.constraints,
    ...(elements.watermark && { watermark: elements.watermark }),
    ...(text && { comment: text }),
    ...(distributed && { distribution: distributed }),
    partitionedBy,
    options,
    optionsSpan,
    ...tail,
  };
}

/** PARTITIONED BY (a, b) or nothing */
export function partitionColumns(c: Cursor): CreateTable['partitionedBy'] {
  if (!accept(c, T.PARTITIONED)) return [];
  eat(c, T.BY);
  return parenthesizedNames(c);
}

/** BY [HASH|RANGE] (a, b) [INTO n BUCKETS], or INTO n BUCKETS */
export function distribution(c: Cursor): Distribution {
  const { start } = last(c);
  let type: Distribution['type'] = 'UNKNOWN';
  let columns: Distribution['columns'] = [];
  if (accept(c, T.BY)) {
    if (accept(c, T.HASH)) type = 'HASH';
    else if (accept(c, T.RANGE)) type = 'RANGE';
    columns = parenthesizedNames(c);
  } else if (c.kind !== T.INTO) fail(c);
  let buckets: number | undefined;
  if (accept(c, T.INTO)) {
    const count = unsignedNumber(c);
    // BigDecimal's scale: 2.0 is no whole number either.
    if (count.approximate || count.text.includes('.')) reject(bucketCountNotInteger, {}, last(c));
    eat(c, T.BUCKETS);
    buckets = Number(count.text);
  }
  return { span: since(c, start), type, columns, ...(buckets !== undefined && { buckets }) };
}

const features: ReadonlyMap<number, TableLike['options'][number]['feature']> = new Map([
  [T.ALL, 'ALL'],
  [T.CONSTRAINTS, 'CONSTRAINTS'],
  [T.DISTRIBUTION, 'DISTRIBUTION'],
  [T.GENERATED, 'GENERATED'],
  [T.METADATA, 'METADATA'],
  [T.OPTIONS, 'OPTIONS'],
  [T.PARTITIONS, 'PARTITIONS'],
  [T.WATERMARKS, 'WATERMARKS'],
]);

/** LIKE source (INCLUDING ALL …) */
function tableLike(c: Cursor): TableLike {
  const { start } = last(c);
  const source = compoundName(c);
  const options: TableLike['options'][number][] = [];
  if (accept(c, T.LPAREN)) {
    do {
      const from = here(c).start;
      const merge =
        c.kind === T.INCLUDING
          ? 'INCLUDING'
          : c.kind === T.EXCLUDING
            ? 'EXCLUDING'
            : c.kind === T.OVERWRITING
              ? 'OVERWRITING'
              : fail(c);
      advance(c);
      const feature = features.get(c.kind) ?? fail(c);
      advance(c);
      options.push({ merge, feature, span: since(c, from) });
    } while (c.kind === T.INCLUDING || c.kind === T.EXCLUDING || c.kind === T.OVERWRITING);
    eat(c, T.RPAREN);
  }
  return { span: since(c, start), source, options };
}
