// A bare SQL script as one file of the report.
import { checkScript, diagnose, sourceText } from '@flink-preflight/sql';
import type { Diagnostic, SourceText } from '@flink-preflight/sql';
import { undefinedVariable } from './catalogue/variables.ts';
import { scriptSettings } from './checks/script-settings.ts';
import type { TypingOf } from './functions/user-functions.ts';
import type { FileReport } from './report/report.ts';
import { strictly } from './report/undecided-notes.ts';
import { renderDiagnostic, renderStatement } from './report/render-diagnostic.ts';
import { checkScriptWithVariables, stringsIn } from './script/check-script-with-variables.ts';
import { givenVariables } from './variables/resolve-variables.ts';
import { substitute } from './variables/substitute.ts';
import type { CheckInOriginal } from './variables/substitute.ts';

export interface SqlFileOptions {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine: string;
  /** Configuration in force before the first statement. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Scripts run before, in order, whose permanent catalogs, tables and functions are there. */
  readonly before?: readonly string[];
  /** Scripts that ran in the same session after those: all that they leave is there. */
  readonly init?: readonly string[];
  /** Values of variables, `${name}` in the script; absent: the script is the text as it is. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether there may be catalogs of a workspace of the product beside those that `before` makes. */
  readonly unseenCatalogs?: boolean;
  /** Connectors registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Connectors, formats and catalogs whose JARs are on the class path beside the engine's own. */
  readonly connectors?: readonly string[];
  /** Whether statements carry their physical plans. */
  readonly plans?: boolean;
  /** Gives the types of user functions: see `userFunctions` and `declaredFunctions`. */
  readonly typingOf?: TypingOf;
  /** Whether what cannot be decided is an error. */
  readonly strict?: boolean;
}

/** Checks a script and reports it under `path`; never throws on any text. */
export function checkSqlFile(path: string, text: string, options: SqlFileOptions): FileReport {
  const { source, check } = checked(text, options);
  const settings = scriptSettings(source, check, options.engine).map((f) => f.diagnostic);
  const { statements } = check;
  const diagnostics = [...check.diagnostics, ...settings];
  const report: FileReport = {
    path,
    ok: diagnostics.every((d) => d.severity !== 'error'),
    statements: statements.map((s) => renderStatement(source, s)),
    diagnostics: diagnostics.map((d) => renderDiagnostic(source, d)),
  };
  return options.strict === true ? strictly(report) : report;
}

function checked(
  text: string,
  { variables, ...options }: SqlFileOptions,
): { readonly source: SourceText; readonly check: CheckInOriginal } {
  const own = { ...options, bareScript: true };
  if (!text.includes('${')) return { source: sourceText(text), check: checkScript(text, own) };
  if (variables === undefined) {
    const check = checkScript(text, own);
    return {
      source: check.model.source,
      check: { ...check, diagnostics: withVariableHints(text, check.diagnostics) },
    };
  }
  const known = givenVariables(variables);
  const { source, uses, check } = checkScriptWithVariables(text, known, own);
  const undefinedUses = uses
    .filter(({ name }) => known.isUndefined(name))
    .map(({ name, span }) => diagnose(undefinedVariable, { name }, { span, hint: giveValue(name) }));
  const diagnostics = [...check.diagnostics, ...undefinedUses];
  return { source, check: { ...check, diagnostics } };
}

const giveValue = (name: string): string =>
  `Give it a value: --var ${name}=…, or variables in preflight.yaml.`;

/** Flink's words for a variable that nothing has replaced say nothing of variables: the hint does. */
function withVariableHints(text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.every(({ category }) => category !== 'syntax')) return diagnostics;
  const isInString = stringsIn(text);
  const bare = substitute(text, () => undefined).uses.filter(({ span }) => !isInString(span.start));
  return diagnostics.map((diagnostic) => {
    const { category, span } = diagnostic;
    if (category !== 'syntax' || span === undefined) return diagnostic;
    const use = bare.find(
      (each) =>
        each.span.end > span.start &&
        (each.span.start <= span.end || text.slice(span.end, each.span.start).trim() === ''),
    );
    if (use === undefined) return diagnostic;
    const { fixes: _, ...rest } = diagnostic;
    return { ...rest, hint: `\${${use.name}} has no value here. ${giveValue(use.name)}` };
  });
}
