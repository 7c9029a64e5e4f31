// A place in the script at hand, or in one of those that ran before it.
import type { Span } from '../text/span.ts';

export interface Place {
  /** Index of the script among those before (`before`, then `init`); not set for the script at hand. */
  readonly script?: number;
  readonly span: Span;
}

/** Where something is defined: in a script before, or in the one at hand; undefined where that is not known. */
export function placeOf({
  span,
  origin,
}: {
  readonly span?: Span;
  readonly origin?: Place;
}): Place | undefined {
  return origin ?? (span === undefined ? undefined : { span });
}
