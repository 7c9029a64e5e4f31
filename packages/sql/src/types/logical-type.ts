// The type system: Flink's logical types plus the few that exist only while validating (Calcite's SqlTypeName).
// Plain data; printing, casting and deriving live beside it.

import type { Span } from '../text/span.ts';
export type TimeAttribute = 'rowtime' | 'proctime';

export interface RowField {
  readonly name: string;
  readonly type: LogicalType;
  readonly comment?: string;
  /** Where the column got its name; only where an analysis records what names mean. */
  readonly definition?: Span;
}

interface Nullable {
  readonly nullable: boolean;
}

export type LogicalType =
  | BasicType
  | LengthType
  | DecimalType
  | TimeType
  | TimestampType
  | IntervalType
  | ArrayType
  | MultisetType
  | MapType
  | RowType
  | RawType
  | StructuredType
  | OpaqueType
  | ValidationType;

export interface BasicType extends Nullable {
  readonly root: 'BOOLEAN' | 'TINYINT' | 'SMALLINT' | 'INTEGER' | 'BIGINT' | 'FLOAT' | 'DOUBLE' | 'DATE';
  /** FLOAT that stands for REAL, which only Calcite has: it gives way to FLOAT and DOUBLE. */
  readonly real?: true;
}

/** STRING is VARCHAR(2147483647), BYTES is VARBINARY(2147483647). */
export interface LengthType extends Nullable {
  readonly root: 'CHAR' | 'VARCHAR' | 'BINARY' | 'VARBINARY';
  readonly length: number;
  /** Of a literal with another character set (`_latin1'a'`). */
  readonly charset?: string;
}

export interface DecimalType extends Nullable {
  readonly root: 'DECIMAL';
  readonly precision: number;
  readonly scale: number;
}

export interface TimeType extends Nullable {
  readonly root: 'TIME';
  readonly precision: number;
}

export interface TimestampType extends Nullable {
  /** TIMESTAMP WITHOUT TIME ZONE, TIMESTAMP WITH LOCAL TIME ZONE. */
  readonly root: 'TIMESTAMP' | 'TIMESTAMP_LTZ';
  readonly precision: number;
  readonly attribute?: TimeAttribute;
}

/** With Calcite's qualifier, whose units Flink's messages print. */
export interface IntervalType extends Nullable {
  readonly root: 'INTERVAL_YEAR_MONTH' | 'INTERVAL_DAY_TIME';
  readonly startUnit: string;
  readonly endUnit?: string;
  readonly startPrecision?: number;
  readonly fractionalPrecision?: number;
}

export interface ArrayType extends Nullable {
  readonly root: 'ARRAY';
  readonly element: LogicalType;
}

export interface MultisetType extends Nullable {
  readonly root: 'MULTISET';
  readonly element: LogicalType;
}

export interface MapType extends Nullable {
  readonly root: 'MAP';
  readonly key: LogicalType;
  readonly value: LogicalType;
}

export interface RowType extends Nullable {
  readonly root: 'ROW';
  readonly fields: readonly RowField[];
  /** Calcite's StructKind; absent is FULLY_QUALIFIED. */
  readonly structKind?: 'FULLY_QUALIFIED' | 'PEEK_FIELDS_NO_EXPAND';
}

export interface RawType extends Nullable {
  readonly root: 'RAW';
  readonly className: string;
  readonly serializer: string;
}

export interface StructuredType extends Nullable {
  readonly root: 'STRUCTURED';
  readonly name: string;
  readonly fields: readonly RowField[];
}

/** Types whose values only their own functions look into: semi-structured ones since 2.1, and sets of whole numbers since 2.3. */
export interface OpaqueType extends Nullable {
  readonly root: 'VARIANT' | 'BITMAP';
}

/**
 * Types of validation alone. NULL is that of the literal; ERROR that of an expression which already has a diagnostic: it
 * goes with everything and causes no further error; UNKNOWN that of something undecided here (analysis is partial).
 */
export interface ValidationType extends Nullable {
  readonly root: 'NULL' | 'ANY' | 'SYMBOL' | 'CURSOR' | 'COLUMN_LIST' | 'DESCRIPTOR' | 'ERROR' | 'UNKNOWN';
}

export type TypeRoot = LogicalType['root'];
