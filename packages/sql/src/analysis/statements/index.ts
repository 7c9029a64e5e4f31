// The analysis of one statement: dispatch, refusal, and what stays behind of a statement that was refused.
import {
  brokenStatement,
  externalDefinition,
  laterSyntax,
  productStatement,
} from '../../diagnostics/undecided-reasons.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { Statement } from '../../syntax/ast/index.ts';
import { analyzeAlterTable } from './alter-table.ts';
import { analyzeAnalyzeTable, analyzeTruncateTable } from './analyze-table.ts';
import { analyzeAlterCatalog, analyzeCreateCatalog, analyzeDropCatalog } from './catalogs.ts';
import { Stop } from '../../diagnostics/stop.ts';
import { doubt } from './context.ts';
import type { StatementContext } from './context.ts';
import { analyzeCreateTableAs } from './create-table-as.ts';
import { analyzeCreateTable } from './create-table.ts';
import {
  analyzeAlterDatabase,
  analyzeCreateDatabase,
  analyzeDropDatabase,
  analyzeUseCatalog,
  analyzeUseDatabase,
} from './databases.ts';
import { analyzeDropTable } from './drop-table.ts';
import { analyzeAlterFunction, analyzeCreateFunction, analyzeDropFunction } from './functions.ts';
import { analyzeAlterMaterializedTable, analyzeCreateMaterializedTable } from './materialized-tables.ts';
import { analyzeModel } from './models.ts';
import { analyzeLoadModule, analyzeUnloadModule, analyzeUseModules } from './modules.ts';
import { rememberRefused } from './refused.ts';
import { analyzeCall, analyzeExplain, analyzeRowChange } from './row-statements.ts';
import { analyzeInsert, analyzeQueryStatement } from './query.ts';
import { analyzeReset, analyzeSet } from './settings.ts';
import { analyzeDescribe, analyzeShow, refuseUnsupported } from './show.ts';
import { analyzeAlterView, analyzeCreateView } from './views.ts';

export { newStatementContext } from './context.ts';
export { rememberRefused } from './refused.ts';
export { checkDialect, speaksHive } from './settings.ts';
export { registerRejected } from './register-table.ts';
export { nothingSpent } from '../query/index.ts';
export { doubt } from './context.ts';
export type { StatementContext, StatementSettings, StatementPlan } from './context.ts';

/**
 * Analyses a statement in the session as it is and applies its effects. Diagnostics, output schema and changelog mode
 * come back in the context. After a refusal the session remembers what the statement would have made.
 */
export function analyzeStatement(context: StatementContext, statement: Statement): void {
  try {
    dispatch(context, statement);
  } catch (thrown) {
    if (!(thrown instanceof Stop)) throw thrown;
    if (thrown.problem !== undefined) context.problems.push(thrown.problem);
    rememberRefused(context, statement);
  }
}

function dispatch(context: StatementContext, statement: Statement): void {
  switch (statement.kind) {
    case 'select':
      return analyzeQueryStatement(context, statement.query);
    case 'insert':
      return analyzeInsert(context, statement);
    case 'update':
    case 'delete':
      return analyzeRowChange(context, statement);
    case 'statement-set':
      for (const each of statement.statements) dispatch(context, each);
      return;
    case 'execute':
    case 'compile-plan':
    case 'compile-and-execute-plan':
      return dispatch(context, statement.statement);
    case 'explain':
      return analyzeExplain(context, statement, dispatch);
    case 'create-table':
      if (statement.source !== undefined) return doubt(context, externalDefinition, {}, statement.span);
      if (statement.query === undefined) return analyzeCreateTable(context, statement);
      return analyzeCreateTableAs(context, statement, statement.query);
    case 'create-view':
      return analyzeCreateView(context, statement);
    case 'create-catalog':
      return analyzeCreateCatalog(context, statement);
    case 'create-database':
      if (statement.source !== undefined) return doubt(context, externalDefinition, {}, statement.span);
      return analyzeCreateDatabase(context, statement);
    case 'create-function':
      return analyzeCreateFunction(context, statement);
    case 'create-materialized-table':
      return analyzeCreateMaterializedTable(context, statement);
    case 'alter-table':
      return analyzeAlterTable(context, statement);
    case 'alter-view':
      return analyzeAlterView(context, statement);
    case 'alter-catalog':
      return analyzeAlterCatalog(context, statement);
    case 'alter-database':
      return analyzeAlterDatabase(context, statement);
    case 'alter-function':
      return analyzeAlterFunction(context, statement);
    case 'alter-materialized-table':
      return analyzeAlterMaterializedTable(context, statement);
    case 'drop-table':
    case 'drop-view':
    case 'drop-materialized-table':
      return analyzeDropTable(context, { ...statement, kind: statement.kind });
    case 'drop-catalog':
      return analyzeDropCatalog(context, statement);
    case 'drop-database':
      return analyzeDropDatabase(context, statement);
    case 'drop-function':
      return analyzeDropFunction(context, statement);
    case 'create-model':
    case 'alter-model':
    case 'drop-model':
      return analyzeModel(context, statement);
    case 'merge':
    case 'set-option':
      return refuseUnsupported(context, statement.span);
    case 'set':
      return analyzeSet(context, statement);
    case 'reset':
      return analyzeReset(context, statement);
    case 'use-catalog':
      return analyzeUseCatalog(context, statement.name);
    case 'use-database':
      return analyzeUseDatabase(context, statement.name);
    case 'use-modules':
      return analyzeUseModules(context, statement.names);
    case 'load-module':
      return analyzeLoadModule(context, statement);
    case 'unload-module':
      return analyzeUnloadModule(context, statement.name);
    case 'show':
      return analyzeShow(context, statement);
    case 'describe':
      return analyzeDescribe(context, statement);
    case 'call-procedure':
      return analyzeCall(context, statement);
    case 'analyze-table':
      return analyzeAnalyzeTable(context, statement);
    case 'truncate-table':
      return analyzeTruncateTable(context, statement);
    case 'add-jar':
      context.session.jars = new Set([...context.session.jars, statement.path.value]);
      return;
    case 'remove-jar':
      context.session.jars = new Set([...context.session.jars].filter((jar) => jar !== statement.path.value));
      return;
    case 'create-connection':
    case 'alter-connection':
    case 'drop-connection':
      return doubt(context, laterSyntax, { what: 'This statement' }, statement.span);
    case 'auto-optimize':
      return doubt(context, productStatement, {}, statement.span);
    case 'error':
      return doubt(context, brokenStatement, {}, statement.span);
    // Statement sets are paired by the script's check; the others change nothing that analysis depends on.
    case 'begin-statement-set':
    case 'end-statement-set':
    case 'execute-plan':
    case 'stop-job':
    case 'client-command':
      return;
    default:
      assertNever(statement);
  }
}
