// STR_TO_DATE(s, '%Y-%m-%d') of MySQL and TO_CHAR(ts, 'YYYY-MM-DD') of Oracle and PostgreSQL: function and pattern go together,
// since Flink's patterns are those of Java's DateTimeFormatter.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import * as T from '../../syntax/token-kind.ts';
import { callAt } from '../call-site.ts';
import type { Erring } from '../erring.ts';
import { spanOf } from '../script-tokens.ts';

/** Functions of other databases, Flink's for them, and whose patterns they take. */
const FUNCTIONS: ReadonlyMap<string, readonly [flink: string, of: 'mysql' | 'oracle']> = new Map([
  ['STR_TO_DATE', ['TO_TIMESTAMP', 'mysql']],
  ['TO_CHAR', ['DATE_FORMAT', 'oracle']],
]);

/** https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_date-format */
const MYSQL: readonly (readonly [string, string])[] = [
  ['%Y', 'yyyy'],
  ['%y', 'yy'],
  ['%m', 'MM'],
  ['%c', 'M'],
  ['%d', 'dd'],
  ['%e', 'd'],
  ['%H', 'HH'],
  ['%h', 'hh'],
  ['%i', 'mm'],
  ['%s', 'ss'],
  ['%S', 'ss'],
  ['%f', 'SSSSSS'],
  ['%T', 'HH:mm:ss'],
  ['%p', 'a'],
  ['%M', 'MMMM'],
  ['%b', 'MMM'],
];

/** https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Format-Models.html, the longer first. */
const ORACLE: readonly (readonly [string, string])[] = [
  ['YYYY', 'yyyy'],
  ['YY', 'yy'],
  ['MONTH', 'MMMM'],
  ['MON', 'MMM'],
  ['MM', 'MM'],
  ['DD', 'dd'],
  ['HH24', 'HH'],
  ['HH12', 'hh'],
  ['HH', 'hh'],
  ['MI', 'mm'],
  ['SS', 'ss'],
  ['FF3', 'SSS'],
  ['MS', 'SSS'],
];

export function datePatterns({ script: { tokens }, span }: Erring): Fix[] {
  const call = callAt(tokens, span);
  const known = call === undefined ? undefined : FUNCTIONS.get(call.name.text.toUpperCase());
  const pattern = call === undefined ? undefined : tokens[call.closeIndex - 1];
  if (call === undefined || known === undefined || pattern?.kind !== T.QUOTED_STRING) return [];
  const [flink, of] = known;
  const java = translated(pattern.text, of === 'mysql' ? MYSQL : ORACLE);
  if (java === pattern.text || java.includes('%')) return [];
  const name = call.name.text === call.name.text.toLowerCase() ? flink.toLowerCase() : flink;
  const edits = [
    { span: spanOf(call.name), text: name },
    { span: spanOf(pattern), text: java },
  ];
  return [{ kind: 'replace', safe: false, title: `write ${name} with the pattern ${java}`, edits }];
}

/** The pattern with each of its parts written in Java's letters; letters that are no part stay. */
function translated(pattern: string, parts: readonly (readonly [string, string])[]): string {
  let text = '';
  for (let i = 0; i < pattern.length;) {
    const part = parts.find(([from]) => pattern.startsWith(from, i));
    text += part === undefined ? pattern[i]! : part[1];
    i += part === undefined ? 1 : part[0].length;
  }
  return text;
}
