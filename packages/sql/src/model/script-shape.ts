// Which statements may stand together in one draft of the product. Facts: the product's own message, and its help on drafts.
import { permanentBesideJob, severalJobs } from '../diagnostics/catalogue/script.ts';
import { diagnose } from '../diagnostics/definition.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Statement } from '../syntax/ast/index.ts';

/**
 * What breaks the rule: permanent tables, views and functions beside a job, and more than one job outside a statement set.
 * Statements come in the script's order; a script without a job is not judged. `statement` of each diagnostic is the index.
 */
export function checkScriptShape(statements: readonly Statement[]): Diagnostic[] {
  const jobs: number[] = [];
  let inSet = false;
  let sets = 0;
  statements.forEach((statement, index) => {
    if (statement.kind === 'begin-statement-set' || statement.kind === 'statement-set') {
      inSet = true;
      sets += 1;
    } else if (statement.kind === 'end-statement-set') inSet = false;
    else if (!inSet && isJob(statement)) jobs.push(index);
  });
  if (jobs.length + sets === 0) return [];
  const found: Diagnostic[] = [];
  statements.forEach((statement, index) => {
    if (isPermanent(statement))
      found.push(
        diagnose(
          permanentBesideJob,
          {},
          { span: statement.span, statement: index, fixes: [makeTemporary(statement)] },
        ),
      );
  });
  const extra = sets > 0 ? jobs[0] : jobs[1];
  if (extra !== undefined) {
    const wrap = sets > 0 ? undefined : wrapInSet(jobs, statements);
    found.push(
      diagnose(
        severalJobs,
        {},
        {
          span: statements[extra]!.span,
          statement: extra,
          ...(wrap === undefined ? {} : { fixes: [wrap] }),
        },
      ),
    );
  }
  return found.sort((a, b) => a.statement! - b.statement!);
}

function isJob(statement: Statement): boolean {
  switch (statement.kind) {
    case 'select':
    case 'insert':
    case 'update':
    case 'delete':
      return true;
    case 'create-table':
      return statement.query !== undefined;
    default:
      return false;
  }
}

function isPermanent(statement: Statement): boolean {
  switch (statement.kind) {
    case 'create-table':
      return !statement.temporary && !isJob(statement) && statement.source === undefined;
    case 'create-view':
    case 'create-function':
      return !statement.temporary;
    default:
      return false;
  }
}

function makeTemporary(statement: Statement): Fix {
  const at = statement.span.start + 'CREATE'.length;
  return {
    kind: 'add',
    safe: false,
    title: 'make it TEMPORARY',
    edits: [{ span: { start: at, end: at }, text: ' TEMPORARY' }],
  };
}

/** Only INSERT statements that follow each other can be wrapped as they stand. */
function wrapInSet(jobs: readonly number[], statements: readonly Statement[]): Fix | undefined {
  const first = jobs[0]!;
  const last = jobs.at(-1)!;
  const together = last - first + 1 === jobs.length;
  if (!together || jobs.some((index) => statements[index]!.kind !== 'insert')) return undefined;
  const { start } = statements[first]!.span;
  const { end } = statements[last]!.span;
  return {
    kind: 'add',
    safe: false,
    title: 'wrap them in a statement set',
    edits: [
      { span: { start, end: start }, text: 'BEGIN STATEMENT SET;\n' },
      { span: { start: end, end }, text: ';\nEND' },
    ],
  };
}
