// Edits that add missing options to a WITH clause, with the value that another table of the script gives them, or a guess
// to be looked at.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Session } from '../catalog/session.ts';
import type { Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { USUAL_FORMATS } from '../engine/formats/usual-formats.ts';
import type { OptionPlace } from './option-hints.ts';

export function missingOptionFixes(
  missing: readonly string[],
  table: ResolvedTable,
  places: ReadonlyMap<string, OptionPlace>,
  session: Session,
): Fix[] {
  const edits: TextEdit[] = [];
  for (const key of missing) {
    const sibling = siblingWith(key, table, session);
    const after = placeAfter(key, sibling, places);
    if (after?.key === undefined || after.value === undefined) return [];
    const value = sibling?.options.get(key)?.value ?? guess(key, table);
    const equals = after.value.start - after.key.end > 1 ? ' = ' : '=';
    edits.push({
      span: { start: after.value.end, end: after.value.end },
      text: `, '${key}'${equals}'${value.replaceAll("'", "''")}'`,
    });
  }
  if (edits.length === 0) return [];
  return [{ kind: 'add', safe: false, title: `add ${missing.map((key) => `'${key}'`).join(', ')}`, edits }];
}

/** Another table of the same connector that has the option. */
function siblingWith(key: string, table: ResolvedTable, session: Session): ResolvedTable | undefined {
  const connector = table.options.get('connector')?.value;
  const entries = [...session.temporaryTables.values()];
  for (const catalog of session.catalogs.values())
    for (const database of catalog.databases.values()) entries.push(...database.tables.values());
  for (const entry of entries)
    if (
      entry.kind === 'table' &&
      entry !== table &&
      entry.options.has(key) &&
      entry.options.get('connector')?.value === connector
    )
      return entry;
  return undefined;
}

/** The option that the missing one comes after: as in the sibling or as documents have it, otherwise the last. */
function placeAfter(
  key: string,
  sibling: ResolvedTable | undefined,
  places: ReadonlyMap<string, OptionPlace>,
): OptionPlace | undefined {
  const order = sibling === undefined ? USUAL_ORDER : [...sibling.options.keys()];
  const before = order.slice(0, Math.max(0, order.indexOf(key))).reverse();
  const found = before.find((each) => places.get(each)?.value !== undefined);
  if (found !== undefined) return places.get(found);
  let last: OptionPlace | undefined;
  for (const place of places.values())
    if (place.value !== undefined && place.value.end > (last?.value?.end ?? -1)) last = place;
  return last;
}

/** As the documents of the connectors write them. */
const USUAL_ORDER: readonly string[] = [
  'connector',
  'topic',
  'path',
  'url',
  'hosts',
  'uri',
  'hostname',
  'port',
  'username',
  'password',
  'database-name',
  'schema-name',
  'table-name',
  'index',
  'database',
  'collection',
  'properties.bootstrap.servers',
  'properties.group.id',
  'scan.startup.mode',
];

const GUESSES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(USUAL_FORMATS).map(([key, [first]]) => [key, first])),
  'properties.bootstrap.servers': 'localhost:9092',
  'properties.group.id': 'my-group',
  url: 'jdbc:mysql://localhost:3306/mydb',
  hosts: 'http://localhost:9200',
  uri: 'mongodb://localhost:27017',
  hostname: 'localhost',
  'schema-name': 'public',
};

function guess(key: string, { path }: ResolvedTable): string {
  const own = ['topic', 'table-name', 'index', 'collection'];
  if (own.includes(key)) return path.object;
  if (key === 'path') return `/path/to/${path.object}`;
  if (key.endsWith('.start')) return '1';
  if (key.endsWith('.end')) return '1000';
  return GUESSES[key] ?? `<${key}>`;
}
