// FOR SYSTEM_TIME AS OF a constant: the catalog is asked for the table as it was then.
// Source: FlinkCalciteSqlValidator.registerNamespace, CatalogManager.getTable, Catalog.getTable(ObjectPath, long).
import type { CatalogEntry } from '../../catalog/session.ts';
import {
  snapshotPeriodType,
  timeTravelCatalog,
  timeTravelExpression,
} from '../../diagnostics/catalogue/relations.ts';
import type { Expression, TableName } from '../../syntax/ast/index.ts';
import { isUndecided } from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { PASS, report, reportLate, silently } from './context.ts';
import { findExpression } from './expression-children.ts';
import { expressionText } from './expression-text.ts';
import type { QueryContext, Scope } from './model.ts';

/** Operators that Flink's executor folds; other functions it leaves as they are. */
const FOLDED: ReadonlySet<string> = new Set(['+', '-', 'NOW']);

/** Reports what is wrong with a constant period of a table; true where something is. */
export function refusesTimeTravel(
  context: QueryContext,
  scope: Scope,
  reference: TableName,
  entry: CatalogEntry | undefined,
): boolean {
  const { period, name } = reference;
  if (period === undefined || findExpression(period, readsColumn) !== undefined) return false;
  const { span } = period;
  const left = findExpression(period, isLeft);
  if (left !== undefined && context.environment.joinsAsOfNow === true) return false;
  if (left !== undefined) {
    const expression = expressionText(context, scope, period, false).replaceAll("_UTF-16LE'", "'");
    // CURRENT_TIMESTAMP and its like are names for the parser, and so pass for columns until the query is converted.
    const bare = left.kind === 'call' && left.bare === true;
    if (bare) reportLate(context, timeTravelExpression, { expression }, { span });
    else report(context, PASS.names, timeTravelExpression, { expression }, { span });
    return !bare;
  }
  const { type } = silently(context, (silent) => context.typer.expression(silent, scope, period));
  if (isUndecided(type)) return false;
  if (reportPeriod(context, type, period)) return true;
  const { session } = context.environment;
  const catalog = name.names.length > 2 ? name.names.at(-3)! : context.currentCatalog;
  // What another catalog can do is not known here; temporary objects are in no catalog.
  if (entry?.temporary === true || entry?.kind === 'unknown') return false;
  if (session.catalogs.get(entry?.path.catalog ?? catalog)?.external === true) return false;
  report(context, PASS.names, timeTravelCatalog, {}, { span: name.span });
  return true;
}

/** Reports a period that is no point in time; true where it is none. */
export function reportPeriod(context: QueryContext, { root }: LogicalType, period: Expression): boolean {
  if (root === 'TIMESTAMP' || root === 'TIMESTAMP_LTZ') return false;
  const type = root === 'INTERVAL_DAY_TIME' ? 'INTERVAL_DAY' : root;
  report(context, PASS.types, snapshotPeriodType, { type }, { span: period.span });
  return true;
}

const readsColumn = (expression: Expression): boolean =>
  expression.kind === 'identifier' || expression.kind === 'subquery';

const isLeft = (expression: Expression): boolean =>
  expression.kind === 'call' && !FOLDED.has(expression.operator.toUpperCase());
