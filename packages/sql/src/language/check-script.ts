// The whole check of one SQL script: split, parse, resolve statement by statement, one list of diagnostics.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';

export interface CheckOptions {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine: string;
  /** Configuration in force before the first statement (flinkConf of the draft), e.g. `execution.runtime-mode`. */
  readonly configuration?: Readonly<Record<string, string>>;
}

export interface ColumnReport {
  readonly name: string;
  /** As Flink's LogicalType.asSummaryString prints it. */
  readonly type: string;
}

export interface StatementReport {
  /** Kebab-case kind: create-table, insert, select, set … */
  readonly kind: string;
  /** From the statement's first token to its last. */
  readonly span: Span;
  readonly analysis: 'full' | 'partial';
  readonly outputSchema?: readonly ColumnReport[];
  readonly changelogMode?: readonly ('I' | 'UB' | 'UA' | 'D')[];
}

export interface ScriptCheck {
  readonly statements: readonly StatementReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a script; never throws on any input. Statements and diagnostics come in the script's order. */
export function checkScript(_text: string, _options: CheckOptions): ScriptCheck {
  return { statements: [], diagnostics: [] };
}
