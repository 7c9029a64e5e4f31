// A script's report as SqlStatementValidationResult.
import type { FileReport, ReportDiagnostic } from '@flink-preflight/draft';
import type { ValidationResult } from '../schemas/validation.ts';
import type { ErrorPlace } from './verdict.ts';
import { placeOf, summaryOf, verdictOf } from './verdict.ts';

export type StatementCheck = Pick<FileReport, 'statements' | 'diagnostics'>;

export interface StatementResult extends StatementCheck {
  readonly success: boolean;
  readonly message: string;
  readonly validationResult: ValidationResult;
  readonly errorDetails?: ErrorPlace & { readonly invalidflinkConf: readonly string[] };
}

/** @param invalidflinkConf see `wrongOptions` */
export function statementResult(
  { statements, diagnostics }: StatementCheck,
  invalidflinkConf: readonly string[],
): StatementResult {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const [first] = errors;
  return {
    success: first === undefined,
    message: summaryOf(errors),
    validationResult: verdictOf({ statements }, first),
    ...(first === undefined ? {} : { errorDetails: { ...placeOf(first), invalidflinkConf } }),
    diagnostics,
    statements,
  };
}

const configuration = 'flinkConfiguration.';

/** A draft's fields by the names that they have in SqlStatementWithContext. */
const names: readonly (readonly [string, string])[] = [
  ['artifact.sqlArtifact.sqlScript', 'statement'],
  ['artifact.sqlArtifact.additionalDependencies', 'additionalDependencies'],
  ['engineVersion', 'versionName'],
  ['executionMode', 'batchMode'],
  ['flinkConf', 'flinkConfiguration'],
];

/**
 * What was found in the draft that the statement was checked as, with the statement's own names of fields. Advice on
 * options that were not given is for jobs: left out.
 */
export function ofStatement({ statements, diagnostics }: StatementCheck): StatementCheck {
  return {
    statements,
    diagnostics: diagnostics.flatMap((one) => {
      const { field, severity } = one;
      if (field === 'flinkConf' && severity !== 'error') return [];
      const [from, to] = names.find(([name]) => field?.startsWith(name)) ?? [];
      return field === undefined || from === undefined
        ? [one]
        : [{ ...one, field: `${to}${field.slice(from.length)}` }];
    }),
  };
}

/** The refused options as `key:value`, as the product writes them; the values are the caller's own. */
export function wrongOptions(
  diagnostics: readonly ReportDiagnostic[],
  given: Readonly<Record<string, string>> = {},
): string[] {
  const keys = diagnostics.flatMap(({ severity, field }) =>
    severity === 'error' && field?.startsWith(configuration) === true
      ? [field.slice(configuration.length)]
      : [],
  );
  return [...new Set(keys)].map((key) => `${key}:${given[key] ?? ''}`);
}
