import { SqlStatementValidationResult, SqlStatementWithContext } from '../schemas/validation.ts';
import { RequestError } from '../errors.ts';
import { operation } from './operation.ts';

export const validateSqlStatement = operation({
  name: 'ValidateSqlStatement',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/sql-statement/validate',
  summary: 'Checks a statement or script at once.',
  role: 'viewer',
  body: SqlStatementWithContext,
  data: SqlStatementValidationResult,
  async handle({ body, services }) {
    if (services.checks.load > services.checks.capacity * 4) {
      throw new RequestError('throttled', { milliseconds: 1000 }, 1000);
    }
    const outcome = await services.checks.run({
      kind: 'statement',
      statement: body.statement,
      configuration: configurationOf(body.flinkConfiguration ?? {}, body.batchMode === true),
      engineVersion: body.versionName,
    });
    if (outcome.text !== undefined) return { dataText: outcome.text };
    return {
      data: {
        success: false,
        message: `The check could not be completed: ${outcome.failure}.`,
        validationResult: 'VALIDATION_RESULT_INVALID',
        diagnostics: [],
      },
    };
  },
});

function configurationOf(given: Readonly<Record<string, unknown>>, batch: boolean): Record<string, string> {
  const configuration: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) configuration[key] = String(value);
  if (batch) configuration['execution.runtime-mode'] = 'batch';
  return configuration;
}
