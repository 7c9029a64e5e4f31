// What a statement that could not be read at all leaves behind: the name of the table that it was to make, if it comes
// that far, so that later statements give no errors that only follow from it.
import { registerRejected } from '../analysis/statements/index.ts';
import type { Session } from '../catalog/session.ts';
import { beginningOf } from '../syntax/index.ts';
import type { TokenStore } from '../syntax/index.ts';

/** Registers the table that the tokens begin to make; where they begin to make something else, any name may be it. */
export function leaveUnread(session: Session, tokens: TokenStore): void {
  const beginning = beginningOf(tokens);
  if (beginning.kind === 'makes-nothing') return;
  if (beginning.kind === 'other') {
    session.rejectedNames.set(`${session.currentCatalog}.${session.currentDatabase}`, true);
    return;
  }
  const { names, temporary } = beginning;
  const path = {
    catalog: names.at(-3) ?? session.currentCatalog,
    database: names.at(-2) ?? session.currentDatabase,
    object: names.at(-1)!,
  };
  registerRejected(session, path, temporary);
}
