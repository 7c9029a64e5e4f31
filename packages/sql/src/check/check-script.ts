// The check of one SQL script, as a rendering of its model: statements with what is reported of them, and one list of
// diagnostics whose fixes were tried on the script.
import type { StatementPlan } from '../analysis/statements/index.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Undecided } from '../diagnostics/undecided.ts';
import { chooseFixes } from '../fixes/choose-fixes.ts';
import { analyse } from '../model/analyse.ts';
import type { AnalysisOptions } from '../model/analyse.ts';
import type { ScriptModel, Setting, StatementModel } from '../model/script-model.ts';
import { surroundingsMemory } from '../model/surroundings-memory.ts';
import type { Span } from '../text/span.ts';
import { summaryString } from '../types/index.ts';

export interface CheckOptions extends AnalysisOptions {
  /** Whether statements carry their physical plans. */
  readonly plans?: boolean;
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
  /** Of a partial one: what could not be decided, and where. */
  readonly undecided?: readonly Undecided[];
  readonly outputSchema?: readonly ColumnReport[];
  readonly changelogMode?: readonly ('I' | 'UB' | 'UA' | 'D')[];
  /** What a SET or RESET changes. */
  readonly setting?: Setting;
  /** Only where `plans` is asked for. */
  readonly plan?: StatementPlan;
}

export interface ScriptCheck {
  readonly statements: readonly StatementReport[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the analysis has found out. */
  readonly model: ScriptModel;
}

/** Checks a script; never throws on any input. Statements and diagnostics come in the script's order. */
export function checkScript(text: string, given: CheckOptions): ScriptCheck {
  // What is around the script is the same in all trials of fixes.
  const options = { surroundings: surroundingsMemory(), ...given };
  const model = analyse(text, options);
  return {
    statements: model.statements.map((statement) => reportOf(statement, options.plans === true)),
    diagnostics: chooseFixes(model, options),
    model,
  };
}

function reportOf(statement: StatementModel, plans: boolean): StatementReport {
  const { kind, span, undecided, outputSchema, changelogMode, setting, plan } = statement;
  return {
    kind,
    span,
    analysis: undecided.length > 0 ? 'partial' : 'full',
    ...(undecided.length === 0 ? {} : { undecided }),
    ...(outputSchema === undefined
      ? {}
      : { outputSchema: outputSchema.map(({ name, type }) => ({ name, type: summaryString(type) })) }),
    ...(changelogMode === undefined ? {} : { changelogMode }),
    ...(setting === undefined ? {} : { setting }),
    ...(plans && plan !== undefined ? { plan } : {}),
  };
}
