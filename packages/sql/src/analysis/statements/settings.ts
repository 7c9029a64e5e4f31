// SET and RESET, and what a wrong value leads to: Flink takes any there, and refuses the first statement that reads it.
// Source: SetOperation, Configuration.getOptional, PlannerBase.getParser.
import { invalidSetting } from '../../diagnostics/catalogue/ddl.ts';
import { unknownDialect } from '../../diagnostics/catalogue/settings.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Session } from '../../catalog/session.ts';
import type { Command } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { StatementContext } from './context.ts';

const DIALECT = 'table.sql-dialect';

export function analyzeSet(context: StatementContext, statement: Extract<Command, { kind: 'set' }>): void {
  const { key, value } = statement;
  if (key === undefined || value === undefined) return;
  const name = key.trim();
  context.session.configuration.set(name, value.trim());
  context.session.settingPlaces.set(name, statement.valueSpan ?? statement.span);
}

export function analyzeReset(
  context: StatementContext,
  statement: Extract<Command, { kind: 'reset' }>,
): void {
  const { configuration, defaults, settingPlaces } = context.session;
  if (statement.key === undefined) {
    configuration.clear();
    for (const [key, value] of defaults) configuration.set(key, value);
    settingPlaces.clear();
    return;
  }
  const key = statement.key.trim();
  const value = defaults.get(key);
  if (value === undefined) configuration.delete(key);
  else configuration.set(key, value);
  settingPlaces.delete(key);
}

/** Points from an error about a setting to the SET that gave its value. */
export function withSettingPlace(problem: Problem, { settingPlaces }: Session): Problem {
  if (problem.definition !== invalidSetting) return problem;
  const span = settingPlaces.get(String(problem.parameters['key']));
  return span === undefined ? problem : { ...problem, related: [related(span)] };
}

const related = (span: Span): Related => ({ message: 'the value is set here', span });

/** Whether statements are read by Hive's parser, whose grammar isn't known here. */
export function speaksHive({ configuration }: Session): boolean {
  return configuration.get(DIALECT)?.trim().toLowerCase() === 'hive';
}

/**
 * What Flink says of any statement behind a SET of a dialect that it has no parser for. Told once: the dialect is the default
 * one again for what comes after.
 * @param hasHive whether Hive's parser may be there
 */
export function checkDialect(context: StatementContext, at: Span, hasHive: boolean): void {
  const { configuration, settingPlaces } = context.session;
  const value = configuration.get(DIALECT)?.trim();
  const place = settingPlaces.get(DIALECT);
  if (value === undefined || place === undefined || /^default$/i.test(value)) return;
  const details = { span: at, related: [related(place)] };
  const upper = value.toUpperCase();
  if (upper !== 'HIVE') {
    const cause = `No enum constant org.apache.flink.table.api.SqlDialect.${upper}`;
    const parameters = { key: DIALECT, value, cause, expected: 'Use one of default, hive.' };
    context.problems.push(problemAt(invalidSetting, parameters, details));
  } else if (hasHive) return;
  else context.problems.push(problemAt(unknownDialect, { identifier: 'hive' }, details));
  configuration.delete(DIALECT);
  settingPlaces.delete(DIALECT);
}
