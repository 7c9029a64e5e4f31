// A place in the script at hand, or in one of those that ran before it.
import type { Span } from '../text/span.ts';

export interface Place {
  /** Index of the script among those before; not set for the script at hand. */
  readonly script?: number;
  readonly span: Span;
}
