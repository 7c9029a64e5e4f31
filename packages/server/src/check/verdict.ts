// The product's word for the outcome of an SQL check, and the place of its first error.
import type { FileReport, ReportDiagnostic, ReportStatement } from '@flink-preflight/draft';
import type { ValidationResult } from '../schemas/validation.ts';

/** Whether the diagnostic is an error in the SQL text itself. */
export function isSqlError(diagnostic: ReportDiagnostic): boolean {
  if (diagnostic.severity !== 'error') return false;
  const { field, range } = diagnostic;
  if (field === undefined) return range !== undefined;
  return field.startsWith('artifact.sqlArtifact.sqlScript') || field === 'statement';
}

/** `sqlValidationResult` of a draft, `validationResult` of a statement. */
export function verdictOf(
  file: Pick<FileReport, 'statements'>,
  firstError: ReportDiagnostic | undefined,
): ValidationResult {
  return firstError === undefined ? acceptedAs(file.statements) : refusedAs(firstError);
}

function refusedAs(error: ReportDiagnostic): ValidationResult {
  switch (error.category) {
    case 'semantic':
      return 'VALIDATION_RESULT_INVALID_QUERY';
    case 'connector':
    case 'connectivity':
      return 'VALIDATION_RESULT_INVALID_CONNECTOR_CONFIG';
    case 'streaming':
      return 'VALIDATION_RESULT_UNSUPPORTED_QUERY';
    case 'configuration':
      return 'VALIDATION_RESULT_INVALID_FLINK_CONFIG';
    default:
      return 'VALIDATION_RESULT_INVALID';
  }
}

/** The script's weightiest statement tells: a job that writes, a query, a definition, a command. */
function acceptedAs(statements: readonly ReportStatement[]): ValidationResult {
  const kinds = statements.map((statement) => statement.kind);
  const some = (pattern: RegExp): boolean => kinds.some((kind) => pattern.test(kind));
  if (
    some(/^(insert|statement-set|begin-statement-set|execute|create-table-as|replace-table-as|delete|update)/)
  ) {
    return 'VALIDATION_RESULT_VALID_INSERT_QUERY';
  }
  if (some(/^(select|query|values|with)/)) return 'VALIDATION_RESULT_VALID_SELECT_QUERY';
  if (some(/^(create|alter|drop|truncate|replace)/)) return 'VALIDATION_RESULT_VALID_DDL_STATEMENT';
  return 'VALIDATION_RESULT_VALID_COMMAND_STATEMENT';
}

export interface ErrorPlace {
  readonly lineNumber: string;
  readonly columnNumber: string;
  readonly endLineNumber: string;
  readonly endColumnNumber: string;
  readonly message: string;
}

/** Numbers go out as text: the product's structure says so. */
export function placeOf(error: ReportDiagnostic): ErrorPlace {
  const { startLine, startColumn, endLine, endColumn } = error.range ?? {
    ...{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  };
  return {
    lineNumber: String(startLine),
    columnNumber: String(startColumn),
    endLineNumber: String(endLine),
    endColumnNumber: String(endColumn),
    message: error.message,
  };
}

/** One line for people: how many errors there are, and the first. */
export function summaryOf(errors: readonly ReportDiagnostic[]): string {
  const [first] = errors;
  if (first === undefined) return '';
  return errors.length === 1 ? first.message : `${errors.length} errors, the first: ${first.message}`;
}
