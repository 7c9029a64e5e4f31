// SYSDATE, NOW, PROCTIME: functions that another database, or a slip, writes without parentheses. Flink takes them for columns.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Erring } from '../erring.ts';

const CALLS: ReadonlyMap<string, string> = new Map([
  ['SYSDATE', 'NOW()'],
  ['SYSTIMESTAMP', 'NOW()'],
  ['GETDATE', 'NOW()'],
  ['NOW', 'NOW()'],
  ['PROCTIME', 'PROCTIME()'],
  ['UUID', 'UUID()'],
  ['CURDATE', 'CURRENT_DATE'],
  ['CURTIME', 'CURRENT_TIME'],
]);

/** The call that the name of a missing column stands for. */
export function bareFunctions({ script: { text }, span }: Erring): Fix[] {
  const put = CALLS.get(text.slice(span.start, span.end).toUpperCase());
  return put === undefined
    ? []
    : [{ kind: 'replace', safe: false, title: `write ${put}`, edits: [{ span, text: put }] }];
}

/** Other databases count rows by these: no column is missing. */
export const isPseudoColumn = (name: string): boolean =>
  ['ROWNUM', 'ROWID', 'LEVEL', 'ROW_NUMBER', 'SYSDATE', 'SYSTIMESTAMP', 'NOW', 'PROCTIME'].includes(
    name.toUpperCase(),
  );
