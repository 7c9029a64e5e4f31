// DROP TABLE, DROP VIEW and DROP MATERIALIZED TABLE, temporary or not.
// Source: CatalogManager.dropTableInternal, dropTemporaryTableInternal.
import { findTable } from '../../catalog/find-table.ts';
import { pathKey, plainPath, quotedPath } from '../../catalog/object-path.ts';
import { objectToDropNotFound, temporaryObjectShadows } from '../../diagnostics/catalogue/ddl.ts';
import type { DropStatement } from '../../syntax/ast/index.ts';
import { giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { tableFixes } from './name-fixes.ts';
import { qualify } from './object-name.ts';

const KINDS = {
  'drop-table': { kind: 'table', word: 'table', title: 'Table' },
  'drop-view': { kind: 'view', word: 'view', title: 'View' },
  'drop-materialized-table': { kind: 'materialized-table', word: 'table', title: 'Materialized Table' },
} as const;

export function analyzeDropTable(
  context: StatementContext,
  statement: DropStatement & { kind: keyof typeof KINDS },
): void {
  const { session } = context;
  const path = qualify(context, statement.name);
  const { kind, word, title } = KINDS[statement.kind];
  const { span } = statement.name;
  const temporary = session.temporaryTables.get(pathKey(path));
  if (statement.temporary) {
    if (temporary?.kind === kind || temporary?.kind === 'unknown')
      session.temporaryTables.delete(pathKey(path));
    else if (!statement.ifExists)
      refuse(
        objectToDropNotFound,
        { kind: 'Temporary table or view', table: plainPath(path) },
        tableFixes(context, path, statement.name),
      );
    return;
  }
  if (temporary?.kind === kind)
    refuse(temporaryObjectShadows, { kind: word, table: quotedPath(path) }, { span });
  const permanent = session.catalogs.get(path.catalog)?.databases.get(path.database)?.tables;
  const found = permanent?.get(path.object) ?? findTable(session, path);
  if (found?.kind === kind || found?.kind === 'unknown') {
    permanent?.delete(path.object);
    if (found.kind === 'unknown') giveUpOn(context, found, span);
  } else if (!statement.ifExists)
    refuse(
      objectToDropNotFound,
      { kind: title, table: plainPath(path) },
      tableFixes(context, path, statement.name),
    );
}
