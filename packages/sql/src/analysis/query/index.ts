// The query validator's face: a query, an expression or an INSERT in; columns, logical plan and diagnostics out.
// What Calcite's SqlValidatorImpl and SqlToRelConverter do in Flink.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rel } from '../../plan/rel.ts';
import type { Rex } from '../../plan/rex.ts';
import type { LogicalType, RowField } from '../../types/logical-type.ts';

export type { AnalysisEnvironment, CatalogAccess, UserFunction, UserSignature } from './environment.ts';

export interface QueryAnalysis {
  readonly rel: Rel;
  /** Output columns; empty after an error in them. */
  readonly columns: readonly RowField[];
  /** In the order in which Flink would find them: the first is Flink's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Something was undecidable here: a user function without a known signature. */
  readonly partial: boolean;
}

export interface ExpressionAnalysis {
  readonly type: LogicalType;
  readonly rex: Rex;
  readonly diagnostics: readonly Diagnostic[];
  readonly partial: boolean;
}
