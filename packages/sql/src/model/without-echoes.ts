// One error a cause: what a statement's first error says again elsewhere, and what only follows from it, is not reported
// as an error of its own. Fixes of the same error in several places become one.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { sameChange } from '../diagnostics/same-change.ts';

/** The diagnostics of one statement, in their order, without those that repeat or only follow from an earlier one. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  const indexes = new Map<string, number>();
  // Stages and areas in which the statement has an error.
  const met = new Set<string>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.code} ${diagnostic.message}`;
    const first = indexes.get(key);
    if (first !== undefined) {
      kept[first] = merge(kept[first]!, diagnostic);
      continue;
    }
    const { severity, stage, area, follows = [] } = diagnostic;
    if (follows.some((each) => met.has(each))) continue;
    if (severity === 'error') {
      met.add(stage);
      if (area !== undefined) met.add(area);
    }
    indexes.set(key, kept.length);
    kept.push(diagnostic);
  }
  return kept;
}

/** Places that one diagnostic lists at most: more tell a reader nothing, and a hostile script has many thousands. */
const MAXIMUM_PLACES = 100;

/** The first diagnostic with the place and the edits of one that says the same. */
function merge(first: Diagnostic, echo: Diagnostic): Diagnostic {
  if (echo.span === undefined || echo.span.start === first.span?.start) return first;
  if ((first.related?.length ?? 0) >= MAXIMUM_PLACES) return first;
  const related = [...(first.related ?? []), { message: 'the same here', span: echo.span }];
  const fixes = first.fixes?.map((fix, i) => mergeFixes(fix, echo.fixes?.[i]));
  return { ...first, related, ...(fixes === undefined ? {} : { fixes }) };
}

function mergeFixes(first: Fix, echo: Fix | undefined): Fix {
  if (echo === undefined || !sameChange(first, echo)) return first;
  const edits = [...first.edits];
  for (const edit of echo.edits)
    if (!edits.some((each) => each.span.start === edit.span.start)) edits.push(edit);
  return { ...first, edits };
}
