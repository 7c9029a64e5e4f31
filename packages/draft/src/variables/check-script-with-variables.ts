// Checks a script after its variables were replaced; places, and what is said, are those of the original.
import { checkScript, sourceText } from '@flink-preflight/sql';
import type { CheckOptions, Diagnostic, ScriptCheck, SourceText } from '@flink-preflight/sql';
import type { Variables } from './resolve-variables.ts';
import type { VariableUse } from './substitute.ts';
import { checkInOriginal, substitute } from './substitute.ts';

export interface VariableScriptCheck {
  /** The original text. */
  readonly source: SourceText;
  readonly uses: readonly VariableUse[];
  readonly check: ScriptCheck;
}

export function checkScriptWithVariables(
  text: string,
  variables: Variables,
  options: CheckOptions,
): VariableScriptCheck {
  const source = sourceText(text);
  const substituted = substitute(text, variables.valueOf);
  const check = checkInOriginal(checkScript(substituted.text, options), substituted.toOriginal);
  const unknown = substituted.uses.filter(({ name }) => variables.valueOf(name) === undefined);
  return {
    source,
    uses: substituted.uses,
    check: unknown.length === 0 ? check : withoutGuesses(text, check, unknown),
  };
}

/**
 * Takes back errors that are only about a variable's missing value: in a string those that quote it, elsewhere all
 * of the statement, which can then not be decided.
 */
function withoutGuesses(text: string, check: ScriptCheck, unknown: readonly VariableUse[]): ScriptCheck {
  const bare = unknown.filter(({ span }) => !isInString(text, span.start));
  const undecided = new Set(
    check.statements.flatMap((s, i) =>
      bare.some(({ span }) => span.start >= s.span.start && span.start < s.span.end) ? [i] : [],
    ),
  );
  const isGuess = (d: Diagnostic): boolean =>
    d.severity === 'error' &&
    (/\$\{\s*[A-Za-z_][\w.-]*\s*\}/.test(d.message) ||
      (d.statement !== undefined
        ? undecided.has(d.statement)
        : bare.length > 0 && d.span !== undefined && !isElsewhere(d.span.start, check, undecided)));
  return {
    statements: check.statements.map((s, i) => (undecided.has(i) ? { ...s, analysis: 'partial' } : s)),
    diagnostics: check.diagnostics.filter((d) => !isGuess(d)),
  };
}

function isElsewhere(offset: number, check: ScriptCheck, undecided: ReadonlySet<number>): boolean {
  return check.statements.some(
    ({ span }, i) => !undecided.has(i) && offset >= span.start && offset < span.end,
  );
}

/** Whether an offset lies within quotes; comments are passed over. */
export function isInString(text: string, offset: number): boolean {
  const token = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'?|`(?:[^`]|``)*`?/g;
  for (const match of text.matchAll(token)) {
    if (match.index > offset) return false;
    if (offset < match.index + match[0].length) return match[0].startsWith("'");
  }
  return false;
}
