// What a check says about a place in a draft. Call sites name a catalogue entry and its parameters, never a sentence.
import type { Area, Stage } from './stage.ts';
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

/** The manner in which a fix changes the script. */
export type FixKind =
  /** Puts a near name or word in the place of one that is unknown. */
  | 'respell'
  /** Changes a name where it is defined. */
  | 'rename'
  /** Puts in what is missing. */
  | 'add'
  /** Takes out, or leaves out, what stands in the way. */
  | 'remove'
  /** Writes the same thing in another way, or another thing in its place. */
  | 'replace'
  /** Moves or swaps what the script has. */
  | 'reorder'
  /** Declares a column, or gives a declared one another type. */
  | 'declare'
  /** Converts a value where it is used, as people do. */
  | 'cast'
  /** Converts a value to a type that values like it are hardly ever converted to. */
  | 'coerce'
  /** Puts in a value or a name that nothing in the script tells. */
  | 'guess';

export interface Fix {
  readonly kind: FixKind;
  /** Whether it changes the notation only: with it the script means what its author wrote, so it can be applied unseen. */
  readonly safe: boolean;
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
  /** When Flink meets it. */
  readonly stage: Stage;
  readonly area?: Area;
  /** Stages and areas of which an error explains this one. */
  readonly follows?: readonly (Stage | Area)[];
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
