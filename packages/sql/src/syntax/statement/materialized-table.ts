// CREATE and ALTER MATERIALIZED TABLE, as they grew from 1.20 to 2.3.
import {
  freshnessNotInterval,
  replaceMaterializedTable,
  startModeNotInterval,
  temporaryMaterializedTable,
} from '../../diagnostics/catalogue/syntax.ts';
import type { AlterMaterializedTable, CreateMaterializedTable, Expression, StartMode } from '../ast/index.ts';
import { accept, advance, eat, fail, has, here, last, reject, since } from '../cursor.ts';
import type { Cursor } from '../cursor.ts';
import { NON_QUERY } from '../expression-context.ts';
import { grammar } from '../grammar.ts';
import { plainLiteral } from '../literal.ts';
import { compoundName } from '../name.ts';
import * as T from '../token-kind.ts';
import { distribution, partitionColumns } from './create-table.ts';
import type { CreateHead } from './create-table.ts';
import { comment, partitionValues, properties, propertyKeys, withProperties } from './options.ts';
import { dropPart, schemaChange } from './schema-change.ts';
import { elementsOrNames, tableConstraint } from './table-column.ts';
import type { TableElements } from './table-column.ts';

/** An interval literal; the error stands on its last token. */
function freshness(c: Cursor): Expression {
  eat(c, T.FRESHNESS);
  eat(c, T.EQ);
  const value = grammar.expression(c, NON_QUERY);
  if (value.kind !== 'interval') reject(freshnessNotInterval, {}, last(c));
  return value;
}

/** REFRESH_MODE = FULL | CONTINUOUS */
function refreshMode(c: Cursor): 'FULL' | 'CONTINUOUS' {
  eat(c, T.REFRESH_MODE);
  eat(c, T.EQ);
  if (c.kind !== T.FULL && c.kind !== T.CONTINUOUS) fail(c);
  advance(c);
  return c.kinds[c.index - 1] === T.FULL ? 'FULL' : 'CONTINUOUS';
}

const startModes: ReadonlyMap<
  number,
  { readonly name: string; readonly value: 'none' | 'interval' | 'time' }
> = new Map([
  [T.FROM_BEGINNING, { name: 'FROM_BEGINNING', value: 'none' }],
  [T.FROM_NOW, { name: 'FROM_NOW', value: 'interval' }],
  [T.FROM_TIMESTAMP, { name: 'FROM_TIMESTAMP', value: 'time' }],
  [T.RESUME_OR_FROM_BEGINNING, { name: 'RESUME_OR_FROM_BEGINNING', value: 'none' }],
  [T.RESUME_OR_FROM_NOW, { name: 'RESUME_OR_FROM_NOW', value: 'interval' }],
  [T.RESUME_OR_FROM_TIMESTAMP, { name: 'RESUME_OR_FROM_TIMESTAMP', value: 'time' }],
]);

/** START_MODE = FROM_NOW(INTERVAL '1' DAY) */
function startMode(c: Cursor): StartMode {
  const { start } = here(c);
  eat(c, T.START_MODE);
  eat(c, T.EQ);
  const { name, value } = startModes.get(c.kind) ?? fail(c);
  advance(c);
  if (value === 'time' ? c.kind !== T.LPAREN : value === 'none' || c.kind !== T.LPAREN) {
    if (value === 'time') fail(c);
    return { span: since(c, start), mode: name };
  }
  advance(c);
  if (value === 'time' && c.kind !== T.TIMESTAMP) fail(c);
  const literal = value === 'time' ? plainLiteral(c) : grammar.expression(c, NON_QUERY);
  if (value === 'interval' && literal.kind !== 'interval') reject(startModeNotInterval, {}, last(c));
  eat(c, T.RPAREN);
  return { span: since(c, start), mode: name, value: literal };
}

/** From MATERIALIZED on, or from OR ALTER. */
export function createMaterializedTable(c: Cursor, head: CreateHead): CreateMaterializedTable {
  const orAlter = accept(c, T.OR);
  if (orAlter) eat(c, T.ALTER);
  eat(c, T.MATERIALIZED);
  if (head.temporary) reject(temporaryMaterializedTable, {}, last(c));
  if (head.replace) reject(replaceMaterializedTable, {}, last(c));
  eat(c, T.TABLE);
  const name = compoundName(c);
  const elements = c.kind === T.LPAREN ? schemaOf(c) : { columns: [], constraints: [] };
  const text = comment(c);
  const defaults = has(c, 'materialized-table-defaults');
  const distributed = defaults && accept(c, T.DISTRIBUTED) ? distribution(c) : undefined;
  const partitionedBy = partitionColumns(c);
  const options = withProperties(c);
  const started = c.kind === T.START_MODE ? startMode(c) : undefined;
  const fresh = c.kind === T.FRESHNESS || !defaults ? freshness(c) : undefined;
  const mode = c.kind === T.REFRESH_MODE ? refreshMode(c) : undefined;
  eat(c, T.AS);
  const query = grammar.query(c);
  return {
    kind: 'create-materialized-table',
    span: since(c, head.start),
    orAlter,
    ifNotExists: false,
    name,
    ...elements,
    ...(text && { comment: text }),
    ...(distributed && { distribution: distributed }),
    partitionedBy,
    options,
    ...(started && { startMode: started }),
    ...(fresh && { freshness: fresh }),
    ...(mode && { refreshMode: mode }),
    query,
  };
}

/** A key alone, or all that a table may have between its parentheses. */
function schemaOf(c: Cursor): TableElements {
  if (has(c, 'materialized-table-columns')) return elementsOrNames(c);
  eat(c, T.LPAREN);
  const constraint = tableConstraint(c);
  eat(c, T.RPAREN);
  return { columns: [], constraints: [constraint] };
}

export function alterMaterializedTable(c: Cursor, start: number): AlterMaterializedTable {
  advance(c);
  eat(c, T.TABLE);
  const name = compoundName(c);
  const action = materializedAction(c);
  return { kind: 'alter-materialized-table', span: since(c, start), name, action };
}

function materializedAction(c: Cursor): AlterMaterializedTable['action'] {
  switch (c.kind) {
    case T.RESET:
      advance(c);
      return { type: 'reset-options', keys: propertyKeys(c) };
    case T.SET:
      advance(c);
      if (c.kind === T.FRESHNESS) return { type: 'set-freshness', freshness: freshness(c) };
      if (c.kind === T.REFRESH_MODE) return { type: 'set-refresh-mode', mode: refreshMode(c) };
      return { type: 'set-options', options: properties(c) };
    case T.SUSPEND:
      advance(c);
      return { type: 'suspend' };
    case T.REFRESH:
      advance(c);
      return { type: 'refresh', partition: accept(c, T.PARTITION) ? partitionValues(c) : [] };
    case T.RESUME:
      advance(c);
      return { type: 'resume', options: withProperties(c) };
    case T.AS:
      if (!has(c, 'alter-materialized-query')) fail(c);
      advance(c);
      return { type: 'as', query: grammar.query(c) };
    case T.ADD:
    case T.MODIFY:
    case T.DROP:
      return has(c, 'materialized-table-defaults') ? partAction(c) : fail(c);
    default:
      return fail(c);
  }
}

/** ADD, MODIFY and DROP: of a distribution first, since 2.3 of all parts of the schema. */
function partAction(c: Cursor): AlterMaterializedTable['action'] {
  const { kind } = c;
  advance(c);
  const whole = has(c, 'materialized-table-columns');
  if (kind === T.DROP) {
    if (!whole && c.kind !== T.DISTRIBUTION) fail(c);
    return dropPart(c);
  }
  const type = kind === T.ADD ? 'add' : 'modify';
  if (!whole && c.kind !== T.DISTRIBUTION) fail(c);
  return schemaChange(c, type);
}
