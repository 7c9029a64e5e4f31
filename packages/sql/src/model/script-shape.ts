// Which statements may stand together in one draft of the product. Facts: the product's own message, and its help on drafts.
// A file that makes permanent objects beside a job is no such draft; it may still be right as several, or for a client.
import { permanentBesideJob, severalJobs } from '../diagnostics/catalogue/script.ts';
import { problemAt } from '../diagnostics/problem.ts';
import type { Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Span } from '../text/span.ts';
import type { Statement } from '../syntax/ast/index.ts';

/**
 * What breaks the rule: permanent tables, views and functions beside a job, and more than one job outside a statement set.
 * Statements come in the script's order; a script without a job is not judged. `statement` of each diagnostic is the index.
 * @param bare whether the script need not be one draft: where permanent objects say that it is none, all of this is a warning
 */
export function checkScriptShape(statements: readonly Statement[], bare = false): Problem[] {
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
  const found: Problem[] = [];
  const permanent = besideJob(statements);
  if (permanent !== undefined) found.push(permanent);
  const extra = sets > 0 ? jobs[0] : jobs[1];
  if (extra !== undefined) {
    const wrap = sets > 0 ? undefined : wrapInSet(jobs, statements);
    found.push(
      problemAt(
        severalJobs,
        { jobs: jobs.length + sets },
        {
          span: statements[extra]!.span,
          statement: extra,
          ...(wrap === undefined ? {} : { fixes: [wrap] }),
        },
      ),
    );
  }
  const inOrder = found.sort((a, b) => a.statement! - b.statement!);
  return bare && permanent !== undefined
    ? inOrder.map((problem) => ({ ...problem, severity: 'warning' }))
    : inOrder;
}

/** All permanent objects in one error: at the first of them, with the others as places and one fix for all. */
function besideJob(statements: readonly Statement[]): Problem | undefined {
  const permanent = statements.filter(isPermanent);
  const [first, ...others] = permanent;
  if (first === undefined) return undefined;
  const count = permanent.length;
  return problemAt(
    permanentBesideJob,
    { objects: count === 1 ? 'A permanent object stands' : `${String(count)} permanent objects stand` },
    {
      span: nameOf(first),
      statement: statements.indexOf(first),
      related: others.map((each) => ({ message: 'this one is permanent, too', span: nameOf(each) })),
      fixes: [
        {
          kind: 'add',
          safe: false,
          title: count === 1 ? 'make it TEMPORARY' : 'make them TEMPORARY',
          edits: permanent.map(makeTemporary),
        },
      ],
    },
  );
}

const nameOf = (statement: Statement): Span =>
  'name' in statement && statement.name !== undefined ? statement.name.span : statement.span;

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

function makeTemporary({ span }: Statement): TextEdit {
  const at = span.start + 'CREATE'.length;
  return { span: { start: at, end: at }, text: ' TEMPORARY' };
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
