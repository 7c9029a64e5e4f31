// The report of a check, as `preflight check --format json` prints it. Fields may be added; these stay as they are.
import type { Category, ColumnReport, FixKind, Range, Severity } from '@flink-preflight/sql';
import type { OperatorTree } from '@flink-preflight/sql/plans';

export interface Report {
  readonly version: 1;
  /** Engine whose rules were applied, e.g. `flink-1.20`. */
  readonly engine: string;
  readonly files: readonly FileReport[];
  /** Files of searched folders that were not checked; absent where there are none. */
  readonly skipped?: readonly SkippedFile[];
}

export interface SkippedFile {
  readonly path: string;
  /** The rest of a sentence about the file: `is neither a draft nor a pipeline`. */
  readonly reason: string;
}

export interface FileReport {
  readonly path: string;
  /** No diagnostic of severity error. */
  readonly ok: boolean;
  readonly statements: readonly ReportStatement[];
  /** Of a draft: the field whose text the statements' ranges count in, and its place in the file. */
  readonly script?: { readonly field: string; readonly fileRange?: Range };
  readonly diagnostics: readonly ReportDiagnostic[];
  /** Memory of each process in bytes, as Flink derives it. */
  readonly resources?: ReportResources;
  /** What it would cost to run, by the product's own sums. */
  readonly cost?: ReportCost;
  /** Against the deployment that the draft would replace. */
  readonly compatibility?: ReportCompatibility;
}

export interface ReportStatement {
  readonly kind: string;
  /** From the statement's first token to its last. */
  readonly range: Range;
  /** `partial`: something in it could not be decided here, so a pass is not a promise. */
  readonly analysis: 'full' | 'partial';
  /** Of a partial statement: each thing that could not be decided, and where. */
  readonly undecided?: readonly ReportUndecided[];
  readonly outputSchema?: readonly ColumnReport[];
  readonly changelogMode?: readonly ('I' | 'UB' | 'UA' | 'D')[];
  /** The operators that Flink would run: only where plans are asked for. */
  readonly plan?: OperatorTree;
}

export interface ReportUndecided {
  /** Stable name of the kind of doubt, e.g. `unknown-connector`. */
  readonly name: string;
  readonly reason: string;
  readonly range: Range;
}

export interface ReportDiagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly message: string;
  readonly hint?: string;
  /** In the text that the diagnostic is about: the SQL script, the Python file, the pipeline's YAML. */
  readonly range?: Range;
  /** The draft's field it is about, e.g. `flinkConf.parallelism.default`; not set for a bare SQL file. */
  readonly field?: string;
  /** The place of that field in the draft's file. */
  readonly fileRange?: Range;
  readonly statement?: number;
  readonly related?: readonly ReportRelated[];
  readonly fixes?: readonly ReportFix[];
}

export interface ReportRelated {
  readonly message: string;
  readonly range: Range;
}

export interface ReportFix {
  /** The manner in which it changes the script: respell, add, replace, reorder, guess … */
  readonly kind: FixKind;
  /** Whether it changes the notation only, so that it can be applied unseen. */
  readonly safe: boolean;
  readonly title: string;
  /** Applied from the last to the first. */
  readonly edits: readonly ReportEdit[];
}

export interface ReportEdit {
  readonly range: Range;
  readonly text: string;
  /** Puts the text before the range and replaces nothing. */
  readonly insert?: boolean;
}

/** Bytes by part: see `TaskManagerSizes` and `JobManagerSizes`. */
export interface ReportResources {
  readonly taskManager?: Readonly<Record<string, number>>;
  readonly jobManager?: Readonly<Record<string, number>>;
}

export interface ReportCost {
  readonly taskManagers: number;
  readonly slotsPerTaskManager: number;
  /** Of all processes together. */
  readonly cores: number;
  /** The same, in GiB. */
  readonly memory: number;
  /** Compute units: one is one core and 4 GiB. */
  readonly computeUnits: number;
  /** Addresses the job takes in its network: one for the job manager and one for each task manager. */
  readonly addresses: number;
  /** Whether the task manager asked for was larger than the platform gives, and was divided. */
  readonly divided: boolean;
}

export interface ReportCompatibility {
  readonly verdict: 'full' | 'partial' | 'incompatible' | 'unknown';
  readonly reasons: readonly { readonly verdict: ReportCompatibility['verdict']; readonly reason: string }[];
}
