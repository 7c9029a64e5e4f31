// The catalogue's codes and names are unique; its examples run in tools/examples.test.ts.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/catalogue/index.ts';

describe('the catalogue', () => {
  it('has unique codes and names', () => {
    expect(new Set(catalogue.map((d) => d.code)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((d) => d.name)).size).toBe(catalogue.length);
  });

  it('has an example of each problem', () => {
    expect(catalogue.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
