// Full paths of catalog objects and the two ways Flink prints them.
// Source: ObjectIdentifier (toString, asSummaryString), UnresolvedIdentifier.of, CatalogManager.qualifyIdentifier.
import type { ObjectPath } from './resolved-table.ts';

/** `` `cat`.`db`.`t` ``: what String.format("%s", identifier) gives in Flink's messages. */
export function quotedPath(path: ObjectPath): string {
  return [path.catalog, path.database, path.object].map(quotedName).join('.');
}

/** `cat.db.t`: ObjectIdentifier.asSummaryString. */
export function plainPath(path: ObjectPath): string {
  return `${path.catalog}.${path.database}.${path.object}`;
}

/** A name in back-quotes, quotes inside doubled: EncodingUtils.escapeIdentifier. */
export function quotedName(name: string): string {
  return '`' + name.replaceAll('`', '``') + '`';
}

/** A key for maps that no two paths share. */
export function pathKey(path: ObjectPath): string {
  return quotedPath(path);
}
