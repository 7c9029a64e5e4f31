// One list of diagnostics, rendered once: a reporter turns the checked files into text.
import { undecidedNotes, undecidedStatement } from '@flink-preflight/draft/undecided-notes';
import type { FileReport, ReportDiagnostic, SkippedFile } from '@flink-preflight/draft';

export interface CheckedFile {
  readonly report: FileReport;
  /** The file's text. */
  readonly text: string;
  readonly kind: 'sql' | 'json' | 'yaml';
  /** The text that a field of a draft holds; of a script, the script. */
  readonly textOf: (field: string) => string;
}

/** Gives the diagnostics of a file for a format other than JSON: each doubt is a note there, unless it is an error already. */
export function toldOf({ report }: CheckedFile): readonly ReportDiagnostic[] {
  const strict = report.diagnostics.some(({ code, severity }) => code === UNDECIDED && severity === 'error');
  return strict ? report.diagnostics : [...report.diagnostics, ...undecidedNotes(report)];
}

/** The code of a doubt. */
export const UNDECIDED = undecidedStatement.code;

export interface CheckResult {
  readonly engine: string;
  readonly files: readonly CheckedFile[];
  /** Files of searched folders that were not checked. */
  readonly skipped: readonly SkippedFile[];
  /** Whether each skipped file is named, and not only counted. */
  readonly verbose: boolean;
  readonly milliseconds: number;
  readonly color: boolean;
}

export type Reporter = (result: CheckResult) => string;
