// Names of Java's charsets.
import { expect, test } from 'vitest';
import { mayBeCharset } from '../../src/text/java-charset.ts';

test.each(['UTF-8', 'utf8', 'latin1', 'GBK', '8859_1', 'x-SJIS_0213', 'windows-1252', 'US-ASCII'])(
  '%s may be one',
  (name) => {
    expect(mayBeCharset(name)).toBe(true);
  },
);

test.each(['nope', 'uft-8', 'utf'])('%s is none', (name) => {
  expect(mayBeCharset(name)).toBe(false);
});
