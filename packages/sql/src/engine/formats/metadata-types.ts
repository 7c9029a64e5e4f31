// The few types that metadata columns of connectors and formats have.
import type { LogicalType } from '../../types/logical-type.ts';
import { MAX_LENGTH } from '../../types/constructors.ts';

export const STRING: LogicalType = { root: 'VARCHAR', length: MAX_LENGTH, nullable: true };
export const BYTES: LogicalType = { root: 'VARBINARY', length: MAX_LENGTH, nullable: true };
export const INT: LogicalType = { root: 'INTEGER', nullable: true };
export const BIGINT: LogicalType = { root: 'BIGINT', nullable: true };

export function timestampLtz(precision: number): LogicalType {
  return { root: 'TIMESTAMP_LTZ', precision, nullable: true };
}

export function mapOf(key: LogicalType, value: LogicalType): LogicalType {
  return { root: 'MAP', key, value, nullable: true };
}

export function arrayOf(element: LogicalType): LogicalType {
  return { root: 'ARRAY', element, nullable: true };
}

export function notNull(type: LogicalType): LogicalType {
  return { ...type, nullable: false };
}
