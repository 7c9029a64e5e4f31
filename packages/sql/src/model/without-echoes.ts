// One error a cause: what a statement's first error says again elsewhere, and what only follows from it, is not reported
// as an error of its own. Fixes of the same error in several places become one.
import { groupingArgument } from '../diagnostics/catalogue/grouping.ts';
import { noRuleForCollect } from '../diagnostics/catalogue/types.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { sameChange } from '../diagnostics/same-change.ts';

const followers: ReadonlySet<string> = new Set([noRuleForCollect.code, groupingArgument.code]);

/** The diagnostics of one statement, in their order, without those that repeat or only follow from an earlier one. */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  const indexes = new Map<string, number>();
  let namesWrong = false;
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.code} ${diagnostic.message}`;
    const first = indexes.get(key);
    if (first !== undefined) {
      kept[first] = merge(kept[first]!, diagnostic);
      continue;
    }
    // What is grouped is not known where a name or a call is wrong.
    if (namesWrong && diagnostic.code.startsWith('FP22')) continue;
    // Flink's planner never sees what its validator refuses, and a wrong argument of GROUPING is nothing by itself.
    if (followers.has(diagnostic.code) && kept.some(({ code }) => code.startsWith('FP2'))) continue;
    if (/^FP2[01]/.test(diagnostic.code) && diagnostic.severity === 'error') namesWrong = true;
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
