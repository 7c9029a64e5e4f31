// Values of table.local-time-zone, with what Flink 1.20.3 says of each.
import { expect, it } from 'vitest';
import { isTimeZone } from '../../src/facts/time-zones.ts';

it.each([
  [
    'taken',
    true,
    'GMT GMT0 GMT+0 GMT+8 GMT+08 GMT+08:00 GMT+0800 GMT+18:00 GMT-3 UTC default Asia/Shanghai Etc/GMT+8 PRC',
  ],
  [
    'refused',
    false,
    'UTC+8 Asia/Shangai PST utc EST Z +08:00 GMT+8:00 GMT+800 GMT+18:01 GMT+19 GMT+08:60 gmt+8 CST',
  ],
])('%s', (_, taken, values) => {
  for (const value of values.split(' ')) expect([value, isTimeZone(value)]).toEqual([value, taken]);
});
