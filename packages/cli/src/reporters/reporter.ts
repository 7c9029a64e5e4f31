// One list of diagnostics, rendered once: a reporter turns the checked files into text.
import type { FileReport } from '@flink-preflight/draft';

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
  readonly milliseconds: number;
  readonly color: boolean;
}

export type Reporter = (result: CheckResult) => string;
