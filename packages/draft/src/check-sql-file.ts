// A bare SQL script as one file of the report.
import { checkScript, sourceText } from '@flink-preflight/sql';
import { scriptSettings } from './checks/script-settings.ts';
import type { TypingOf } from './functions/user-functions.ts';
import type { FileReport } from './report/report.ts';
import { strictly } from './report/undecided-notes.ts';
import { renderDiagnostic, renderStatement } from './report/render-diagnostic.ts';

export interface SqlFileOptions {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine: string;
  /** Configuration in force before the first statement. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Scripts run before, in order, whose permanent catalogs, tables and functions are there. */
  readonly before?: readonly string[];
  /** Whether there may be catalogs of a workspace of the product beside those that `before` makes. */
  readonly unseenCatalogs?: boolean;
  /** Connectors registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Whether statements carry their physical plans. */
  readonly plans?: boolean;
  /** What is known of user functions: see `userFunctions` and `declaredFunctions`. */
  readonly typingOf?: TypingOf;
  /** Whether what cannot be decided is an error. */
  readonly strict?: boolean;
}

/** Checks a script and reports it under `path`; never throws on any text. */
export function checkSqlFile(path: string, text: string, options: SqlFileOptions): FileReport {
  const check = checkScript(text, { ...options, bareScript: true });
  const source = sourceText(text);
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
