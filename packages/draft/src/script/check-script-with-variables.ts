// Checks a script after its variables were replaced; places, and what is said, are those of the original.
import { checkScript, sourceText, undecided, variableWithoutValue } from '@flink-preflight/sql';
import type { CheckOptions, Diagnostic, SourceText, StatementReport, Undecided } from '@flink-preflight/sql';
import type { Variables } from '../variables/resolve-variables.ts';
import type { CheckInOriginal, VariableUse } from '../variables/substitute.ts';
import { checkInOriginal, substitute } from '../variables/substitute.ts';

export interface VariableScriptCheck {
  /** The original text. */
  readonly source: SourceText;
  readonly uses: readonly VariableUse[];
  readonly check: CheckInOriginal;
}

export function checkScriptWithVariables(
  text: string,
  variables: Variables,
  options: CheckOptions,
): VariableScriptCheck {
  const source = sourceText(text);
  const substituted = substitute(text, variables.valueOf);
  const check = checkInOriginal(checkScript(substituted.text, options), substituted.toOriginal);
  const unknown = substituted.uses.filter(({ name }) => !variables.isKnown(name));
  return {
    source,
    uses: substituted.uses,
    check: unknown.length === 0 ? check : withoutGuesses(text, check, unknown),
  };
}

/**
 * Takes back errors that are only about a variable's missing value: in a string those that quote it, elsewhere all
 * of the statement, which can then not be decided, and of what follows a definition that is not known.
 */
function withoutGuesses(
  text: string,
  check: CheckInOriginal,
  unknown: readonly VariableUse[],
): CheckInOriginal {
  const isInString = stringsIn(text);
  const bare = unknown.filter(({ span }) => !isInString(span.start));
  const holds = (uses: readonly VariableUse[], { span }: StatementReport): boolean =>
    uses.some((use) => use.span.start >= span.start && use.span.start < span.end);
  const undefinedFrom = check.statements.findIndex((s) => !isQuery(s) && holds(bare, s));
  const inDoubt = new Set(
    check.statements.flatMap((s, i) =>
      (undefinedFrom >= 0 && i >= undefinedFrom) || holds(bare, s) ? [i] : [],
    ),
  );
  const isGuess = (d: Diagnostic): boolean =>
    d.severity === 'error' &&
    (/\$\{\s*[A-Za-z_][\w.-]*\s*\}/.test(d.message) ||
      (d.statement !== undefined
        ? inDoubt.has(d.statement)
        : bare.length > 0 && d.span !== undefined && !isElsewhere(d.span.start, check, inDoubt)));
  const guessed = new Set(check.diagnostics.filter(isGuess).map(({ statement }) => statement));
  const isDoubtful = (s: StatementReport, i: number): boolean =>
    inDoubt.has(i) || guessed.has(i) || (isQuery(s) && holds(unknown, s));
  return {
    statements: check.statements.map((s, i) =>
      isDoubtful(s, i) ? { ...s, analysis: 'partial', undecided: doubtsOf(s, unknown) } : s,
    ),
    diagnostics: check.diagnostics.filter((d) => !isGuess(d)),
  };
}

/** What changes nothing for the statements behind it. A value in a string may still decide what a query comes to. */
function isQuery({ kind }: StatementReport): boolean {
  return /^(select|insert|values|with|set-operation|explain|describe|show|statement-set)$/.test(kind);
}

function doubtsOf({ span: { start, end } }: StatementReport, bare: readonly VariableUse[]): Undecided[] {
  return bare
    .filter(({ span }) => span.start >= start && span.start < end)
    .map(({ name, span }) => undecided(variableWithoutValue, { name }, span));
}

function isElsewhere(offset: number, check: CheckInOriginal, inDoubt: ReadonlySet<number>): boolean {
  return check.statements.some(({ span }, i) => !inDoubt.has(i) && offset >= span.start && offset < span.end);
}

/** Tells of each offset whether it lies within quotes; comments are passed over. The text is read once. */
export function stringsIn(text: string): (offset: number) => boolean {
  const token = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'?|`(?:[^`]|``)*`?/g;
  const strings = [...text.matchAll(token)].filter(([quoted]) => quoted.startsWith("'"));
  return (offset) => {
    // The last string that begins at or before the offset.
    let [low, high] = [0, strings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (strings[middle]!.index <= offset) low = middle + 1;
      else high = middle;
    }
    const last = strings[low - 1];
    return last !== undefined && offset < last.index + last[0].length;
  };
}
