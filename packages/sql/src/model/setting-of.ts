// SET and RESET statements as typed values. Source: SetOperation, ResetOperation: keys and values are trimmed.
import type { Statement } from '../syntax/index.ts';
import type { Setting } from './script-model.ts';

/** The setting that a statement changes; undefined for other statements and for a SET that only lists what is set. */
export function settingOf(statement: Statement): Setting | undefined {
  switch (statement.kind) {
    case 'set': {
      const { key, value, valueSpan, span } = statement;
      if (key === undefined || value === undefined) return undefined;
      return { kind: 'set', key: key.trim(), value: value.trim(), span: valueSpan ?? span };
    }
    case 'reset':
      return {
        kind: 'reset',
        ...(statement.key === undefined ? {} : { key: statement.key.trim() }),
      };
    default:
      return undefined;
  }
}
