// What a script's beginning led to. Trials of fixes change a script in one place: the statements before it need not be
// analysed again for each.
import { cloneSession } from '../catalog/clone-session.ts';
import type { Session } from '../catalog/session.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedStatement } from '../syntax/index.ts';
import type { OpenSet } from './statement-set.ts';

/** Where a check stands before its next statement, with what it reports of the ones done. */
export interface ScriptState<Report> {
  readonly session: Session;
  readonly open: OpenSet;
  readonly statements: Report[];
  readonly diagnostics: Diagnostic[];
}

/** States of the checks of one script and of changes of it, all with the same options, by the number of statements done. */
export interface ScriptMemory<Report> {
  readonly text: string;
  readonly states: Map<number, ScriptState<Report>>;
}

export function newMemory<Report>(text: string): ScriptMemory<Report> {
  return { text, states: new Map() };
}

/** A state that goes on by itself. */
export function copyState<Report>(state: ScriptState<Report>): ScriptState<Report> {
  const { session, open, statements, diagnostics } = state;
  return {
    session: cloneSession(session),
    open: { ...open },
    statements: [...statements],
    diagnostics: [...diagnostics],
  };
}

/** How many statements at the beginning are the same in the script and in a change of it: those that parsed, up to the change. */
export function unchangedStatements(
  { text: before }: { readonly text: string },
  text: string,
  statements: readonly ParsedStatement[],
): number {
  const length = Math.min(text.length, before.length);
  let same = 0;
  while (same < length && text.charCodeAt(same) === before.charCodeAt(same)) same++;
  const first = statements.findIndex(({ piece, failed }) => failed || piece.end > same);
  return first < 0 ? statements.length : first;
}

/** The state with the most of the first `most` statements done. */
export function latestState<Report>(
  { states }: ScriptMemory<Report>,
  most: number,
): ScriptState<Report> | undefined {
  for (let done = most; done >= 0; done--) {
    const state = states.get(done);
    if (state !== undefined) return state;
  }
  return undefined;
}
