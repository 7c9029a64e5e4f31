// What a statement that could not be read at all leaves behind: the name of the table that it was to make, if it comes
// that far, so that later statements give no errors that only follow from it.
import { registerRejected } from '../analysis/statements/index.ts';
import type { Session } from '../catalog/session.ts';
import type { TokenStore } from '../syntax/index.ts';

/** The beginning of CREATE TABLE and its like, and the parts of the name. */
const creation =
  /^CREATE( OR REPLACE)?( TEMPORARY)?( MATERIALIZED)? (?:TABLE|VIEW)(?: IF NOT EXISTS)? ((?:`[^`]+`|[\w$]+)(?: \. (?:`[^`]+`|[\w$]+))*)(?= |$)/i;

/** Statements that make nothing. */
const reading =
  /^(?:SELECT|INSERT|WITH|VALUES|EXPLAIN|EXECUTE|SHOW|DESCRIBE|DESC|UPDATE|DELETE|SET|RESET|END|CALL)\b/i;

/** Tokens looked at: a name has at most three parts. */
const FIRST = 14;

/** Registers the table that the tokens begin to make; where they begin to make something else, any name may be it. */
export function leaveUnread(session: Session, tokens: TokenStore): void {
  const words: string[] = [];
  for (let i = 0; i < Math.min(FIRST, tokens.count); i++)
    words.push(tokens.text.slice(tokens.starts[i], tokens.ends[i]));
  const text = words.join(' ');
  const found = creation.exec(text);
  if (found === null) {
    if (!reading.test(text))
      session.rejectedNames.set(`${session.currentCatalog}.${session.currentDatabase}`, true);
    return;
  }
  const names = found[4]!.split(' . ').map((part) => part.replaceAll('`', ''));
  const path = {
    catalog: names.at(-3) ?? session.currentCatalog,
    database: names.at(-2) ?? session.currentDatabase,
    object: names.at(-1)!,
  };
  registerRejected(session, path, found[2] !== undefined);
}
