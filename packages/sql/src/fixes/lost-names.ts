// A name that was left out: `CREATE TABLE (a INT)`, `a INT, TIMESTAMP(3)`, `FROM WHERE`. With a stand-in for it the script says
// which name it misses; where it misses none, a series of names or the tables and columns there are may tell.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { namesOf, TYPE_WORD } from './script-names.ts';
import type { ScriptName } from './script-names.ts';

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
  text: string,
  { span, category, statement }: Diagnostic,
  tried: (fix: Fix) => readonly Diagnostic[] | undefined,
): LostName {
  if (span === undefined || category !== 'syntax') return NOTHING;
  const ends =
    text.slice(span.start, span.end).trim() === '' || /^[;)]?$/.test(text.slice(span.start, span.end));
  const at = ends ? text.slice(0, span.start).trimEnd().length : span.start;
  // Of two blanks the lost name stood between.
  const place = /\s\s$/.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;
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
  const names = namesOf(text);
  const quoted = isQuoted(names, at);
  const fixes = (list: readonly string[]): Fix[] =>
    [...new Set(list)].slice(0, MAX_NAMES).map((name) => put(quoted ? `\`${name}\`` : name));
  const missed = errors.flatMap(({ name, parameters, message }) => {
    if (!/^(?:unknown|table-nowhere|rowtime|primary|partition)/.test(name)) return [];
    const told = parameters['name'] ?? parameters['column'] ?? parameters['object'];
    const object = /`(\w+)`'/.exec(message)?.[1];
    const found = typeof told === 'string' && /^\w+$/.test(told) ? told : object;
    return found === undefined || found === STAND_IN ? [] : [found];
  });
  return { missed: fixes(missed), possible: fixes(namesFor(text, names, at)) };
}

/** With the blanks that keep it apart, beyond those that the lost name left. */
function spaced(text: string, at: number, name: string): string {
  const before = /[\w`)]$/.test(text.slice(Math.max(0, at - 1), at)) ? ' ' : '';
  return `${before}${name}${/^[\s.,)(]|^$/.test(text.slice(at)) ? '' : ' '}`;
}

/** Whether the names beside the place stand in back-quotes. */
function isQuoted(names: readonly ScriptName[], at: number): boolean {
  const before = names.findLast((each) => each.end <= at && isName(each));
  const after = names.find((each) => each.start >= at && isName(each));
  const near = [before, after].filter((each) => each !== undefined);
  return near.length > 0 && near.every(({ text }) => text.startsWith('`'));
}

const isName = ({ role, text }: ScriptName): boolean => role !== 'type' && !TYPE_WORD.test(text);

function namesFor(text: string, names: readonly ScriptName[], at: number): string[] {
  const before = /(?<!\w)(\w+)\s*$/.exec(text.slice(Math.max(0, at - 80), at))?.[1]?.toUpperCase() ?? '';
  if (/^(?:FROM|JOIN|INTO)$/.test(before))
    return names.filter(({ role }) => role === 'table').map(({ name }) => name);
  if (/^(?:TABLE|VIEW|EXISTS)$/.test(before)) return [];
  const neighbour = names.findLast(({ end, role }) => end <= at && role === 'column')?.name;
  const next = names.find(({ start, role }) => start >= at && role === 'column')?.name;
  if (/^\s*AS\s+PROCTIME\b/i.test(text.slice(at))) return ['proctime'];
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
  const [, stem, number] = /^(.*?)(?<!\d)(\d+)$/.exec(before ?? '') ?? [];
  const [, other, last] = /^(.*?)(?<!\d)(\d+)$/.exec(after ?? '') ?? [];
  if (stem !== undefined && stem === other && Number(last) - Number(number) === 2)
    return `${stem}${String(Number(number) + 1)}`;
  const [a, c] = [before ?? '', after ?? ''];
  return /^[a-z]$/.test(a) && /^[a-z]$/.test(c) && c.charCodeAt(0) - a.charCodeAt(0) === 2
    ? String.fromCharCode(a.charCodeAt(0) + 1)
    : undefined;
}
