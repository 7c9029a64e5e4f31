// Parsing and the check of a table with their problems as reports show them: tests ask for codes, places and words.
import * as tableUse from '../src/analysis/table-use.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { diagnosticOf } from '../src/diagnostics/problem.ts';
import type { Problem } from '../src/diagnostics/problem.ts';
import * as syntax from '../src/syntax/index.ts';
import type { ParsedScript, ParsedStatement, ParseOptions } from '../src/syntax/index.ts';

type Told<T> = T & { readonly diagnostics: readonly Diagnostic[] };

const told = <T extends { readonly problems: readonly Problem[] }>(from: T): Told<T> => ({
  ...from,
  diagnostics: from.problems.map(diagnosticOf),
});

export function parseScript(
  text: string,
  options?: Partial<ParseOptions>,
): Told<ParsedScript & { readonly statements: readonly Told<ParsedStatement>[] }> {
  const script = syntax.parseScript(text, options);
  return { ...told(script), statements: script.statements.map(told) };
}

export function checkTableUse(
  use: tableUse.TableUse,
): Told<Omit<tableUse.TableUseCheck, 'late'>> & { readonly late: readonly Diagnostic[] } {
  const check = tableUse.checkTableUse(use);
  return { ...told(check), late: check.late.map(diagnosticOf) };
}
