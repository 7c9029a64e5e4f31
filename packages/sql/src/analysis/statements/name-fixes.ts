// Did-you-mean for names in DDL: edits that put a near name in, at the use or at the definition that is misspelt.
import { nearest } from '../../base/nearest.ts';
import { tableNames } from '../../catalog/find-table.ts';
import type { ObjectPath, ResolvedColumn } from '../../catalog/resolved-table.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Identifier, TableColumn } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { StatementContext } from './context.ts';
import type { Details } from '../../diagnostics/definition.ts';

export interface Named {
  readonly name: string;
  readonly span?: Span;
  readonly writtenSpan?: Span;
}

/** How a column that a clause names and the table lacks can be declared, and which columns could be meant instead. */
export interface Wanted {
  /** Type to declare it with. */
  readonly type: string;
  readonly fits?: (column: ResolvedColumn) => boolean;
}

/**
 * Fixes of a column that a clause of CREATE TABLE names and the table has not: a near name, or the column behind all
 * others.
 */
export function undeclaredFixes(
  context: StatementContext,
  wrong: { readonly name: string; readonly span: Span },
  columns: Iterable<ResolvedColumn>,
  { type, fits = () => true }: Wanted,
): Details {
  const all = [...columns];
  const { span } = wrong;
  const { fixes = [] } = columnFixes(context, wrong, all.filter(fits));
  const at = Math.max(...all.map((column) => column.writtenSpan?.end ?? -1));
  if (at < 0) return { span, fixes };
  const text = `, ${written(wrong.name)} ${type}`;
  return {
    span,
    fixes: [
      ...fixes,
      {
        kind: 'declare',
        safe: false,
        title: `declare ${wrong.name} as ${type}`,
        edits: [{ span: { start: at, end: at }, text }],
      },
    ],
  };
}

/**
 * Fixes of a column declared twice: the name that clauses of the statement use and no column has, the number that lacks in
 * a series such as `f0, f1, f1, f3`, or one declaration less.
 */
export function duplicateFixes(
  column: TableColumn,
  columns: readonly TableColumn[],
  used: readonly string[],
): Fix[] {
  const names = columns.map((each) => each.name.names[0]!);
  const candidates = used.filter((name) => !names.includes(name));
  const lacking = lackingNumber(column.name.names[0]!, columns.indexOf(column), names);
  if (lacking !== undefined) candidates.push(lacking);
  const fixes = [...new Set(candidates)].map((name): Fix => ({
    kind: 'rename',
    safe: false,
    title: `rename to ${name}`,
    edits: [{ span: column.name.span, text: written(name) }],
  }));
  const before = columns[columns.indexOf(column) - 1];
  if (before === undefined) return fixes;
  const span = { start: before.span.end, end: column.span.end };
  return [
    ...fixes,
    { kind: 'remove', safe: false, title: 'remove the second declaration', edits: [{ span, text: '' }] },
  ];
}

/** `f2` for the second of `f0, f1, f1, f3`: the number between those of its neighbours. */
function lackingNumber(name: string, at: number, names: readonly string[]): string | undefined {
  const stem = /^(.*?)(?<!\d)\d+$/.exec(name)?.[1];
  if (stem === undefined) return undefined;
  const number = (other: string | undefined): number | undefined =>
    other?.startsWith(stem) === true && /^\d+$/.test(other.slice(stem.length))
      ? Number(other.slice(stem.length))
      : undefined;
  const before = number(names[at - 1]);
  const after = number(names[at + 1]);
  const guess = before === undefined ? (after === undefined ? undefined : after - 1) : before + 1;
  if (guess === undefined || guess < 0 || names.includes(stem + String(guess))) return undefined;
  return stem + String(guess);
}

/**
 * Fixes of a column's name that does not exist. Where the script uses the wrong name more often than the near one, the
 * definition is taken to be the slip.
 */
export function columnFixes(
  context: StatementContext,
  wrong: { readonly name: string; readonly span: Span },
  columns: Iterable<Named>,
): Details {
  const byName = new Map([...columns].map((column) => [column.name, column.span]));
  const fixes = nearest(wrong.name, byName.keys()).flatMap((near): Fix[] => {
    const use = replace(wrong.span, near);
    const definition = byName.get(near);
    if (definition === undefined) return [use];
    const rename: Fix = {
      kind: 'rename',
      safe: false,
      title: `rename ${near} to ${wrong.name}`,
      edits: [{ span: definition, text: written(wrong.name) }],
    };
    const moreUsed = occurrences(context, wrong.name) > occurrences(context, near);
    return moreUsed ? [rename, use] : [use, rename];
  });
  return { span: wrong.span, ...(fixes.length === 0 ? {} : { fixes }) };
}

/** Fixes of a table's name that does not exist: near names of its database. */
export function tableFixes({ session }: StatementContext, path: ObjectPath, name: Identifier): Details {
  return nameFixes(
    name.parts.at(-1)!,
    path.object,
    tableNames(session, path.catalog, path.database),
    name.span,
  );
}

/** Fixes of any name; `span` is the place of the error where it is not the name's own. */
export function nameFixes(at: Span, name: string, candidates: Iterable<string>, span: Span = at): Details {
  const fixes = nearest(name, candidates).map((near) => replace(at, near));
  return { span, ...(fixes.length === 0 ? {} : { fixes }) };
}

function replace(span: Span, name: string): Fix {
  return {
    kind: 'respell',
    safe: false,
    title: `replace with ${name}`,
    edits: [{ span, text: written(name) }],
  };
}

/** A name as it must be written: in back-quotes where it is no plain one. */
function written(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : '`' + name.replaceAll('`', '``') + '`';
}

/** How often the script has this word. */
function occurrences({ source }: StatementContext, name: string): number {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return source.text.match(new RegExp(`(?<![A-Za-z0-9_])${word}(?![A-Za-z0-9_])`, 'g'))?.length ?? 0;
}
