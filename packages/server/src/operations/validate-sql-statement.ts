import { SqlStatementValidationResult, SqlStatementWithContext } from '../schemas/validation.ts';
import { operation } from './operation.ts';
import { runNow } from './run-now.ts';
import { statementJob } from './statement-job.ts';

export const validateSqlStatement = operation({
  name: 'ValidateSqlStatement',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/sql-statement/validate',
  summary: 'Checks a statement or script at once.',
  role: 'viewer',
  body: SqlStatementWithContext,
  data: SqlStatementValidationResult,
  async handle({ body, scope, caller, services }) {
    const outcome = await runNow(services, await statementJob(services, scope, caller, body));
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
