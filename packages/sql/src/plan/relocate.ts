// Puts all places of a plan at one: a view's query is written elsewhere, perhaps in another script.
import type { Problem } from '../diagnostics/problem.ts';
import type { Span } from '../text/span.ts';
import type { Rel } from './rel.ts';

const SPANS: ReadonlySet<string> = new Set(['span', 'conditionSpan', 'timeColumnSpan', 'windowSpan']);
/** What a plan refers to rather than holds. */
const SHARED: ReadonlySet<string> = new Set(['table', 'type', 'columns', 'hints']);

/** The plan with every place in it replaced by `span`, and every problem by the one that `problems` has for it. */
export function relocate(rel: Rel, span: Span, problems: ReadonlyMap<unknown, Problem>): Rel {
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
      key,
      SPANS.has(key) ? span : key === 'problem' ? problems.get(each) : SHARED.has(key) ? each : moved(each),
    ]);
    return Object.fromEntries(entries);
  };
  return moved(rel) as Rel;
}
