// The same problem at several places of a statement is one problem: told once, with the other places beside it.
import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { sameChange } from '../../diagnostics/same-change.ts';

/** Problems of one kind and the same parameters become the first of them; its fix then mends all places. */
export function mergeProblems(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.definition.name} ${JSON.stringify(problem.parameters)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].map(merged);
}

function merged(group: readonly Problem[]): Problem {
  const first = group[0]!;
  if (group.length === 1) return first;
  const others = group.slice(1).flatMap(({ at }) => (at === undefined ? [] : [at]));
  return {
    ...first,
    related: [...(first.related ?? []), ...others.map((span) => ({ message: 'and here', span }))],
    ...(first.fixes === undefined ? {} : { fixes: first.fixes.map((fix) => everywhere(fix, group)) }),
  };
}

/** The same change at all places. */
function everywhere(fix: Fix, group: readonly Problem[]): Fix {
  const edits = new Map<string, TextEdit>();
  for (const { fixes } of group) {
    const same = fixes?.find((each) => sameChange(each, fix));
    for (const edit of same?.edits ?? [])
      edits.set(`${String(edit.span.start)} ${String(edit.span.end)} ${edit.text}`, edit);
  }
  return edits.size === fix.edits.length ? fix : { ...fix, edits: [...edits.values()] };
}
