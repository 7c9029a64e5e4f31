// What a check says about a place in a draft. Call sites name a catalogue entry and its parameters, never a sentence.
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

export type Category =
  | 'syntax'
  | 'semantic'
  | 'connector'
  | 'streaming'
  | 'configuration'
  | 'resource'
  | 'artifact'
  | 'compatibility'
  | 'connectivity'
  | 'advice';

export type Parameters = Readonly<Record<string, string | number>>;

export interface TextEdit {
  /** The text to replace; an empty span inserts before `start`. */
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly message: string;
  readonly span: Span;
}

export interface Diagnostic {
  /** Stable, never reused: FP and four digits. */
  readonly code: string;
  /** Readable kebab-case name of the problem. */
  readonly name: string;
  readonly severity: Severity;
  readonly category: Category;
  /** Flink's own innermost message first, word for word, where Flink has one. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly span?: Span;
  /** Index of the statement in the script. */
  readonly statement?: number;
  readonly parameters: Parameters;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}
