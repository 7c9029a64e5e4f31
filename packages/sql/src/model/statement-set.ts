// BEGIN STATEMENT SET … END over the statements of a script. Source: OperationExecutor of the SQL gateway.
import { noStatementSet } from '../diagnostics/catalogue/ddl.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { opensStatementSet } from '../syntax/index.ts';
import type { Statement, TokenStore } from '../syntax/index.ts';

/** Whether a BEGIN STATEMENT SET waits for its END. */
export interface OpenSet {
  open: boolean;
}

/** A statement that could not be read may have been meant to open a set: then a later END is no error of its own. */
export function openUnread(set: OpenSet, tokens: TokenStore): void {
  if (opensStatementSet(tokens)) set.open = true;
}

/** Follows BEGIN and END; an END without BEGIN is an error. */
export function checkStatementSet(set: OpenSet, statement: Statement): Problem | undefined {
  // EXECUTE STATEMENT SET BEGIN opens a set too; its first INSERT belongs to the same piece of the script.
  if (statement.kind === 'begin-statement-set' || statement.kind === 'statement-set') set.open = true;
  if (statement.kind !== 'end-statement-set') return undefined;
  if (!set.open) return problemAt(noStatementSet, {}, { span: statement.span });
  set.open = false;
  return undefined;
}
