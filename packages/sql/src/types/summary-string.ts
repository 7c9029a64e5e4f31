// LogicalType.asSummaryString: how schemas and Flink's own messages print types.
import { MAX_LENGTH } from './constructors.ts';
import type { LogicalType, RowField } from './logical-type.ts';

const NAMES: Readonly<Record<string, string>> = { INTEGER: 'INT', ERROR: 'UNKNOWN' };

/** `BIGINT NOT NULL`, `` ROW<`a` INT> ``, `TIMESTAMP(3) *ROWTIME*`. */
export function summaryString(type: LogicalType): string {
  return print(type, true);
}

/** LogicalType.asSerializableString: the same without time attributes, with field comments. */
export function serializableString(type: LogicalType): string {
  return print(type, false);
}

function print(type: LogicalType, summary: boolean): string {
  const suffix = type.nullable || type.root === 'NULL' ? '' : ' NOT NULL';
  // The attribute stands after NOT NULL (TimestampType.asSummaryString).
  const attribute =
    summary && (type.root === 'TIMESTAMP' || type.root === 'TIMESTAMP_LTZ') && type.attribute
      ? ` *${type.attribute.toUpperCase()}*`
      : '';
  return name(type, summary) + suffix + attribute;
}

function name(type: LogicalType, summary: boolean): string {
  switch (type.root) {
    case 'CHAR':
    case 'BINARY':
      return `${type.root}(${String(type.length)})`;
    case 'VARCHAR':
      return type.length === MAX_LENGTH ? 'STRING' : `VARCHAR(${String(type.length)})`;
    case 'VARBINARY':
      return type.length === MAX_LENGTH ? 'BYTES' : `VARBINARY(${String(type.length)})`;
    case 'DECIMAL':
      return `DECIMAL(${String(type.precision)}, ${String(type.scale)})`;
    case 'TIME':
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      return `${type.root}(${String(type.precision)})`;
    // FlinkTypeFactory.toLogicalType keeps one interval type of each kind.
    case 'INTERVAL_YEAR_MONTH':
      return 'INTERVAL MONTH';
    case 'INTERVAL_DAY_TIME':
      return 'INTERVAL SECOND(3)';
    case 'ARRAY':
      return `ARRAY<${print(type.element, summary)}>`;
    case 'MULTISET':
      return `MULTISET<${print(type.element, summary)}>`;
    case 'MAP':
      return `MAP<${print(type.key, summary)}, ${print(type.value, summary)}>`;
    case 'ROW':
      return `ROW<${fieldsOf(type.fields, summary)}>`;
    case 'RAW':
      return summary
        ? `RAW('${type.className}', ${type.serializer.length > 3 ? "'...'" : `'${type.serializer}'`})`
        : `RAW('${type.className}', '${type.serializer}')`;
    // StructuredType without a name of a catalog: by its class.
    case 'STRUCTURED':
      return `*${type.name}<${fieldsOf(type.fields, summary)}>*`;
    default:
      return NAMES[type.root] ?? type.root;
  }
}

function fieldsOf(fields: readonly RowField[], summary: boolean): string {
  const texts = fields.map((field) => {
    const comment = field.comment === undefined ? '' : ` '${field.comment.replaceAll("'", "''")}'`;
    const name = field.name.replaceAll('`', '``');
    return `\`${name}\` ${print(field.type, summary)}${summary && comment ? " '...'" : comment}`;
  });
  return texts.join(', ');
}
