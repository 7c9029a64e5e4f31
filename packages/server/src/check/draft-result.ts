// A draft's report as AsyncDraftValidateResult: the first SQL error in sqlErrorDetail, what is outside the SQL in
// draftMetaInfoErrorDetails, and everything in `diagnostics`.
import type { DeploymentDraft, FileReport, Finding, ReportDiagnostic } from '@flink-preflight/draft';
import { renderFinding } from '@flink-preflight/draft';
import { isSqlError, placeOf, summaryOf, verdictOf } from './verdict.ts';

export function draftResult(draft: DeploymentDraft, file: FileReport): object {
  const errors = file.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const firstSqlError = errors.find(isSqlError);
  const kind = draft.artifact?.kind;
  const hasSql = kind === 'SQLSCRIPT' || kind === 'MATERIALIZED_TABLE';
  return {
    ticketStatus: 'FINISHED',
    success: file.ok,
    message: summaryOf(errors),
    draftValidationDetail: {
      draftMetaInfoErrorDetails: metaErrors(errors),
      ...(hasSql ? { sqlValidationResult: verdictOf(file, firstSqlError) } : {}),
      ...(firstSqlError === undefined ? {} : { sqlErrorDetail: placeOf(firstSqlError) }),
      diagnostics: file.diagnostics,
      statements: file.statements,
      ...(file.resources === undefined ? {} : { resources: file.resources }),
      ...(file.cost === undefined ? {} : { cost: file.cost }),
      ...(file.compatibility === undefined ? {} : { compatibility: file.compatibility }),
    },
  };
}

/** For a stored draft that no longer has the shape of a draft. */
export function shapeFailure(findings: readonly Finding[]): object {
  const diagnostics = findings.map((finding) => renderFinding(finding));
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  return {
    ticketStatus: 'FINISHED',
    success: false,
    message: summaryOf(errors),
    draftValidationDetail: { draftMetaInfoErrorDetails: metaErrors(errors), diagnostics },
  };
}

function metaErrors(errors: readonly ReportDiagnostic[]): { message: string; reason: string }[] {
  return errors
    .filter((error) => !isSqlError(error))
    .map(({ code, name, message, hint, field }) => ({
      message,
      reason: [`${code} ${name}`, field, hint].filter((part) => part !== undefined).join(': '),
    }));
}
