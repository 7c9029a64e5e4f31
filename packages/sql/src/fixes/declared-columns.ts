// Guesses at the definitions of the tables that a statement names: a column that one lost, or declares with a type that does
// not suit. The rest of the script tells type and place, as far as it has a column of the name, or columns like it.
import { rowtimeColumnUnknown } from '../diagnostics/catalogue/ddl.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { CreateTable } from '../syntax/index.ts';
import * as T from '../syntax/token-kind.ts';
import type { Span } from '../text/span.ts';
import type { Erring } from './erring.ts';
import { isPseudoColumn } from './idioms/bare-functions.ts';
import { isPlainName } from './plain-name.ts';
import { wordsIn } from './script.ts';
import type { Script } from './script.ts';
import { tokensWithin } from './script-tokens.ts';
import { bareType, typesIn } from './types-told.ts';

/** A column as it is written. */
interface Column {
  readonly name: string;
  readonly table: string;
  readonly type: string;
  readonly typeSpan: Span;
}

/** Tables that the erring statement is or names. */
function namedIn({ script, statement }: Erring): CreateTable[] {
  const { tables } = script;
  const own = tables.filter(({ span }) => span.start >= statement.start && span.end <= statement.end);
  if (own.length > 0) return own;
  const words = wordsIn(script, statement);
  return tables.filter(({ span, name }) => span.end <= statement.start && words.has(name.names.at(-1)!));
}

function columnsOf(script: Script, tables: readonly CreateTable[]): Column[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ name, type }) =>
      type === undefined
        ? []
        : [
            {
              name: name.names[0]!,
              table: table.name.names.at(-1)!,
              type: writtenType(script, type.span),
              typeSpan: type.span,
            },
          ],
    ),
  );
}

/** The type as it is written, without NOT NULL. */
function writtenType({ text, tokens }: Script, { start, end }: Span): string {
  const [from, to] = tokensWithin(tokens, { start, end });
  const isNotNull = to - from > 2 && tokens[to - 1]!.kind === T.NULL && tokens[to - 2]!.kind === T.NOT;
  return text.slice(start, isNotNull ? tokens[to - 3]!.end : end);
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
  const { script, diagnostic } = error;
  const { parameters, code } = diagnostic;
  const name = [parameters['name'], parameters['column'], parameters['key']].find(
    (each) => typeof each === 'string' && isPlainName(each),
  );
  if (typeof name !== 'string' || isPseudoColumn(name)) return [];
  const { tables } = script;
  const all = columnsOf(script, tables);
  const elsewhere = byFrequency(all.filter((column) => column.name === name).map(({ type }) => type));
  const time = code === rowtimeColumnUnknown.code;
  const usual = time ? ['TIMESTAMP(3)', 'TIMESTAMP_LTZ(3)'] : ['STRING', 'INT', 'BIGINT', 'TIMESTAMP(3)'];
  const types = [...elsewhere, ...usual.filter((type) => !elsewhere.some((each) => same(each, type)))];
  const named = namedIn(error).filter(({ columns }) =>
    columns.every((column) => column.name.names[0] !== name),
  );
  return types.slice(0, 4).flatMap((type) => {
    const cased = all.length > 0 && all.every((column) => column.type === column.type.toLowerCase());
    const put = cased ? type.toLowerCase() : type;
    return named.slice(0, 3).map((table): Fix => {
      const last = placeOf(name, table, tables);
      const quoted = script.text.startsWith('`', table.columns.at(-1)!.name.span.start);
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
  const key = seriesKey;
  const short = own.every((each) => each.length <= 4) && name.length <= 4;
  const later = own.findIndex((each) => key(each) > key(name));
  const sorted = own.every((each, i) => i === 0 || key(own[i - 1]!) < key(each));
  return short && sorted && later > 0 ? end(later - 1) : end(own.length - 1);
}

/** Types that few columns have, and that few values convert to. */
const RARE: readonly string[] = 'ARRAY MAP ROW BYTES BINARY VARBINARY BOOLEAN DATE TIMESTAMP DECIMAL'.split(
  ' ',
);

const isRare = ({ type }: Column): boolean => RARE.some((each) => type.toUpperCase().startsWith(each));

const MAX_COLUMNS = 5;

/** A column at the error, declared with a type that the others there have. */
export function declareType(error: Erring): Fix[] {
  const { script, diagnostic } = error;
  const { parameters } = diagnostic;
  const { column, sinkType, queryType } = parameters;
  const named = columnsOf(script, namedIn(error));
  const words = wordsIn(script, error.span);
  const here = named.filter(({ name }) => words.has(name) || name === column);
  const [given, wanted] = [queryType, sinkType].map((type) => bareType(String(type ?? '')));
  const sink = String(parameters['table'] ?? '')
    .split('.')
    .at(-1);
  const told = ({ table }: Column): string[] =>
    typeof sinkType === 'string' ? [table === sink ? given! : wanted!] : typesIn(parameters);
  const everywhere = columnsOf(script, script.tables);
  const count = ({ type }: Column): number => everywhere.filter((each) => same(each.type, type)).length;
  const rare = (each: Column): number => (isRare(each) ? 0 : 1000) + count(each);
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

/** With its numbers at one length, so that `f2` comes before `f10`. */
function seriesKey(word: string): string {
  let key = '';
  let digits = '';
  for (const each of [...word, '']) {
    if (each >= '0' && each <= '9') digits += each;
    else {
      key += (digits === '' ? '' : digits.padStart(4, '0')) + each;
      digits = '';
    }
  }
  return key;
}
