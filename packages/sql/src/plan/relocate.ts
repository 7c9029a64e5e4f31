// Puts all places of a plan at one: a view's query is written elsewhere, perhaps in another script.
import type { Span } from '../text/span.ts';
import type { Rel } from './rel.ts';

const SPANS: ReadonlySet<string> = new Set(['span', 'conditionSpan', 'timeColumnSpan', 'windowSpan']);
/** What a plan refers to rather than holds. */
const SHARED: ReadonlySet<string> = new Set(['table', 'type', 'columns', 'hints']);

/** The plan with every place in it replaced by `span`. */
export function relocate(rel: Rel, span: Span): Rel {
  return moved(rel, span) as Rel;
}

function moved(value: unknown, span: Span): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, span));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    SPANS.has(key) ? span : SHARED.has(key) ? each : moved(each, span),
  ]);
  return Object.fromEntries(entries);
}
