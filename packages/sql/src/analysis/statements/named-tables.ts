// After an error in a query Flink looks at nothing else; we also tell what is wrong with the tables that it names, since
// their connectors and options have nothing to do with it.
import { findTableByName } from '../../catalog/find-table.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Hint, Identifier, Insert, Query } from '../../syntax/ast/index.ts';
import { checkTableUse } from '../table-use.ts';
import type { StatementContext } from './context.ts';
import { partsOfQuery } from './query-parts.ts';

interface NamedTable {
  readonly name: Identifier;
  readonly hints: readonly Hint[];
}

/**
 * Adds the problems of the tables that the query reads and the INSERT writes. A table that is read, with problems, isn't looked
 * at as a sink as well: one slip in its options would show twice.
 */
export function checkNamedTables(context: StatementContext, query: Query, insert?: Insert): void {
  const faulty = new Set<ResolvedTable>();
  const known = new Set(context.problems.map(placed));
  const check = ({ name, hints }: NamedTable, role: 'source' | 'sink'): void => {
    const table = findTableByName(context.session, name.names);
    if (table === undefined || (table.kind !== 'table' && table.kind !== 'materialized-table')) return;
    if (faulty.has(table)) return;
    const { settings, session } = context;
    const { problems } = checkTableUse({ ...settings, table, role, span: name.span, hints, session });
    if (role === 'source' && problems.length > 0) faulty.add(table);
    for (const problem of problems) if (!known.has(placed(problem))) context.problems.push(problem);
  };
  for (const table of namedTables(query)) check(table, 'source');
  if (insert !== undefined) check({ name: insert.target, hints: insert.hints }, 'sink');
}

/** A kind of problem at a place: equal texts are told once. */
const placed = ({ definition, at }: Problem): string => `${definition.name} ${String(at?.start ?? '')}`;

/** Tables named in FROM clauses, those that stand for a WITH query left out. */
function namedTables(query: Query): NamedTable[] {
  const found: NamedTable[] = [];
  const withNames = new Set<string>();
  for (const part of partsOfQuery(query)) {
    if (part.kind === 'with-item') withNames.add(part.name.names.join('.'));
    else if (part.kind === 'table-name') found.push({ name: part.name, hints: part.hints });
    else if (part.kind === 'explicit-table') found.push({ name: part.name, hints: [] });
  }
  return found.filter(({ name }) => !withNames.has(name.names.join('.')));
}
