// Builds tables for these tests out of a few words: `a INT NOT NULL, m STRING METADATA FROM 'k' VIRTUAL`.
import type { ResolvedColumn, ResolvedTable } from '../../src/catalog/resolved-table.ts';
import type { LogicalType } from '../../src/types/logical-type.ts';

export interface TableWords {
  readonly columns: string;
  readonly key?: readonly string[];
  readonly partitions?: readonly string[];
  readonly buckets?: true;
  readonly options: Readonly<Record<string, string>>;
}

/** The table `default_catalog.default_database.t`. */
export function tableOf(words: TableWords): ResolvedTable {
  const columns = splitTop(words.columns).map(readColumn);
  return {
    kind: 'table',
    path: { catalog: 'default_catalog', database: 'default_database', object: 't' },
    temporary: false,
    columns: columns.map((column) =>
      words.key?.includes(column.name) === true
        ? { ...column, type: { ...column.type, nullable: false } }
        : column,
    ),
    partitionedBy: words.partitions ?? [],
    options: new Map(Object.entries(words.options).map(([key, value]) => [key, { value }])),
    ...(words.key === undefined ? {} : { primaryKey: { name: 'PK', columns: words.key } }),
    ...(words.buckets === true ? { distribution: { type: 'HASH', columns: ['a'], buckets: 3 } } : {}),
  };
}

/** Splits at commas outside brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('(<'.includes(text[i]!)) depth += 1;
    if (')>'.includes(text[i]!)) depth -= 1;
    if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

function readColumn(text: string): ResolvedColumn {
  const found = /^(?:`([^`]+)`|(\S+)) (.*?)( METADATA(?: FROM '([^']*)')?( VIRTUAL)?)?$/.exec(text);
  if (found === null) throw new Error(`no column: ${text}`);
  const [, quoted, plain, typeText, metadata, key, virtual] = found;
  const name = (quoted ?? plain)!;
  const type = readType(typeText!);
  if (metadata === undefined) return { kind: 'physical', name, type };
  return {
    kind: 'metadata',
    name,
    type,
    virtual: virtual !== undefined,
    ...(key === undefined ? {} : { metadataKey: key }),
  };
}

const MAX = 2147483647;

export function readType(text: string): LogicalType {
  const nullable = !text.endsWith(' NOT NULL');
  const words = nullable ? text : text.slice(0, -' NOT NULL'.length);
  const [, head, args] = /^([A-Z_]+)(?:[(<](.*)[)>])?$/s.exec(words) ?? [];
  const number = (index: number, otherwise: number): number =>
    args === undefined ? otherwise : Number(splitTop(args)[index] ?? otherwise);
  switch (head) {
    case 'INT':
      return { root: 'INTEGER', nullable };
    case 'BOOLEAN':
    case 'TINYINT':
    case 'SMALLINT':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DATE':
      return { root: head, nullable };
    case 'STRING':
      return { root: 'VARCHAR', length: MAX, nullable };
    case 'BYTES':
      return { root: 'VARBINARY', length: MAX, nullable };
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return { root: head, length: number(0, 1), nullable };
    case 'DECIMAL':
      return { root: 'DECIMAL', precision: number(0, 10), scale: number(1, 0), nullable };
    case 'TIME':
      // Flink keeps no precision of TIME.
      return { root: 'TIME', precision: 0, nullable };
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return { root: head, precision: number(0, 6), nullable };
    case 'ARRAY':
      return { root: 'ARRAY', element: readType(args!), nullable };
    case 'MULTISET':
      return { root: 'MULTISET', element: readType(args!), nullable };
    case 'MAP': {
      const [key, value] = splitTop(args!);
      return { root: 'MAP', key: readType(key!), value: readType(value!), nullable };
    }
    case 'ROW': {
      const fields = splitTop(args!).map((field) => {
        const [name, ...rest] = field.split(' ');
        return { name: name!, type: readType(rest.join(' ')) };
      });
      return { root: 'ROW', fields, nullable };
    }
    default:
      throw new Error(`no type: ${text}`);
  }
}
