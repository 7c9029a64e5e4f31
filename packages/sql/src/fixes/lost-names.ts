// A name that was left out: `CREATE TABLE (a INT)`, `a INT, TIMESTAMP(3)`, `FROM WHERE`. With a stand-in for it the script says
// which name it misses; where it misses none, a series of names or the tables and columns there are may tell.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { definitionOf } from '../diagnostics/definition-of.ts';
import * as T from '../syntax/token-kind.ts';
import { isDigits } from './plain-name.ts';
import type { Script } from './script.ts';
import type { ScriptName } from './script-names.ts';
import { tokenAt } from './script-tokens.ts';
import { isBlank, isLetter } from './spacing.ts';

/** Stands for the name in the trial. */
const STAND_IN = 'preflight_name';
const MAX_NAMES = 8;

export interface LostName {
  /** Names that the script misses, put in. */
  readonly missed: readonly Fix[];
  /** Names that might do. */
  readonly possible: readonly Fix[];
}

const NOTHING: LostName = { missed: [], possible: [] };

/** Guesses for a name before the error; `tried` gives the errors that are left with a fix. */
export function lostName(
  script: Script,
  { span, category, statement }: Diagnostic,
  tried: (fix: Fix) => readonly Diagnostic[] | undefined,
): LostName {
  if (span === undefined || category !== 'syntax') return NOTHING;
  const { text, names } = script;
  const told = text.slice(span.start, span.end).trim();
  const ends = told === '' || told === ';' || told === ')';
  const at = ends ? text.slice(0, span.start).trimEnd().length : span.start;
  // Of two blanks the lost name stood between.
  const place = isBlank(text[at - 1]) && isBlank(text[at - 2]) ? at - 1 : at;
  const put = (name: string): Fix => ({
    kind: 'guess',
    safe: false,
    title: `insert ${name}`,
    edits: [{ span: { start: place, end: place }, text: spaced(text, place, name) }],
  });
  const errors = tried(put(STAND_IN));
  if (
    errors === undefined ||
    errors.some((each) => each.category === 'syntax' && each.statement === statement)
  )
    return NOTHING;
  const quoted = isQuoted(names, at);
  const fixes = (list: readonly string[]): Fix[] =>
    [...new Set(list)].slice(0, MAX_NAMES).map((name) => put(quoted ? `\`${name}\`` : name));
  const missed = errors.flatMap((error) => {
    if (definitionOf(error)?.about !== 'unknown-name') return [];
    const { parameters } = error;
    const path = parameters['table'];
    const object = typeof path === 'string' ? path.split('.').at(-1)!.replaceAll('`', '') : undefined;
    const found = parameters['name'] ?? parameters['column'] ?? parameters['object'] ?? object;
    return typeof found !== 'string' || !/^\w+$/.test(found) || found === STAND_IN ? [] : [found];
  });
  return { missed: fixes(missed), possible: fixes(namesFor(script, at)) };
}

/** With the blanks that keep it apart, beyond those that the lost name left. */
function spaced(text: string, at: number, name: string): string {
  const last = text[at - 1];
  const before = isLetter(last) || last === '`' || last === ')' ? ' ' : '';
  const next = text[at];
  return `${before}${name}${next === undefined || isBlank(next) || '.,)('.includes(next) ? '' : ' '}`;
}

/** Whether the names beside the place stand in back-quotes. */
function isQuoted(names: readonly ScriptName[], at: number): boolean {
  const before = names.findLast((each) => each.end <= at && isName(each));
  const after = names.find((each) => each.start >= at && isName(each));
  const near = [before, after].filter((each) => each !== undefined);
  return near.length > 0 && near.every(({ text }) => text.startsWith('`'));
}

const isName = ({ type }: ScriptName): boolean => !type;

const READERS: ReadonlySet<number> = new Set([T.FROM, T.JOIN, T.INTO]);
const MAKERS: ReadonlySet<number> = new Set([T.TABLE, T.VIEW, T.EXISTS]);

function namesFor({ names, tokens }: Script, at: number): string[] {
  const index = tokenAt(tokens, at);
  const before = tokens[index - 1]?.kind ?? T.EOF;
  if (READERS.has(before)) return names.filter(({ role }) => role === 'table').map(({ name }) => name);
  if (MAKERS.has(before)) return [];
  const neighbour = names.findLast(({ end, role }) => end <= at && role === 'column')?.name;
  const next = names.find(({ start, role }) => start >= at && role === 'column')?.name;
  const isProctime = tokens[index]?.kind === T.AS && tokens[index + 1]?.text.toUpperCase() === 'PROCTIME';
  if (isProctime) return ['proctime'];
  const elsewhere = namesBetween(names, neighbour, next);
  if (elsewhere.length > 0) return elsewhere;
  const series = between(neighbour, next);
  if (series !== undefined) return [series];
  return names.filter(({ role, end }) => role === 'column' && end < at).map(({ name }) => name);
}

/** What other tables have between two columns. */
function namesBetween(
  names: readonly ScriptName[],
  before: string | undefined,
  after: string | undefined,
): string[] {
  const columns = names.filter(({ role }) => role === 'column').map(({ name }) => name);
  return columns.filter((_name, i) => columns[i - 1] === before && columns[i + 1] === after);
}

/** `f2` between `f1` and `f3`. */
function between(before: string | undefined, after: string | undefined): string | undefined {
  const [a, c] = [before ?? '', after ?? ''];
  const [stem, number] = numbered(a);
  const [other, last] = numbered(c);
  if (number !== undefined && last !== undefined && stem === other && last - number === 2)
    return `${stem}${String(number + 1)}`;
  const letters = [a, c].every((each) => each.length === 1 && each >= 'a' && each <= 'z');
  return letters && c.charCodeAt(0) - a.charCodeAt(0) === 2
    ? String.fromCharCode(a.charCodeAt(0) + 1)
    : undefined;
}

/** A name with a number behind it, in its two parts. */
function numbered(name: string): readonly [stem: string, number: number | undefined] {
  let at = name.length;
  while (at > 0 && isDigits(name[at - 1]!)) at--;
  return [name.slice(0, at), at === name.length ? undefined : Number(name.slice(at))];
}
