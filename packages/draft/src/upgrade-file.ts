// Reports the effects of an upgrade on a file: a script by its statements, any file by what only the new
// engine's check says.
import { sourceText, upgrade } from '@flink-preflight/sql';
import type { UpgradeOptions } from '@flink-preflight/sql';
import { scriptSettings } from './checks/script-settings.ts';
import { renderDiagnostic, renderStatement } from './report/render-diagnostic.ts';
import type { FileReport, ReportDiagnostic } from './report/report.ts';

/** Compares a bare script on two engines; the statements are the new engine's. Rejects where facts cannot be loaded. */
export async function upgradeSqlFile(
  path: string,
  text: string,
  options: UpgradeOptions,
): Promise<FileReport> {
  const { findings, before, after } = await upgrade(text, { ...options, bareScript: true });
  const source = sourceText(text);
  const settings = (check: typeof after, engine: string): readonly ReportDiagnostic[] =>
    scriptSettings(source, check, engine).map(({ diagnostic }) => renderDiagnostic(source, diagnostic));
  const anew = onlyIn(settings(after, options.to), settings(before, options.from));
  const diagnostics = [...findings.map((finding) => renderDiagnostic(source, finding)), ...anew];
  const statements = after.statements.map((statement) => {
    const { plan: _plan, ...rest } = renderStatement(source, statement);
    return rest;
  });
  return { path, ok: isOk(diagnostics), statements, diagnostics };
}

/** The new engine's report of a file, with what the old engine's says, too, left out. */
export function upgradedReport(before: FileReport, after: FileReport): FileReport {
  const diagnostics = onlyIn(after.diagnostics, before.diagnostics);
  return { ...after, ok: isOk(diagnostics), diagnostics };
}

function isOk(diagnostics: readonly ReportDiagnostic[]): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}

/** Those that are not among the others: of the same code at the same place, or, of an error, in the same statement. */
function onlyIn(
  diagnostics: readonly ReportDiagnostic[],
  others: readonly ReportDiagnostic[],
): readonly ReportDiagnostic[] {
  const keys = new Set(others.flatMap(keysOf));
  return diagnostics.filter((diagnostic) => !keysOf(diagnostic).some((key) => keys.has(key)));
}

function keysOf({ code, severity, field, range, statement }: ReportDiagnostic): readonly string[] {
  const place = range === undefined ? '' : `${String(range.startLine)}:${String(range.startColumn)}`;
  const own = `${code} ${field ?? ''} ${place}`;
  return severity === 'error' && statement !== undefined
    ? [own, `error of ${field ?? ''} ${String(statement)}`]
    : [own];
}
