// A script's report as SqlStatementValidationResult.
import type { FileReport } from '@flink-preflight/draft';
import { placeOf, summaryOf, verdictOf } from './verdict.ts';

export function statementResult(file: FileReport): object {
  const errors = file.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const [first] = errors;
  return {
    success: file.ok,
    message: summaryOf(errors),
    validationResult: verdictOf(file, first),
    ...(first === undefined ? {} : { errorDetails: { ...placeOf(first), invalidflinkConf: [] } }),
    diagnostics: file.diagnostics,
    statements: file.statements,
  };
}
