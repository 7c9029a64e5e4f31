// What a SQL Gateway may be asked about a draft, or a statement: definitions that stay in a session of its own, and
// EXPLAIN of the rest. Nothing is sent that starts a job, loads code or reaches a catalog outside the session.
import type { CheckContext, DeploymentDraft } from '@flink-preflight/draft';
import { NAMESPACE_PREFIX, resolveVariables, substitute } from '@flink-preflight/draft';
import type { ast, ParsedStatement, Position, Span } from '@flink-preflight/sql';
import { parseScript, positionAt, sourceText } from '@flink-preflight/sql';

export interface EngineScript {
  readonly kind: 'script';
  /** Properties of the session. */
  readonly properties: Readonly<Record<string, string>>;
  readonly statements: readonly EngineStatement[];
  /** Names of the secrets whose values are still to be put in (secret-values.ts). */
  readonly secrets: readonly string[];
}

/** Why a Gateway is not asked, as a sentence. */
export interface NotAsked {
  readonly kind: 'not-asked';
  readonly reason: string;
}

export interface EngineStatement {
  readonly sql: string;
  /** Whether it is of the draft's script, whose variables are replaced. */
  readonly own: boolean;
  /** Its number in the draft's script; undefined for what the namespace defines before. */
  readonly index: number | undefined;
  /** Where its text (without EXPLAIN) begins in the script; undefined where variables have values of other lengths. */
  readonly at?: Position;
}

/** What a session may be told: how statements are planned, not where jobs run. */
const property = /^(table\.|execution\.runtime-mode$|parallelism\.default$|pipeline\.max-parallelism$)/;

/**
 * Pure. Secrets stay as they were written: their values are not here.
 * @returns why the gateway cannot be asked: the script is not SQL, has functions or catalogs of its own (whose code the
 * gateway may not have), or a variable without a value
 */
export function engineScript(draft: DeploymentDraft, context: CheckContext): EngineScript | NotAsked {
  const text = draft.artifact?.kind === 'SQLSCRIPT' ? draft.artifact.sqlArtifact?.sqlScript : undefined;
  if (text === undefined) return notAsked('The draft is no SQL script.');
  const { valueOf, isKnown, isSecret } = resolveVariables(draft, context);
  const { text: script, uses } = substitute(text, valueOf);
  const unknown = uses.find(({ name }) => !isKnown(name) && !isSecret(name));
  if (unknown !== undefined) return notAsked(`The variable ${unknown.name} has no value here.`);
  const bare = substitute(withoutLiterals(script), () => undefined).uses.find(({ name }) => isSecret(name));
  if (bare !== undefined) return notAsked(`The secret ${bare.name} stands outside a string literal.`);
  const statements: EngineStatement[] = [];
  const before = (context.before ?? []).map((source) => ({ source, own: false }));
  for (const { source, own } of [...before, { source: script, own: true }]) {
    for (const [i, parsed] of parseScript(source).statements.entries()) {
      const sent = sendable(source, parsed);
      if (sent === undefined)
        return notAsked(`The script has a statement that is not put to a Gateway: ${kindOf(parsed)}.`);
      for (const { sql, start } of sent) {
        const at = own && uses.length === 0 ? { at: positionAt(sourceText(source), start) } : {};
        statements.push({ sql, own, index: own ? i : undefined, ...at });
      }
    }
  }
  const mode = draft.executionMode === 'BATCH' ? 'batch' : 'streaming';
  const options = { ...context.deployment?.flinkConf, ...draft.flinkConf };
  const given = Object.entries(options).filter(([key]) => property.test(key));
  const properties = Object.fromEntries(
    given.map(([key, value]) => [key, substitute(String(value), valueOf).text]),
  );
  const secrets = [JSON.stringify(properties), script]
    .flatMap((one) => substitute(one, () => undefined).uses)
    .flatMap(({ name }) => (isSecret(name) ? [name.slice(NAMESPACE_PREFIX.length)] : []));
  return {
    kind: 'script',
    properties: { 'execution.runtime-mode': mode, ...properties },
    statements,
    secrets: [...new Set(secrets)],
  };
}

function notAsked(reason: string): NotAsked {
  return { kind: 'not-asked', reason };
}

function kindOf({ statement, failed }: ParsedStatement): string {
  return failed ? 'one that is not understood' : statement.kind;
}

/** The text without its string literals; comments and names in quotes stay. */
function withoutLiterals(text: string): string {
  const token = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'?|`(?:[^`]|``)*`?/g;
  return text.replace(token, (one) => (one.startsWith("'") ? "''" : one));
}

interface Sent {
  readonly sql: string;
  /** Of the statement in its source. */
  readonly start: number;
}

/** EXPLAIN runs nothing. On a line of its own it leaves the columns in Flink's messages as they are. */
export const explain = 'EXPLAIN\n';

/** The texts to send, none for what is passed over, undefined for what must not be sent. */
function sendable(source: string, { statement, span, failed }: ParsedStatement): readonly Sent[] | undefined {
  const textOf = ({ start, end }: Span): string => source.slice(start, end);
  const explained = (one: Span): Sent => ({ sql: explain + textOf(one), start: one.start });
  const asIs: readonly Sent[] = [{ sql: textOf(span), start: span.start }];
  if (failed) return /^(SELECT|INSERT|WITH|VALUES)\b/i.test(textOf(span)) ? [explained(span)] : undefined;
  switch (statement.kind) {
    case 'select':
    case 'insert':
      return [explained(span)];
    // One after the other: a set's optimised plan differs, what the planner refuses does not.
    case 'statement-set':
      return statement.statements.map((one) => explained(one.span));
    case 'begin-statement-set':
    case 'end-statement-set':
    case 'show':
    case 'describe':
      return [];
    case 'set':
      return statement.key === undefined || !property.test(statement.key) ? [] : asIs;
    case 'create-table':
      return statement.query === undefined && statement.source === undefined && inSession(statement.name)
        ? asIs
        : undefined;
    case 'create-view':
      return inSession(statement.name) ? asIs : undefined;
    case 'create-database':
      return statement.source === undefined && statement.name.names.length === 1 ? asIs : undefined;
    case 'use-database':
      return statement.name.names.length === 1 ? asIs : undefined;
    default:
      return undefined;
  }
}

/** The session's own catalog is in memory; one that is named may be anything. */
function inSession(name: ast.Identifier): boolean {
  return name.names.length < 3;
}
