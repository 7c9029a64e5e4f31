// How much of a script's beginning is as it was: fixes are tried, and people type, in one place of a script, and the
// statements before it need not be analysed again.
import type { ParsedScript } from '../syntax/index.ts';
import type { ScriptModel } from './script-model.ts';

/** How many statements at the beginning are the same in a script and in a change of it: those that parsed, up to the change. */
export function unchangedStatements(
  { source: { text: before }, statements: known }: Pick<ScriptModel, 'source' | 'statements'>,
  { source: { text }, statements }: Pick<ParsedScript, 'source' | 'statements'>,
): number {
  const length = Math.min(text.length, before.length);
  let same = 0;
  while (same < length && text.charCodeAt(same) === before.charCodeAt(same)) same++;
  const first = statements.findIndex(({ piece, failed }, i) => {
    const other = known[i];
    return failed || piece.end > same || other === undefined || other.failed || other.piece.end !== piece.end;
  });
  return first < 0 ? statements.length : first;
}
