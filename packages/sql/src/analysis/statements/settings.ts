// SET and RESET. A wrong value is Flink's error only where something reads it; only those that every plan reads are refused.
// Source: SetOperation, Configuration.getOptional, ExecutionOptions.RUNTIME_MODE.
import { invalidSetting } from '../../diagnostics/catalogue/ddl.ts';
import type { Command } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';

/** Enumerated settings that decide how statements are analysed, with their values and Flink's words about others. */
const VALUES: Readonly<Record<string, { values: readonly string[]; cause: (value: string) => string }>> = {
  'execution.runtime-mode': {
    values: ['STREAMING', 'BATCH', 'AUTOMATIC'],
    cause: () =>
      'Could not parse value for enum class org.apache.flink.api.common.RuntimeExecutionMode. ' +
      'Expected one of: [[STREAMING, BATCH, AUTOMATIC]]',
  },
  'table.sql-dialect': {
    values: ['DEFAULT', 'HIVE'],
    cause: (value) => `No enum constant org.apache.flink.table.api.SqlDialect.${value.toUpperCase()}`,
  },
};

export function analyzeSet(context: StatementContext, statement: Extract<Command, { kind: 'set' }>): void {
  const { key, value } = statement;
  if (key === undefined || value === undefined) return;
  const name = key.trim();
  const known = VALUES[name];
  const given = value.trim();
  if (known !== undefined && !known.values.includes(given.toUpperCase().replaceAll('-', '_')))
    refuse(
      invalidSetting,
      {
        key: name,
        value: given,
        cause: known.cause(given),
        expected: `Use one of ${known.values.join(', ').toLowerCase()}.`,
      },
      { span: statement.valueSpan ?? statement.span },
    );
  context.session.configuration.set(name, given);
}

export function analyzeReset(
  context: StatementContext,
  statement: Extract<Command, { kind: 'reset' }>,
): void {
  if (statement.key === undefined) context.session.configuration.clear();
  else context.session.configuration.delete(statement.key.trim());
}
