// One list of diagnostics, rendered once: a reporter turns the checked files into text.
import type { FileReport, SkippedFile } from '@flink-preflight/draft';

export interface CheckedFile {
  readonly report: FileReport;
  /** The file's text. */
  readonly text: string;
  readonly kind: 'sql' | 'json' | 'yaml';
  /** The text that a field of a draft holds; of a script, the script. */
  readonly textOf: (field: string) => string;
}

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
