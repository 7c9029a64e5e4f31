// What a guess has to go on.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineFacts } from '../facts/engine-facts.ts';
import type { Span } from '../text/span.ts';

/** One error with its surroundings. */
export interface Erring {
  /** Of the engine that the script is checked for. */
  readonly facts: EngineFacts;
  readonly diagnostic: Diagnostic;
  /** The words at the error. */
  readonly at: string;
  readonly start: number;
  readonly text: string;
  readonly statement: Span;
}
