// Did-you-mean for names in DDL: edits that put a near name in, at the use or at the definition that is misspelt.
import { nearest } from '../../base/nearest.ts';
import { tableNames } from '../../catalog/find-table.ts';
import type { ObjectPath } from '../../catalog/resolved-table.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Identifier } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { StatementContext } from './context.ts';
import type { Details } from '../../diagnostics/definition.ts';

export interface Named {
  readonly name: string;
  readonly span?: Span;
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
  return { title: `replace with ${name}`, edits: [{ span, text: written(name) }] };
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
