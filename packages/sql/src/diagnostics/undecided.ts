// Why something in a statement could not be decided here. An undecided statement passes, and says so: a pass is no promise.
import type { Span } from '../text/span.ts';
import { fill } from './definition.ts';
import type { Parameters } from './diagnostic.ts';

/** One kind of doubt. */
export interface UndecidedReason {
  /** Readable and stable, e.g. `unknown-connector`. */
  readonly name: string;
  /** A sentence with named parameters as {name}. */
  readonly reason: string;
}

/** One doubt: what could not be decided, and where. */
export interface Undecided {
  readonly name: string;
  readonly reason: string;
  readonly span: Span;
}

/** Fills a reason's sentence with its parameters. */
export function undecided({ name, reason }: UndecidedReason, parameters: Parameters, span: Span): Undecided {
  return { name, reason: fill(reason, parameters), span };
}

/** Doubts in the order of their places, each once. */
export function withoutRepeats(doubts: readonly Undecided[]): readonly Undecided[] {
  if (doubts.length < 2) return doubts;
  const seen = new Map<string, Undecided>();
  for (const doubt of doubts) {
    const key = `${String(doubt.span.start)} ${doubt.reason}`;
    if (!seen.has(key)) seen.set(key, doubt);
  }
  return [...seen.values()].sort((a, b) => a.span.start - b.span.start);
}
