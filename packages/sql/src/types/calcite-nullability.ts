// Nullability as Calcite's type factory changes it, and types as tables present them to queries.
import { intervalType, timeType, withNullability } from './constructors.ts';
import type { LogicalType } from './logical-type.ts';

/**
 * FlinkTypeFactory.createTypeWithNullability: a row of a table keeps its fields as they are, but a row made in the query
 * (FULLY_QUALIFIED) that becomes nullable makes all its fields nullable too.
 */
export function calciteNullability(type: LogicalType, nullable: boolean): LogicalType {
  if (type.nullable === nullable) return type;
  if (type.root !== 'ROW' || type.structKind === 'PEEK_FIELDS_NO_EXPAND' || !nullable) {
    return withNullability(type, nullable);
  }
  return {
    ...type,
    nullable,
    fields: type.fields.map((field) => ({ ...field, type: calciteNullability(field.type, true) })),
  };
}

/** FlinkTypeFactory.createFieldTypeFromLogicalType: how a query sees a table's column or a function's result. */
export function fieldType(type: LogicalType): LogicalType {
  switch (type.root) {
    case 'TIME':
      return { ...timeType(), nullable: type.nullable };
    case 'INTERVAL_YEAR_MONTH':
      return { ...intervalType('YEAR', 'MONTH'), nullable: type.nullable };
    case 'INTERVAL_DAY_TIME':
      return { ...intervalType('DAY', 'SECOND'), nullable: type.nullable };
    case 'ARRAY':
    case 'MULTISET':
      return { ...type, element: fieldType(type.element) };
    case 'MAP':
      return { ...type, key: fieldType(type.key), value: fieldType(type.value) };
    case 'ROW':
      return {
        ...type,
        structKind: 'PEEK_FIELDS_NO_EXPAND',
        fields: type.fields.map((field) => ({ ...field, type: fieldType(field.type) })),
      };
    default:
      return type;
  }
}
