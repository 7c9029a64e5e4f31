// A table as the catalog knows it after its DDL: columns with resolved types, keys, watermark, options and their places.
import type { Place } from './place.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Span } from '../text/span.ts';
import type { Expression, Query } from '../syntax/ast/index.ts';
import type { LogicalType } from '../types/logical-type.ts';

export interface ObjectPath {
  readonly catalog: string;
  readonly database: string;
  readonly object: string;
}

export type ResolvedColumn =
  | {
      readonly kind: 'physical';
      readonly name: string;
      readonly type: LogicalType;
      /** Its name where it is defined. */
      readonly span?: Span;
      /** The same, in one of the scripts before. */
      readonly origin?: Place;
      /** All of its definition. */
      readonly writtenSpan?: Span;
      /** Its type as it is written, with NOT NULL. */
      readonly typeSpan?: Span;
      readonly comment?: string;
    }
  | {
      readonly kind: 'computed';
      readonly name: string;
      readonly type: LogicalType;
      readonly expression: Expression;
      /** What Flink says of the expression only where a job computes it: the definition passes. */
      readonly late?: readonly Problem[];
      /** Its name where it is defined. */
      readonly span?: Span;
      /** The same, in one of the scripts before. */
      readonly origin?: Place;
      /** All of its definition. */
      readonly writtenSpan?: Span;
      readonly comment?: string;
    }
  | {
      readonly kind: 'metadata';
      readonly name: string;
      readonly type: LogicalType;
      readonly metadataKey?: string;
      /** The literal of FROM. */
      readonly metadataKeySpan?: Span;
      readonly virtual: boolean;
      /** Its name where it is defined. */
      readonly span?: Span;
      /** The same, in one of the scripts before. */
      readonly origin?: Place;
      /** All of its definition. */
      readonly writtenSpan?: Span;
      readonly comment?: string;
    };

export interface TableOption {
  readonly value: string;
  readonly keySpan?: Span;
  readonly valueSpan?: Span;
}

export interface ResolvedWatermark {
  readonly column: string;
  readonly strategy: Expression;
  /** Type of the strategy's expression. */
  readonly type: LogicalType;
  readonly span?: Span;
}

export interface ResolvedTable {
  readonly kind: 'table' | 'materialized-table';
  readonly path: ObjectPath;
  readonly temporary: boolean;
  /** In order; types carry the rowtime and proctime attributes that a watermark or PROCTIME() gives. */
  readonly columns: readonly ResolvedColumn[];
  readonly primaryKey?: { readonly name: string; readonly columns: readonly string[]; readonly span?: Span };
  readonly watermark?: ResolvedWatermark;
  readonly partitionedBy: readonly string[];
  readonly distribution?: {
    readonly type: string;
    readonly columns: readonly string[];
    readonly buckets?: number;
  };
  /** The connector of the catalog that keeps it: the table names none of its own. */
  readonly storedBy?: string;
  /** As after LIKE and ALTER; keys in order of definition. */
  readonly options: ReadonlyMap<string, TableOption>;
  /** Where it was defined: the name in its CREATE TABLE. */
  readonly span?: Span;
  /** The same, in one of the scripts before. */
  readonly origin?: Place;
  /** Behind the last of its columns and constraints, where another can be added. */
  readonly definitionEnd?: number;
  readonly comment?: string;
}

export interface ResolvedView {
  readonly kind: 'view';
  readonly path: ObjectPath;
  readonly temporary: boolean;
  readonly columns: readonly { readonly name: string; readonly type: LogicalType }[];
  /** The parsed query and the catalog and database that were current when it was made. */
  readonly query: Query;
  readonly currentCatalog: string;
  readonly currentDatabase: string;
  readonly span?: Span;
  /** The same, in one of the scripts before. */
  readonly origin?: Place;
  readonly comment?: string;
}

export type CatalogTable = ResolvedTable | ResolvedView;

/** The connector of a table: that of its catalog, or the one that it names; undefined where it names none. */
export function connectorOfTable({ storedBy, options }: ResolvedTable): string | undefined {
  return storedBy ?? options.get('connector')?.value;
}
