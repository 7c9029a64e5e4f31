// RelDataType.toString and getFullTypeString: how Calcite's messages print types.
import { charsetName } from './charset-name.ts';
import type { IntervalType, LogicalType } from './logical-type.ts';

/** RelDataType.toString: no nullability, no character set. */
export function calciteString(type: LogicalType): string {
  return print(type, false);
}

/** RelDataType.getFullTypeString: with character set and NOT NULL. */
export function calciteFullString(type: LogicalType): string {
  return print(type, true) + (type.nullable || type.root === 'NULL' ? '' : ' NOT NULL');
}

function print(type: LogicalType, detail: boolean): string {
  const inner = detail ? calciteFullString : calciteString;
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return `${type.root}(${String(type.length)})${detail ? charsetClause(type.charset) : ''}`;
    case 'BINARY':
    case 'VARBINARY':
      return `${type.root}(${String(type.length)})`;
    case 'DECIMAL':
      return `DECIMAL(${String(type.precision)}, ${String(type.scale)})`;
    case 'TIME':
      return `TIME(${String(type.precision)})`;
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      // TimeIndicatorRelDataType.generateTypeString.
      if (type.attribute) {
        return `${type.root}(${String(type.precision)}) *${type.attribute.toUpperCase()}*`;
      }
      return `${type.root === 'TIMESTAMP' ? 'TIMESTAMP' : 'TIMESTAMP_WITH_LOCAL_TIME_ZONE'}(${String(type.precision)})`;
    case 'INTERVAL_YEAR_MONTH':
    case 'INTERVAL_DAY_TIME':
      return `INTERVAL ${intervalUnits(type)}`;
    case 'ARRAY':
      return `${inner(type.element)} ARRAY`;
    case 'MULTISET':
      return `${inner(type.element)} MULTISET`;
    case 'MAP':
      return `(${inner(type.key)}, ${inner(type.value)}) MAP`;
    case 'ROW': {
      const kind = type.structKind === 'PEEK_FIELDS_NO_EXPAND' ? ':peek_no_expand' : '';
      return `RecordType${kind}(${type.fields.map((field) => `${inner(field.type)} ${field.name}`).join(', ')})`;
    }
    case 'RAW':
      return `RAW('${type.className}', '${type.serializer}')`;
    case 'STRUCTURED':
      return `STRUCTURED_TYPE(${type.name})`;
    case 'ERROR':
      return 'UNKNOWN';
    default:
      return type.root;
  }
}

/** BasicSqlType.generateTypeString leaves Calcite's own default out. */
function charsetClause(charset: string | undefined): string {
  const name = charsetName(charset);
  return name === 'ISO-8859-1' ? '' : ` CHARACTER SET "${name}"`;
}

/** SqlIntervalQualifier.toString: precisions only where written. */
export function intervalUnits(type: IntervalType): string {
  const { startUnit, endUnit, startPrecision, fractionalPrecision } = type;
  if (endUnit === undefined || endUnit === startUnit) {
    if (startUnit === 'SECOND' && fractionalPrecision !== undefined) {
      return `SECOND(${String(startPrecision ?? 2)}, ${String(fractionalPrecision)})`;
    }
    return startPrecision === undefined ? startUnit : `${startUnit}(${String(startPrecision)})`;
  }
  const start = startPrecision === undefined ? startUnit : `${startUnit}(${String(startPrecision)})`;
  const end =
    endUnit === 'SECOND' && fractionalPrecision !== undefined
      ? `SECOND(${String(fractionalPrecision)})`
      : endUnit;
  return `${start} TO ${end}`;
}
