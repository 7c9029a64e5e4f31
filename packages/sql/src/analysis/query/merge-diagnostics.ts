// The same problem at several places of a statement is one problem: told once, with the other places beside it.
import type { Diagnostic, Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import { sameChange } from '../../diagnostics/same-change.ts';

/** Diagnostics of one kind and the same parameters become the first of them; its fix then mends all places. */
export function mergeDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.name} ${JSON.stringify(diagnostic.parameters)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].map(merged);
}

function merged(group: readonly Diagnostic[]): Diagnostic {
  const first = group[0]!;
  if (group.length === 1) return first;
  const others = group.slice(1).flatMap(({ span }) => (span === undefined ? [] : [span]));
  return {
    ...first,
    related: [...(first.related ?? []), ...others.map((span) => ({ message: 'and here', span }))],
    ...(first.fixes === undefined ? {} : { fixes: first.fixes.map((fix) => everywhere(fix, group)) }),
  };
}

/** The same change at all places. */
function everywhere(fix: Fix, group: readonly Diagnostic[]): Fix {
  const edits = new Map<string, TextEdit>();
  for (const { fixes } of group) {
    const same = fixes?.find((each) => sameChange(each, fix));
    for (const edit of same?.edits ?? [])
      edits.set(`${String(edit.span.start)} ${String(edit.span.end)} ${edit.text}`, edit);
  }
  return edits.size === fix.edits.length ? fix : { ...fix, edits: [...edits.values()] };
}
