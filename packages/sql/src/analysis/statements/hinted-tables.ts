// Names in query hints that no input has: of a join for join hints, LOOKUP and STATE_TTL, of an aggregate for STATE_TTL.
// Source: QueryHintsResolver, ClearQueryHintsWithInvalidPropagationShuttle (a hint counts in its own SELECT only).
import { hashMapOrder } from '../../base/hash-map-order.ts';
import type { ResolvedView } from '../../catalog/resolved-table.ts';
import { hintedTableUnknown, lookupInBatch } from '../../diagnostics/catalogue/query-hints.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { eachPart } from '../../plan/plan-parts.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Hint, Query, Select, TableName, TableReference } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { hintText } from './hint-text.ts';
import { partsOfQuery } from './query-parts.ts';

export const JOIN_HINTS = ['BROADCAST', 'SHUFFLE_HASH', 'SHUFFLE_MERGE', 'NEST_LOOP'];

export interface HintSetting {
  readonly batch: boolean;
  /** The view that a name in a query means. */
  readonly viewOf: (table: TableName) => ResolvedView | undefined;
}

interface Block {
  readonly select: Select;
  /** Where the block stands in the statement: the view's name for what is in a view. */
  readonly at: Span | undefined;
}

/** More views than this are not looked into: views of views twice over would double without end. */
const MAX_VIEWS = 100;

/** What is wrong with the tables that the hints of a query and of its views name; `rel` is the query's plan. */
export function checkHintedTables(query: Query, rel: Rel, setting: HintSetting): Problem[] {
  const blocks = blocksOf(query, setting);
  if (!blocks.some(({ select }) => select.hints.length > 0)) return [];
  const aggregates = hintsOfAggregates(rel);
  const named = new Map<string, Map<string, boolean>>();
  const inputs = new Set<string>();
  let place: Span | undefined;
  let lookup: Span | undefined;
  for (const { select, at } of blocks) {
    const join = select.from?.kind === 'join' ? select.from : undefined;
    const sides = join === undefined ? [] : sidesOf(join);
    const all = join === undefined ? namesOf(select.from) : sides.map(({ name }) => name);
    for (const hint of select.hints) {
      const kind = hint.name.names.join('.').toUpperCase();
      const tables = hintedNames(hint, kind);
      const applies =
        join !== undefined ||
        (kind === 'STATE_TTL' && (select.quantifier === 'DISTINCT' || aggregates.has(hint)));
      if (tables === undefined || !applies) continue;
      const names = kind === 'LOOKUP' ? sides.filter(({ right }) => right).map(({ name }) => name) : all;
      const checked = named.get(kind) ?? new Map<string, boolean>();
      named.set(kind, checked);
      for (const table of tables) {
        const known = names.includes(table.slice(table.lastIndexOf('.') + 1));
        checked.set(table, checked.get(table) === true || known);
        if (!known) place ??= at ?? hint.span;
        else if (kind === 'LOOKUP' && sides.some((side) => side.name === table && side.joined))
          lookup ??= at ?? hint.span;
      }
      for (const name of names) inputs.add(name);
    }
  }
  const hints = hashMapOrder(named.keys()).map((kind) => {
    const unknown = [...named.get(kind)!].flatMap(([table, known]) => (known ? [] : [table]));
    return { kind, unknown: hashMapOrder(unknown) };
  });
  if (place !== undefined && hints.some(({ unknown }) => unknown.length > 0)) {
    const list = hints.map(({ kind, unknown }) => `\n\`${unknown.join(', ')}\` in \`${kind}\``).join('');
    const parameters = { hints: list, inputs: [...inputs].join(', ') };
    return [problemAt(hintedTableUnknown, parameters, { span: place })];
  }
  return lookup !== undefined && setting.batch ? [problemAt(lookupInBatch, {}, { span: lookup })] : [];
}

/** The tables that a hint of this kind names; undefined for other kinds. */
function hintedNames(hint: Hint, kind: string): string[] | undefined {
  if (JOIN_HINTS.includes(kind)) return hint.options.map((option) => hintText(option.value));
  const pairs = hint.options.flatMap((option) => (option.kind === 'option' ? [option] : []));
  if (kind === 'STATE_TTL') return pairs.map((option) => hintText(option.key));
  if (kind !== 'LOOKUP') return undefined;
  return pairs.filter((option) => hintText(option.key) === 'table').map((option) => hintText(option.value));
}

/** All SELECTs of a query and of the views in it. */
function blocksOf(query: Query, setting: HintSetting): Block[] {
  const blocks: Block[] = [];
  let views = 0;
  const visit = (root: Query, at: Span | undefined): void => {
    const common = new Set<string>();
    for (const part of partsOfQuery(root)) {
      if (part.kind === 'with') for (const item of part.items) common.add(item.name.names.at(-1)!);
      if (part.kind === 'select' && 'items' in part) blocks.push({ select: part, at });
      if (part.kind !== 'table-name') continue;
      if (part.name.names.length === 1 && common.has(part.name.names[0]!)) continue;
      const view = setting.viewOf(part);
      if (view !== undefined && views++ < MAX_VIEWS) visit(view.query, at ?? part.span);
    }
  };
  visit(query, undefined);
  return blocks;
}

interface Side {
  readonly name: string;
  readonly right: boolean;
  /** A correlate, as a table function makes it, takes no notice of join strategies. */
  readonly joined: boolean;
}

/** The names of the inputs of all joins of a FROM. */
function sidesOf(join: TableReference & { readonly kind: 'join' }): Side[] {
  return [join.left, join.right].flatMap((side, at) =>
    side.kind === 'join'
      ? sidesOf(side)
      : namesOf(side).map((name) => ({ name, right: at === 1, joined: !isFunction(side) })),
  );
}

function isFunction(table: TableReference): boolean {
  if (table.kind === 'aliased') return isFunction(table.table);
  return table.kind === 'unnest' || table.kind === 'function-table';
}

/** Its alias, or the table's own name where it has none; a query without an alias has no name. */
function namesOf(table: TableReference | undefined): string[] {
  if (table?.kind === 'aliased') return [table.alias.names.at(-1)!];
  return table?.kind === 'table-name' ? [table.name.names.at(-1)!] : [];
}

/** The hints of those SELECTs that aggregate: a STATE_TTL says nothing to others without a join. */
function hintsOfAggregates(rel: Rel): ReadonlySet<Hint> {
  const hints = new Set<Hint>();
  const seen = new Set<Rel | Rex>();
  const open: (Rel | Rex)[] = [rel];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    if (part.kind === 'aggregate') for (const hint of part.hints) hints.add(hint);
    eachPart(part, (inner) => open.push(inner));
  }
  return hints;
}
