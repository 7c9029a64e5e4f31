// The configuration that a job is submitted with, and where each value of it was written.
import type { SourceText, Span } from '@flink-preflight/sql';
import type { FieldPath } from '../report/finding.ts';

export interface ConfigurationEntry {
  readonly value: string;
  readonly field: FieldPath;
  /** Set for a SET statement: the place of its value in the script. */
  readonly source?: SourceText;
  readonly span?: Span;
}

/** Keys as written; a later origin replaces an earlier one. */
export type Configuration = ReadonlyMap<string, ConfigurationEntry>;
