// Levels of problems as a project sets them, by code or by name; the code of many rules may be set, and one rule of it otherwise.
import type { FileReport, ReportDiagnostic } from '../report/report.ts';
import type { RuleLevel } from './project.ts';

/** The report with its problems at the levels that are set; what is off is left out. */
export function withRuleLevels(report: FileReport, rules: Readonly<Record<string, RuleLevel>>): FileReport {
  if (Object.keys(rules).length === 0) return report;
  const levels = new Map(Object.entries(rules).map(([rule, level]) => [rule.toLowerCase(), level]));
  const diagnostics = report.diagnostics.flatMap((diagnostic): readonly ReportDiagnostic[] => {
    const { code, name } = diagnostic;
    const level = levels.get(name.toLowerCase()) ?? levels.get(code.toLowerCase());
    if (level === undefined || level === diagnostic.severity) return [diagnostic];
    return level === 'off' ? [] : [{ ...diagnostic, severity: level }];
  });
  return { ...report, diagnostics, ok: diagnostics.every(({ severity }) => severity !== 'error') };
}
