// What a guess has to go on.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import type { Script } from './script.ts';

/** One error with its surroundings. */
export interface Erring {
  readonly script: Script;
  readonly diagnostic: Diagnostic;
  /** The place of the error. */
  readonly span: Span;
  /** Where its statement stands. */
  readonly statement: Span;
}
