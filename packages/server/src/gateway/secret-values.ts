// Puts the values of secrets into what a SQL Gateway is asked: the one place that needs them.
import { NAMESPACE_PREFIX, substitute } from '@flink-preflight/draft';
import type { EngineScript } from '../check/engine-script.ts';

/**
 * Values stand within string literals only (engine-script.ts). One that cannot end its literal leaves every statement
 * what it was when it was judged fit to be sent.
 *
 * @param values by name, without the prefix of the namespace
 * @returns the script with the values, or why it cannot be asked
 */
export function withSecrets(
  script: EngineScript,
  values: ReadonlyMap<string, string>,
): EngineScript | { readonly reason: string } {
  for (const name of script.secrets) {
    const value = values.get(name);
    if (value === undefined) return { reason: `The value of the secret ${name} cannot be read here.` };
    if (!staysInLiteral(value)) return { reason: `The secret ${name} holds a single quote.` };
  }
  const valueOf = (name: string): string | undefined =>
    name.startsWith(NAMESPACE_PREFIX) ? values.get(name.slice(NAMESPACE_PREFIX.length)) : undefined;
  const filled = (text: string): string => substitute(text, valueOf).text;
  return {
    ...script,
    properties: Object.fromEntries(
      Object.entries(script.properties).map(([key, value]) => [key, filled(value)]),
    ),
    statements: script.statements.map((one) => (one.own ? { ...one, sql: filled(one.sql) } : one)),
  };
}

/** Quotes in pairs are one quote of the literal. */
function staysInLiteral(value: string): boolean {
  return [...value.matchAll(/'+/g)].every(([quotes]) => quotes.length % 2 === 0);
}
