// What an expression is judged by: columns, functions of the user, and how problems are told.
import type { Span } from '@flink-preflight/sql';
import type { CdcVersion } from '../cdc-version.ts';
import type { SqlKind } from './cdc-type.ts';

export type TransformProblem =
  | { readonly kind: 'syntax'; readonly reason: string; readonly span: Span; readonly hint?: string }
  | { readonly kind: 'function'; readonly name: string; readonly span: Span; readonly since?: CdcVersion }
  | { readonly kind: 'operator'; readonly name: string; readonly span: Span; readonly since?: CdcVersion }
  | { readonly kind: 'column'; readonly name: string; readonly span: Span; readonly known: readonly string[] }
  | { readonly kind: 'alias'; readonly text: string; readonly span: Span }
  | { readonly kind: 'reserved alias'; readonly name: string; readonly span: Span }
  | { readonly kind: 'cast'; readonly type: string; readonly foreign: boolean; readonly span: Span }
  | { readonly kind: 'operands'; readonly what: string; readonly types: string; readonly span: Span }
  /** Java that does not compile; `until` is the last version known to refuse it, all do where it is left out. */
  | { readonly kind: 'code'; readonly what: string; readonly span: Span; readonly until?: CdcVersion };

export interface Scope {
  /** Types by name, or undefined where the source's table is not told. */
  readonly columns: ReadonlyMap<string, SqlKind | undefined> | undefined;
  /** In capitals: user-defined functions and models. */
  readonly functions: ReadonlySet<string>;
  readonly tell: (problem: TransformProblem) => void;
}

/** MetadataColumns of flink-cdc-runtime. */
export const METADATA_COLUMNS: readonly string[] = [
  '__namespace_name__',
  '__schema_name__',
  '__table_name__',
  '__data_event_type__',
];
