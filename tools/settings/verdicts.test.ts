// The verdict on every setting that Flink was asked about is Flink's, but for the exceptions that are listed with a reason.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSqlFile } from '@flink-preflight/draft';
import { kindsOf, scriptOf } from './cases.ts';
import { EXCEPTIONS } from './exceptions.ts';
import type { Exception } from './exceptions.ts';

interface Verdict {
  readonly key: string;
  readonly value: string;
  readonly kind: string;
  readonly flink: boolean;
  readonly ours: boolean;
}

/** By key and value: 0 where Flink accepts all, or the number of its message for each kind of statement, 0 for none. */
type Settings = Readonly<Record<string, Readonly<Record<string, 0 | readonly number[]>>>>;

const { settings } = JSON.parse(readFileSync(new URL('answers.json', import.meta.url), 'utf8')) as {
  readonly settings: Settings;
};

const verdicts: readonly Verdict[] = Object.entries(settings).flatMap(([key, values]) =>
  Object.entries(values).flatMap(([value, row]) =>
    kindsOf(key).map((kind, i) => ({
      key,
      value,
      kind,
      flink: row === 0 || row[i] === 0,
      ours: checkSqlFile('x.sql', scriptOf(kind, key, value), { engine: 'flink-1.20' }).ok,
    })),
  ),
);

const explains = ({ keys, kinds, values, refusedBy }: Exception, verdict: Verdict): boolean =>
  keys.includes(verdict.key) &&
  kinds?.includes(verdict.kind) !== false &&
  values?.includes(verdict.value) !== false &&
  (refusedBy === 'flink') === verdict.ours;

const differing = verdicts.filter(({ flink, ours }) => flink !== ours);

test('all settings were asked about', () => {
  expect(verdicts.length).toBeGreaterThan(13_000);
  expect(verdicts.filter(({ flink }) => !flink).length).toBeGreaterThan(500);
});

test('verdicts are those of Flink, but for the exceptions', () => {
  const unexplained = differing.filter((verdict) => !EXCEPTIONS.some((one) => explains(one, verdict)));
  expect(unexplained).toEqual([]);
});

test('every exception is one', () => {
  const idle = EXCEPTIONS.flatMap((exception) =>
    exception.keys.filter((key) => !differing.some((one) => one.key === key && explains(exception, one))),
  );
  expect(idle).toEqual([]);
});
