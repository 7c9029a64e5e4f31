// The bindings of a statement: what each name in it means, and the type of each expression. They are worked out when they are
// asked for, by analysing the statement once more in the session that it began with.
import { analyzeStatement, newStatementContext } from '../analysis/statements/index.ts';
import type { StatementSettings } from '../analysis/statements/index.ts';
import type { Binding, ScopeRecord } from '../analysis/query/index.ts';
import { copySession } from '../catalog/copy-session.ts';
import type { Session } from '../catalog/session.ts';
import type { Statement } from '../syntax/index.ts';
import type { SourceText } from '../text/source-text.ts';
import { bindNames } from './statement-names.ts';

/** What the names of a statement mean. */
export interface StatementNames {
  /** By place: an outer one before those inside it. */
  readonly bindings: readonly Binding[];
  /** The relations that each SELECT's expressions see, by place. */
  readonly scopes: readonly ScopeRecord[];
}

/** Works out the names of a statement; never throws. Of a statement that could not be read there are none. */
export function namesOf(
  tree: Statement,
  before: Session,
  source: SourceText,
  settings: StatementSettings,
): StatementNames {
  const bindings = new Map<string, Binding>();
  const scopes: ScopeRecord[] = [];
  const bind = (binding: Binding): void => {
    const { kind, span } = binding;
    const key = `${kind === 'expression' ? 'x' : 'n'}${String(span.start)}:${String(span.end)}`;
    if (!bindings.has(key)) bindings.set(key, binding);
  };
  const recorder = { bind, scope: (scope: ScopeRecord): void => void scopes.push(scope) };
  try {
    bindNames(tree, before, bind);
    const context = newStatementContext(copySession(before), source, { ...settings, recorder });
    analyzeStatement(context, tree);
  } catch {
    // A fault of the checker's own: what was recorded until then is all there is.
  }
  return { bindings: [...bindings.values()].sort(byPlace), scopes: scopes.sort(byPlace) };
}

function byPlace(a: Pick<Binding, 'span'>, b: Pick<Binding, 'span'>): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}
