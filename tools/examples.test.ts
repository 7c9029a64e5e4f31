// Documents are executed: each rule's wrong example gives just its problem at the marked place, the right one gives none.
import { describe, expect, test } from 'vitest';
import { EXAMPLE_CONTEXT, checkDraftFile } from '@flink-preflight/draft';
import { encodingProblem } from '@flink-preflight/draft/file-encoding';
import { check, upgrade } from '@flink-preflight/sql';
import type { Diagnostic } from '@flink-preflight/sql';
import { entries } from './docs/catalogues.ts';
import { typingOfExample } from './example-functions.ts';

/** Rules of the product's own dialect only speak on its engines, some of them of what an older one has not yet, and some rules
 *  only of what newer versions of Flink read. */
const ENGINES = ['flink-1.20', 'vvr-11.7-jdk11-flink-1.20', 'flink-2.3', 'vvr-11.1-jdk11-flink-1.20'];

interface Marked {
  readonly text: string;
  readonly span?: { readonly start: number; readonly end: number };
}

/** Takes the two carets out; an example without them has no place. */
function readMarks(marked: string): Marked {
  const start = marked.indexOf('^');
  const end = marked.indexOf('^', start + 1);
  if (start < 0 || end < 0) return { text: marked };
  return {
    text: marked.slice(0, start) + marked.slice(start + 1, end) + marked.slice(end + 1),
    span: { start, end: end - 1 },
  };
}

function places(diagnostics: readonly Diagnostic[], code: string): readonly unknown[] {
  return diagnostics.filter((d) => d.code === code).map((d) => d.span);
}

test('marks are read', () => {
  expect(readMarks('SELECT ^b^ FROM t')).toEqual({ text: 'SELECT b FROM t', span: { start: 7, end: 8 } });
  expect(readMarks('SELECT 1')).toEqual({ text: 'SELECT 1' });
});

const examples = (from: 'sql' | 'draft') =>
  entries
    .filter((entry) => entry.from === from)
    .flatMap(({ definition }) => definition.examples.map((example, i) => ({ ...definition, ...example, i })));

const ofSql = examples('sql');

describe.each(ofSql.filter((each) => each.upgrade === undefined))(
  '$code $name, example $i',
  ({ code, severity, wrong, right, limits }) => {
    const parsing = limits ?? {};
    const { text, span } = readMarks(wrong);

    const problems = (script: string): Promise<readonly (readonly Diagnostic[])[]> =>
      Promise.all(
        ENGINES.map(
          async (engine) => (await check(script, { engine, parsing, typingOf: typingOfExample })).diagnostics,
        ),
      );

    test('wrong', async () => {
      const found = await problems(text);
      const telling = found.find((diagnostics) => places(diagnostics, code).length > 0) ?? found[0]!;
      expect(telling.map((d) => d.code)).toContain(code);
      if (span !== undefined) expect(places(telling, code)).toContainEqual(expect.objectContaining(span));
      if (severity === 'error') {
        expect(new Set(telling.filter((d) => d.severity === 'error').map((d) => d.code))).toEqual(
          new Set([code]),
        );
      }
    });

    test('right', async () => {
      const found = (await problems(right)).map((diagnostics) =>
        diagnostics.filter((d) => d.severity === 'error' || d.code === code),
      );
      // Enough if one engine takes it: a statement of the product is right on the product's engines only.
      expect(
        found.reduce((least, diagnostics) => (diagnostics.length < least.length ? diagnostics : least)),
      ).toEqual([]);
    });
  },
);

describe.each(ofSql.flatMap((each) => (each.upgrade === undefined ? [] : [{ ...each, step: each.upgrade }])))(
  '$code $name, example $i',
  ({ code, wrong, right, step }) => {
    const { text, span } = readMarks(wrong);

    test('wrong', async () => {
      const { findings } = await upgrade(text, step);
      expect(places(findings, code)).toContainEqual(expect.objectContaining(span));
    });

    test('right', async () => {
      const { findings } = await upgrade(right, step);
      expect(findings).toEqual([]);
    });
  },
);

const drafts = examples('draft').map((example) => ({ encoding: undefined, strict: false, ...example }));

describe.each(drafts)('$code $name, example $i', ({ code, wrong, right, encoding, strict }) => {
  const codes = async (text: string): Promise<readonly string[]> => {
    const { file } = await checkDraftFile('example.yaml', text, 'yaml', { ...EXAMPLE_CONTEXT, strict });
    return file.diagnostics.map((d) => d.code);
  };

  test('wrong', async () => {
    if (encoding !== undefined) {
      const bytes = Buffer.from(wrong, encoding);
      expect(encodingProblem(bytes, bytes.toString('utf8'), 'sql')?.code).toBe(code);
      return;
    }
    expect(await codes(readMarks(wrong).text)).toContain(code);
  });

  test('right', async () => {
    expect(await codes(right)).not.toContain(code);
  });
});
