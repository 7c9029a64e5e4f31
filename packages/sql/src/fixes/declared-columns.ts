// Guesses at the definitions of the tables that a statement names: a column that one lost, or declares with a type that does
// not suit. The rest of the script tells type and place, as far as it has a column of the name, or columns like it.
import type { Fix } from '../diagnostics/diagnostic.ts';
import { parseScript } from '../syntax/index.ts';
import type { CreateTable } from '../syntax/index.ts';
import type { Span } from '../text/span.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import type { Erring } from './erring.ts';

/** A column as it is written. */
interface Column {
  readonly name: string;
  readonly table: string;
  readonly type: string;
  readonly typeSpan: Span;
}

/** Tables of a script that parse, with the engine's words. */
export function tablesOf({ words }: EngineFacts, text: string): CreateTable[] {
  return parseScript(text, { words, fixes: false }).statements.flatMap(({ statement, failed }) =>
    !failed && statement.kind === 'create-table' && statement.columns.length > 0 ? [statement] : [],
  );
}

/** Those that the erring statement is or names. */
function namedIn({ text, statement }: Erring, tables: readonly CreateTable[]): CreateTable[] {
  const own = tables.filter(({ span }) => span.start >= statement.start && span.end <= statement.end);
  if (own.length > 0) return own;
  const words = wordsOf(text.slice(statement.start, statement.end));
  const last = ({ name }: CreateTable): string => name.names.at(-1)!;
  return tables.filter((table) => table.span.end <= statement.start && words.has(last(table)));
}

function columnsOf(text: string, tables: readonly CreateTable[]): Column[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ name, type }) =>
      type === undefined
        ? []
        : [
            {
              name: name.names[0]!,
              table: table.name.names.at(-1)!,
              type: text.slice(type.span.start, type.span.end).replace(/(?<!\s)\s+NOT\s+NULL$/i, ''),
              typeSpan: type.span,
            },
          ],
    ),
  );
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.replace(/'[^']*'/g, ' ').match(/[A-Za-z_]\w*/g) ?? []);
}

/** Values, the most frequent first, of equal ones the earlier. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

const same = (left: string, right: string): boolean => left.toUpperCase() === right.toUpperCase();

/** The column that no table has, in one that the statement reads or makes. */
export function declareColumn(error: Erring): Fix[] {
  const { parameters, message } = error.diagnostic;
  const name = [parameters['name'], parameters['column'], parameters['key']].find(
    (each) => typeof each === 'string' && /^[A-Za-z_]\w*$/.test(each),
  );
  if (typeof name !== 'string') return [];
  const tables = tablesOf(error.facts, error.text);
  const all = columnsOf(error.text, tables);
  const elsewhere = byFrequency(all.filter((column) => column.name === name).map(({ type }) => type));
  const time = /rowtime|WATERMARK/i.test(message);
  const usual = time ? ['TIMESTAMP(3)', 'TIMESTAMP_LTZ(3)'] : ['STRING', 'INT', 'BIGINT', 'TIMESTAMP(3)'];
  const types = [...elsewhere, ...usual.filter((type) => !elsewhere.some((each) => same(each, type)))];
  const named = namedIn(error, tables).filter(({ columns }) =>
    columns.every((column) => column.name.names[0] !== name),
  );
  return types.slice(0, 4).flatMap((type) => {
    const cased = all.length > 0 && all.every((column) => column.type === column.type.toLowerCase());
    const put = cased ? type.toLowerCase() : type;
    return named.slice(0, 3).map((table): Fix => {
      const last = placeOf(name, table, tables);
      const quoted = /^`/.test(error.text.slice(table.columns.at(-1)!.name.span.start));
      const text = `, ${quoted ? `\`${name}\`` : name} ${put}`;
      return {
        kind: 'add',
        safe: false,
        title: `add ${name} ${put} to ${table.name.names.at(-1)!}`,
        edits: [{ span: { start: last, end: last }, text }],
      };
    });
  });
}

/** Behind the column that comes before it elsewhere, or in the order of a series, or behind all. */
function placeOf(name: string, { columns }: CreateTable, tables: readonly CreateTable[]): number {
  const own = columns.map((column) => column.name.names[0]!);
  const end = (index: number): number => columns[index]!.span.end;
  for (const other of tables) {
    const names = other.columns.map((column) => column.name.names[0]!);
    for (let i = names.indexOf(name) - 1; i >= 0; i--)
      if (own.includes(names[i]!)) return end(own.indexOf(names[i]!));
  }
  const key = (word: string): string => word.replace(/\d+/g, (digits) => digits.padStart(4, '0'));
  const short = own.every((each) => each.length <= 4) && name.length <= 4;
  const later = own.findIndex((each) => key(each) > key(name));
  const sorted = own.every((each, i) => i === 0 || key(own[i - 1]!) < key(each));
  return short && sorted && later > 0 ? end(later - 1) : end(own.length - 1);
}

/** Types that a message of Calcite's names, as DDL writes them. */
function typesIn(message: string): string[] {
  // What a function takes says less than what the other arguments are.
  const [given = '', taken = ''] = message.split('Supported form');
  return [given, taken].flatMap((part) =>
    TYPES.filter(([pattern]) => pattern.test(part)).map(([, type]) => type),
  );
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/<INTEGER>|\bINT(?:EGER)?\b|<NUMERIC>/, 'INT'],
  [/BIGINT|<NUMERIC>/, 'BIGINT'],
  [/CHAR|STRING/, 'STRING'],
  [/DOUBLE/, 'DOUBLE'],
  [/<TIMESTAMP\(3\)|<DATETIME>|<TIMESTAMP>|TIMESTAMP\(3\)/, 'TIMESTAMP(3)'],
  [/<DATE>|\bDATE\b/, 'DATE'],
  [/BOOLEAN/, 'BOOLEAN'],
];

/** Types that few columns have, and that few values convert to. */
const RARE = /^(?:ARRAY|MAP|ROW|BYTES|BINARY|VARBINARY|BOOLEAN|DATE|TIMESTAMP|DECIMAL)/i;

const MAX_COLUMNS = 5;

/** A column at the error, declared with a type that the others there have. */
export function declareType(error: Erring): Fix[] {
  const { message, parameters } = error.diagnostic;
  const { column, sinkType, queryType } = parameters;
  const tables = tablesOf(error.facts, error.text);
  const named = columnsOf(error.text, namedIn(error, tables));
  const words = wordsOf(typeof column === 'string' ? `${error.at} ${column}` : error.at);
  const here = named.filter(({ name }) => words.has(name));
  const [given, wanted] = [queryType, sinkType].map((type) =>
    String(type ?? '').replace(/ NOT NULL$| \*\w+\*/g, ''),
  );
  const sink = String(parameters['table'] ?? '')
    .split('.')
    .at(-1);
  const told = ({ table }: Column): string[] =>
    typeof sinkType === 'string' ? [table === sink ? given! : wanted!] : typesIn(message);
  const everywhere = columnsOf(error.text, tables);
  const count = ({ type }: Column): number => everywhere.filter((each) => same(each.type, type)).length;
  const rare = (each: Column): number => (RARE.test(each.type) ? 0 : 1000) + count(each);
  const suspects = [...new Set(here)].sort((a, b) => rare(a) - rare(b)).slice(0, MAX_COLUMNS);
  return suspects.flatMap((suspect) => {
    const namesakes = everywhere.filter((each) => each !== suspect && each.name === suspect.name);
    const others = here.filter((each) => each !== suspect).map(({ type }) => type);
    const types = [
      ...byFrequency(namesakes.map(({ type }) => type)),
      ...told(suspect),
      ...byFrequency(others),
    ];
    return [...new Set(types.map((type) => type.toUpperCase()))]
      .filter((type) => !same(type, suspect.type))
      .slice(0, 4)
      .map((type) => {
        const written = types.find((each) => same(each, type))!;
        const text = suspect.type === suspect.type.toLowerCase() ? written.toLowerCase() : written;
        return {
          kind: 'declare',
          safe: false,
          title: `declare ${suspect.name} as ${text}`,
          edits: [{ span: suspect.typeSpan, text }],
        };
      });
  });
}
