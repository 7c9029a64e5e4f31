// Doubts of a report's statements as notes, so that every format tells them; and as errors where certainty is asked for.
import { diagnose } from '@flink-preflight/sql';
import type { Severity } from '@flink-preflight/sql';
import { undecidedStatement } from '../catalogue/undecided.ts';
import type { FileReport, ReportDiagnostic } from './report.ts';

export { undecidedStatement };

/** One note for each doubt of the file's statements, in their order. */
export function undecidedNotes(
  { statements, script }: Pick<FileReport, 'statements' | 'script'>,
  severity: Severity = undecidedStatement.severity,
): readonly ReportDiagnostic[] {
  return statements.flatMap(({ undecided = [] }, statement) =>
    undecided.map(({ name, reason, range }) => {
      const { code, category, message, hint } = diagnose(undecidedStatement, { reason });
      return {
        code,
        name,
        severity,
        category,
        message,
        ...(severity === 'error' && hint !== undefined ? { hint } : {}),
        range,
        ...(script ?? {}),
        statement,
      };
    }),
  );
}

/** The report with each doubt as an error. */
export function strictly(file: FileReport): FileReport {
  const errors = undecidedNotes(file, 'error');
  if (errors.length === 0) return file;
  return { ...file, ok: false, diagnostics: [...file.diagnostics, ...errors] };
}
