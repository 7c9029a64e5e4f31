// The steps of a check grow no faster than n log n with each clause, definition and statement, and with each expression in the
// SELECT list and in WHERE. `node tools/growth.ts` measures the expressions in all other places, too, and slips with their fixes.
import { expect, test } from 'vitest';
import { constructs } from './constructs.ts';
import { growthOf, isBounded } from './growth.ts';
import { measure } from './measure.ts';

/** Of the expressions those in the places that take every type, and all truths. */
const isMeasured = (name: string): boolean =>
  !/, (cut|mended|misspelt)$/.test(name) &&
  (!/ in [A-Za-z ]+$/.test(name) || / in (select list|WHERE)$/.test(name));

test('growth by doubling', () => {
  expect(growthOf([0, 10, 20, 40])).toBe(2);
  expect(growthOf([0, 10, 20, 60])).toBe(4);
  expect(growthOf([0, 10, 20, 20])).toBe(0);
});

test.each([
  ['linear', {}, [30, 110, 210, 410], true],
  ['quadratic', {}, [1, 16, 64, 256], false],
  ['quadratic by nature', { quadratic: 'rows' }, [1, 16, 64, 256], true],
  ['cubic', { quadratic: 'rows' }, [1, 64, 512, 4096], false],
  ['stopped at a bound', {}, [80, 280, 290, 560], true],
  ['with fixes, within their budget', { fixes: true }, [80, 280, 290, 20_000_000], true],
  ['with fixes, beyond it', { fixes: true }, [80, 280, 290, 90_000_000], false],
] as const)('work that is %s', (_, given, steps, bounded) => {
  expect(isBounded({ name: '', script: () => '', ...given }, steps)).toBe(bounded);
});

test('no construct grows faster than n log n', async () => {
  const places = constructs.flatMap(({ name }, at) => (isMeasured(name) ? [at] : []));
  expect(places.length).toBeGreaterThan(300);
  const bad: string[] = [];
  // The limit ends what hangs; it is no measure.
  await measure(places, 60_000, ({ at, steps, steepest, fault, hung }) => {
    const construct = constructs[at]!;
    if (hung || fault !== undefined || !isBounded(construct, steps))
      bad.push(
        `${construct.name}: ${hung ? 'hung after ' : ''}${steps.join(', ')} ${fault ?? steepest.join(', ')}`,
      );
  });
  expect(bad).toEqual([]);
}, 600_000);
