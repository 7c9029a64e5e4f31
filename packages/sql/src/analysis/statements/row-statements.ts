// UPDATE, DELETE, CALL and EXPLAIN.
// Source: SqlValidatorImpl.validateUpdate, validateDelete; SqlNodeToOperationConversion; DynamicSinkUtils.
import { procedureNotFound } from '../../diagnostics/catalogue/statement-rules.ts';
import { hasErrors } from '../../diagnostics/problem.ts';
import { unknownRowChange, unseenCatalog } from '../../diagnostics/undecided-reasons.ts';
import { findTable } from '../../catalog/find-table.ts';
import { plainPath } from '../../catalog/object-path.ts';
import { rowChangeUnsupported } from '../../diagnostics/catalogue/ddl.ts';
import { duplicateTargetColumn, unknownTargetColumn } from '../../diagnostics/catalogue/sink.ts';
import type {
  Command,
  Delete,
  Explain,
  Identifier,
  Query,
  SelectItem,
  Statement,
  TableReference,
  Update,
} from '../../syntax/ast/index.ts';
import { mergeProblems } from '../query/merge-problems.ts';
import { checkTableUse } from '../table-use.ts';
import { breakOff, giveUp, giveUpOn, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { checkSources } from './plan-query.ts';
import { validate } from './query.ts';

const ABILITIES = 'org.apache.flink.table.connector.sink.abilities';

/** Flink reads the table, makes its sink, and then asks for an ability that most have not. */
export function analyzeRowChange(context: StatementContext, statement: Update | Delete): void {
  if (statement.kind === 'update') checkTargets(context, statement);
  const analysis = validate(context, rowsOf(statement));
  if (analysis === undefined || !checkSources(context, analysis.rel).passed) return;
  context.problems.push(...mergeProblems(analysis.late));
  if (hasErrors(analysis.late)) return;
  const table = findTable(context.session, pathOf(context, statement.target));
  const { span } = statement.target;
  if (table?.kind === 'unknown') giveUpOn(context, table, span);
  if (table === undefined || table.kind === 'view') giveUp(context, unknownRowChange, {}, span);
  const sink = checkTableUse({ ...context.settings, table, role: 'sink', span, session: context.session });
  context.problems.push(...sink.problems);
  context.undecided.push(...sink.undecided);
  if (sink.undecided.length > 0) breakOff();
  if (hasErrors(sink.problems)) return;
  const { kind } = statement;
  const ability = `SupportsRowLevel${kind === 'update' ? 'Update' : 'Delete'}`;
  if (sink.sink?.abilities.includes(ability) === true) giveUp(context, unknownRowChange, {}, span);
  refuse(
    rowChangeUnsupported,
    {
      operation: kind,
      table: plainPath(table.path),
      interface: `${ABILITIES}.${ability}`,
    },
    { span: statement.span },
  );
}

/** SqlValidatorImpl.createTargetRowType: the columns to set are looked at before what they are set to. */
function checkTargets(context: StatementContext, { target, assignments }: Update): void {
  const table = findTable(context.session, pathOf(context, target));
  if (table?.kind !== 'table') return;
  const seen = new Set<string>();
  for (const { column } of assignments) {
    const name = column.names.join('.');
    const { span } = column;
    if (!table.columns.some((each) => each.name === name)) refuse(unknownTargetColumn, { name }, { span });
    if (seen.has(name)) refuse(duplicateTargetColumn, { name }, { span });
    seen.add(name);
  }
}

/** The query that Calcite makes of the statement: the rows to change, and the new values beside them. */
function rowsOf(statement: Update | Delete): Query {
  const { span, target, alias, where, hints } = statement;
  const name: TableReference = { kind: 'table-name', span: target.span, name: target, hints };
  const star: Identifier = {
    kind: 'identifier',
    span: target.span,
    names: [''],
    parts: [target.span],
    quoted: [false],
  };
  const values = statement.kind === 'update' ? statement.assignments.map(({ value }) => value) : [];
  const items = [star, ...values].map((expression): SelectItem => ({
    kind: 'select-item',
    span: expression.span,
    expression,
  }));
  return {
    kind: 'select',
    span,
    hints: [],
    items,
    itemsSpan: span,
    from: alias === undefined ? name : { kind: 'aliased', span: target.span, table: name, alias },
    windows: [],
    ...(where === undefined ? {} : { where }),
  };
}

function pathOf({ session }: StatementContext, { names }: Identifier) {
  return {
    catalog: names.at(-3) ?? session.currentCatalog,
    database: names.at(-2) ?? session.currentDatabase,
    object: names.at(-1)!,
  };
}

/** The in-memory catalog has no procedures, and says so; those of other catalogs are not known here. */
export function analyzeCall(
  context: StatementContext,
  statement: Extract<Command, { kind: 'call-procedure' }>,
): void {
  const names = statement.call.name?.names ?? [];
  const catalog = context.session.catalogs.get(names.at(-3) ?? context.session.currentCatalog);
  if (catalog === undefined || catalog.external)
    giveUp(
      context,
      unseenCatalog,
      { catalog: names.at(-3) ?? context.session.currentCatalog },
      statement.span,
    );
  refuse(procedureNotFound, {}, { span: statement.span });
}

/** What it explains is analysed; its columns are those of the plan's text, so it has no output schema of its own. */
export function analyzeExplain(
  context: StatementContext,
  statement: Explain,
  analyze: (context: StatementContext, statement: Statement) => void,
): void {
  analyze(context, statement.statement);
  delete context.outputSchema;
  delete context.changelogMode;
}
