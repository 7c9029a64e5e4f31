// One error a cause: what a statement's first error says again elsewhere, and what only follows from it, is not reported
// as an error of its own. Fixes of the same error in several places become one.
import type { Fix } from '../diagnostics/diagnostic.ts';
import { isError, messageOf, stageOf } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { sameChange } from '../diagnostics/same-change.ts';

/** The problems of one statement, in their order, without those that repeat or only follow from an earlier one. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const kept: Problem[] = [];
  const indexes = new Map<string, number>();
  // Stages and areas in which the statement has an error.
  const met = new Set<string>();
  for (const problem of problems) {
    const key = `${problem.definition.name} ${messageOf(problem)}`;
    const first = indexes.get(key);
    if (first !== undefined) {
      kept[first] = merge(kept[first]!, problem);
      continue;
    }
    const { area, follows = [] } = problem.definition;
    if (follows.some((each) => met.has(each))) continue;
    if (isError(problem)) {
      met.add(stageOf(problem));
      if (area !== undefined) met.add(area);
    }
    indexes.set(key, kept.length);
    kept.push(problem);
  }
  return kept;
}

/** Places that one problem lists at most: more tell a reader nothing, and a hostile script has many thousands. */
const MAXIMUM_PLACES = 100;

/** The first problem with the place and the edits of one that says the same. */
function merge(first: Problem, echo: Problem): Problem {
  if (echo.at === undefined || echo.at.start === first.at?.start) return first;
  if ((first.related?.length ?? 0) >= MAXIMUM_PLACES) return first;
  const related = [...(first.related ?? []), { message: 'the same here', span: echo.at }];
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
