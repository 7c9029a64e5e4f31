import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTEXT, catalogue, checkDraftFile } from '../src/index.ts';

const codesOf = (text: string): string[] =>
  checkDraftFile('example.yaml', text, 'yaml', EXAMPLE_CONTEXT).file.diagnostics.map((d) => d.code);

describe('the catalogue', () => {
  it('has unique codes and names', () => {
    expect(new Set(catalogue.map((d) => d.code)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map((d) => d.name)).size).toBe(catalogue.length);
  });

  for (const { code, name, examples } of catalogue) {
    it(`${code} ${name}: is found in its wrong example and not in its right one`, () => {
      expect(examples.length).toBeGreaterThan(0);
      for (const { wrong, right } of examples) {
        expect(codesOf(wrong)).toContain(code);
        expect(codesOf(right)).not.toContain(code);
      }
    });
  }
});
