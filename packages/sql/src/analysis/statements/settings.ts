// SET and RESET. A wrong value is Flink's error only where something reads it; only those that every plan reads are refused.
// Source: SetOperation, Configuration.getOptional, ExecutionOptions.RUNTIME_MODE.
import { invalidSetting } from '../../diagnostics/catalogue/ddl.ts';
import type { Command } from '../../syntax/ast/index.ts';
import { refuse } from './context.ts';
import type { StatementContext } from './context.ts';

/** Enumerated settings that decide how statements are analysed, with their values. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'execution.runtime-mode': ['STREAMING', 'BATCH', 'AUTOMATIC'],
  'table.sql-dialect': ['DEFAULT', 'HIVE'],
};

export function analyzeSet(context: StatementContext, statement: Extract<Command, { kind: 'set' }>): void {
  const { key, value } = statement;
  if (key === undefined || value === undefined) return;
  const name = key.trim();
  const values = VALUES[name];
  if (values !== undefined && !values.includes(value.trim().toUpperCase().replaceAll('-', '_')))
    refuse(
      invalidSetting,
      { key: name, value: value.trim(), expected: `Use one of ${values.join(', ').toLowerCase()}.` },
      { span: statement.valueSpan ?? statement.span },
    );
  context.session.configuration.set(name, value.trim());
}

export function analyzeReset(
  context: StatementContext,
  statement: Extract<Command, { kind: 'reset' }>,
): void {
  if (statement.key === undefined) context.session.configuration.clear();
  else context.session.configuration.delete(statement.key.trim());
}
