import { describe, expect, it } from 'vitest';
import { matches, plainTables, routePattern, selectorParts } from '../../src/pipeline/table-pattern.ts';

describe('table patterns', () => {
  it('reads plain dots of routes as dots, and escaped ones as any character', () => {
    expect(routePattern('db.\\.*, x.y')).toBe('db\\..*|x\\.y');
    expect(matches(routePattern('db.\\.*'), 'db.orders')).toBe(true);
    expect(matches(routePattern('db.*'), 'db.orders')).toBe(false);
    expect(matches('(a*)*', 'a')).toBeUndefined();
  });

  it('parts lists by commas and dots that no backslash precedes', () => {
    expect(selectorParts('a.b, c\\.*.d')).toEqual([
      ['a', 'b'],
      ['c.*', 'd'],
    ]);
  });

  it('tells names that are no patterns', () => {
    expect(plainTables('a.b,a.c')).toEqual(['a.b', 'a.c']);
    expect(plainTables('a.\\.*')).toBeUndefined();
  });
});
