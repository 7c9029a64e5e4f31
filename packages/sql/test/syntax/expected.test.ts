// What a syntax error says was expected.
import { expect, test } from 'vitest';
import { parseScript } from '../rendered.ts';

test.each([
  ["CREATE TABLE t (a INT) WITH ('k' = 'v'%s)", 'Expected here: `,`.'],
  ['ALTER TABLE products AUTO_INCREMENT = 101', 'Expected here: `.`.'],
  [
    "ALTER TABLE t SET location 'hdfs:///usr/t'",
    'No statement of Flink SQL goes on like this; the cause may stand before this place.',
  ],
])('%s', (sql, hint) => {
  expect(parseScript(sql).diagnostics[0]?.hint).toBe(hint);
});
