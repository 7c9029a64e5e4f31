// A query with a column more or less than the sink has: the column that the sink lost, that the table lost which the query
// reads whole, or that the list of items lost. Types and names tell at which place.
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Erring } from './erring.ts';
import { isPlainName } from './plain-name.ts';
import { wordsIn } from './script.ts';
import { bareType, rootOf } from './types-told.ts';

interface Field {
  readonly name: string;
  readonly type: string;
}

/** `[a: INT, b: ROW<c INT, d INT>]` of the message. */
function fieldsOf(schema: unknown): Field[] {
  const fields: Field[] = [];
  let depth = 0;
  let from = 1;
  const text = String(schema);
  for (let i = 1; i < text.length; i++) {
    const mark = text[i]!;
    if ('<('.includes(mark)) depth++;
    else if ('>)'.includes(mark)) depth--;
    if ((mark !== ',' || depth > 0) && i < text.length - 1) continue;
    const field = text.slice(from, i);
    const colon = field.indexOf(': ');
    fields.push({ name: field.slice(0, colon).trim(), type: bareType(field.slice(colon + 2)) });
    from = i + 1;
  }
  return fields;
}

const familyOf = (type: string): string => {
  const root = rootOf(type);
  return root === 'VARCHAR' ? 'STRING' : root;
};

/** Places at which one field of the longer list can lack in the shorter: where names agree best, then types. */
function gaps(longer: readonly Field[], shorter: readonly Field[]): number[] {
  const fit = (gap: number): number => {
    const rest = longer.filter((_field, i) => i !== gap);
    return rest.reduce(
      (sum, { name, type }, i) =>
        sum + Number(name === shorter[i]!.name) + Number(familyOf(type) === familyOf(shorter[i]!.type)),
      0,
    );
  };
  const places = longer.map((_field, i) => ({ i, fit: fit(i) }));
  // Of equal ones the last: a list is cut short more often than it is holed.
  return places
    .sort((a, b) => b.fit - a.fit || b.i - a.i)
    .slice(0, 2)
    .map(({ i }) => i);
}

export function sinkColumns(error: Erring): Fix[] {
  const { parameters } = error.diagnostic;
  const query = fieldsOf(parameters['query']);
  const sink = fieldsOf(parameters['sink']);
  if (query.length === sink.length + 1)
    return gaps(query, sink).flatMap((gap) => intoSink(error, query[gap]!, sink, gap));
  if (query.length === sink.length - 1)
    return gaps(sink, query).flatMap((gap) => intoQuery(error, sink[gap]!, query, gap));
  return [];
}

/** The letter that lacks in a, b, d or behind them; otherwise the name of the query's column. */
function nameFor({ name }: Field, names: readonly string[], gap: number): string {
  const before = names[gap - 1] ?? '';
  const series = /^(?:[a-z]|EXPR\$\d+)$/.test(name) && /^[a-y]$/.test(before);
  const next = series ? String.fromCharCode(before.charCodeAt(0) + 1) : undefined;
  if (next !== undefined && names.every((each) => /^[a-z]$/.test(each)) && !names.includes(next)) return next;
  return names.includes(name) || !isPlainName(name) ? `${before}_2` : name;
}

function intoSink(error: Erring, field: Field, sink: readonly Field[], gap: number): Fix[] {
  const table = error.script.tables.findLast(
    ({ name }) => name.names.at(-1) === error.diagnostic.parameters['name'],
  );
  const before = table?.columns.find(({ name }) => name.names[0] === sink[gap - 1]?.name);
  if (table === undefined || before === undefined) return [];
  const name = nameFor(
    field,
    sink.map((each) => each.name),
    gap,
  );
  return [added(error.script.text, before, name, field.type, table.name.names.at(-1)!)];
}

function added(
  text: string,
  { name: neighbour, span }: { name: { span: { start: number } }; span: { end: number } },
  name: string,
  type: string,
  table: string,
): Fix {
  const written = text.startsWith('`', neighbour.span.start) ? `\`${name}\`` : name;
  const at = { start: span.end, end: span.end };
  return {
    kind: 'add',
    safe: false,
    title: `add ${name} to ${table}`,
    edits: [{ span: at, text: `, ${written} ${type}` }],
  };
}

function intoQuery(error: Erring, field: Field, query: readonly Field[], gap: number): Fix[] {
  const { script, statement } = error;
  const insert = script.statements.find(({ span }) => span.start === statement.start)?.tree;
  if (insert?.kind !== 'insert' || insert.query.kind !== 'select') return [];
  const { items } = insert.query;
  const star = items.some(
    ({ expression }) => expression.kind === 'identifier' && expression.names.at(-1) === '',
  );
  if (!star && items.length === query.length) {
    const at = gap === 0 ? items[0]!.span.start : items[gap - 1]!.span.end;
    const used = items.flatMap(({ expression }) =>
      expression.kind === 'identifier' && expression.names.length === 2 ? [expression.names[0]!] : [],
    );
    return [...new Set([undefined, ...used])].slice(0, 4).map((table) => {
      const item = table === undefined ? field.name : `${table}.${field.name}`;
      return {
        kind: 'add',
        safe: false,
        title: `select ${item}`,
        edits: [{ span: { start: at, end: at }, text: gap === 0 ? `${item}, ` : `, ${item}` }],
      };
    });
  }
  // A star: the table that is read lost the column.
  const words = wordsIn(script, insert.query.span);
  return script.tables
    .filter(({ name, span }) => span.end <= statement.start && words.has(name.names.at(-1)!))
    .flatMap((table) => {
      const before = table.columns.find(({ name }) => name.names[0] === query[gap - 1]?.name);
      const names = table.columns.map(({ name }) => name.names[0]!);
      if (before === undefined) return [];
      return [added(script.text, before, nameFor(field, names, gap), field.type, table.name.names.at(-1)!)];
    });
}
