import Type from 'typebox';
import { OperationError } from '../errors.ts';
import { EngineWord, ErrorPlace, SqlStatementWithContext } from '../schemas/validation.ts';
import { definitionName } from './definition-name.ts';
import { deleteEarlier, effectOf } from './definition-record.ts';
import { operation } from './operation.ts';
import { insertRecord } from './record.ts';
import { runNow } from './run-now.ts';
import { statementJob } from './statement-job.ts';

/** Each thread that checks runs them once, and once again for what was changed: more of them would be felt then. */
const mostDefinitions = 1000;

/** Of all definitions together: as of a draft, for each check reads them. */
const mostCharacters = 8_000_000;

export const executeSqlStatement = operation({
  name: 'ExecuteSqlStatement',
  method: 'POST',
  path: '/api/v2/namespaces/{namespace}/sql-statement/execute',
  summary: 'Runs definitions (CREATE, ALTER, DROP of what is permanent); later checks find what they made.',
  role: 'editor',
  body: SqlStatementWithContext,
  data: Type.Object({
    executeSuccess: Type.Boolean(),
    statement: Type.String(),
    errorDetails: Type.Optional(Type.Object({ ...ErrorPlace, invalidflinkConf: Type.Array(Type.String()) })),
    engine: Type.Optional(EngineWord),
  }),
  async handle({ body, scope, caller, services }) {
    const { statement } = body;
    const job = await statementJob(services, scope, caller, body);
    const outcome = await runNow(services, job);
    if (outcome.text === undefined) {
      return { data: { executeSuccess: false, statement, errorDetails: notChecked(outcome.failure) } };
    }
    const result = JSON.parse(outcome.text) as Checked;
    const engine = result.engine === undefined ? {} : { engine: result.engine };
    if (!result.success)
      return { data: { executeSuccess: false, statement, errorDetails: result.errorDetails, ...engine } };
    const kinds = result.statements.map(({ kind }) => kind);
    refuseOther(kinds);
    const { before = [] } = job.context;
    const data = { executeSuccess: true, statement, ...engine };
    const { changesNothing, replacesEarlier } = await effectOf(services, scope, before, statement, kinds);
    if (changesNothing) return { data };
    if (before.length >= mostDefinitions) {
      const reason = `the namespace has ${mostDefinitions} already`;
      throw new OperationError('notSupported', { what: 'Another definition', reason });
    }
    if (before.reduce((sum, { length }) => sum + length, statement.length) > mostCharacters) {
      const reason = `those of the namespace would have more than ${mostCharacters} characters`;
      throw new OperationError('notSupported', { what: 'Another definition', reason });
    }
    const name = definitionName(services.now());
    await insertRecord(services, 'definition', scope, name, { script: statement });
    if (replacesEarlier) await deleteEarlier(services, scope, statement, name);
    return { data, object: name };
  },
});

/** The details of a statement whose check did not end: it took too long, or too much memory. */
function notChecked(failure: string | undefined): object {
  const message = `The check could not be completed: ${failure ?? 'unknown'}.`;
  const first = { lineNumber: '1', columnNumber: '1', endLineNumber: '1', endColumnNumber: '1' };
  return { ...first, message, invalidflinkConf: [] };
}

interface Checked {
  readonly success: boolean;
  readonly errorDetails?: object;
  readonly engine?: object;
  readonly statements: readonly { readonly kind: string }[];
}

/** This server runs no jobs and keeps no sessions. */
function refuseOther(kinds: readonly string[]): void {
  const other = kinds.find((kind) => !/^(create|alter|drop|use)-/.test(kind) || kind.endsWith('-as'));
  if (other === undefined && kinds.length > 0) return;
  const reason = 'it runs no jobs and keeps definitions only';
  throw new OperationError('notSupported', { what: `Running ${other ?? 'nothing'}`, reason });
}
