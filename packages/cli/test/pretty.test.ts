import { checkSqlFile } from '@flink-preflight/draft';
import type { FileReport } from '@flink-preflight/draft';
import { describe, expect, it } from 'vitest';
import { githubReporter } from '../src/reporters/github.ts';
import { junitReporter } from '../src/reporters/junit.ts';
import { prettyReporter } from '../src/reporters/pretty.ts';
import { sarifReporter } from '../src/reporters/sarif.ts';
import { textWidth } from '../src/reporters/text-width.ts';
import type { Reporter } from '../src/reporters/reporter.ts';

/** A file with one error between two carets. */
function show(reporter: Reporter, marked: string, more: object = {}, color = false): string {
  const [before = '', inside = '', after = ''] = marked.split('^');
  const text = before + inside + after;
  const lines = before.split('\n');
  const column = (lines[lines.length - 1] ?? '').length + 1;
  const range = {
    startLine: lines.length,
    startColumn: column,
    endLine: lines.length,
    endColumn: column + inside.length - 1,
  };
  const report: FileReport = {
    path: 'a.sql',
    ok: false,
    statements: [],
    diagnostics: [
      {
        code: 'FP2003',
        name: 'unknown-column',
        severity: 'error',
        category: 'semantic',
        message: "Column 'x' not found",
        range,
        ...more,
      },
    ],
  };
  return reporter({
    engine: 'flink-1.20',
    files: [{ report, text, kind: 'sql', textOf: () => text }],
    skipped: [],
    verbose: false,
    milliseconds: 2,
    color,
  });
}

describe('the pretty report', () => {
  it('underlines the place, and says what to do', () => {
    expect(show(prettyReporter, 'SELECT a\nFROM ^bid^;\n', { hint: 'Define it.' })).toBe(
      `error[FP2003] unknown-column: Column 'x' not found
 --> a.sql:2:6
  |
2 | FROM bid;
  |      ^^^ Define it.
  = preflight explain FP2003

1 error, 0 warnings in 0 statements (2.0 ms)
`.replace(/^ -->/m, '  -->'),
    );
  });

  it.each([
    ['wide characters', 'SELECT 客户, ^金额^ FROM t', 'SELECT 客户, 金额 FROM t', 13, 4],
    ['tabs', '\t^ab^', '    ab', 4, 2],
    ['combining marks', 'e\u0301 ^x^', 'e\u0301 x', 2, 1],
    ['emoji', "'🎉' ^x^", "'🎉' x", 5, 1],
  ])('puts the line under %s', (_, marked, line, before, width) => {
    const lines = show(prettyReporter, marked).split('\n');
    expect(lines[3]).toBe(`1 | ${line}`);
    expect(lines[4]).toBe(`  | ${' '.repeat(before)}${'^'.repeat(width)}`);
  });

  it('cuts a long line around the place', () => {
    const lines = show(prettyReporter, `SELECT ${'a, '.repeat(500)}^bad^, ${'c, '.repeat(500)}1`).split('\n');
    expect(lines[3]).toContain('bad');
    expect(lines[3]!.length).toBeLessThan(160);
    expect(lines[4]!.indexOf('^')).toBe(lines[3]!.indexOf('bad'));
  });

  it('never lets a script move the cursor', () => {
    expect(show(prettyReporter, '\u001b[2J^x^')).not.toContain('\u001b');
  });

  it('is in colour only where asked', () => {
    expect(show(prettyReporter, '^x^')).not.toContain('\u001b[');
    expect(show(prettyReporter, '^x^', {}, true)).toContain('\u001b[31m');
  });

  it('shows related places and fixes', () => {
    const related = [
      { message: 'defined here', range: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 8 } },
    ];
    const out = show(prettyReporter, 'SELECT a\nFROM ^bid^;\n', {
      related,
      fixes: [{ kind: 'respell', safe: false, title: 'replace with `b`', edits: [] }],
    });
    expect(out).toContain('1 | SELECT a\n  |        - defined here');
    expect(out).toContain('= fix: replace with `b`');
  });
});

describe('other reports', () => {
  it('is one annotation a finding for GitHub', () => {
    expect(show(githubReporter, 'SELECT ^x^', { message: 'a\nb' })).toBe(
      '::error file=a.sql,line=1,col=8,endLine=1,endColumn=8,title=FP2003 unknown-column::a%0Ab\n',
    );
  });

  it('is a test case a file for JUnit', () => {
    const out = show(junitReporter, 'SELECT ^x^', { message: 'a < b & "c"' });
    expect(out).toContain('tests="1" failures="1"');
    expect(out).toContain('message="a &lt; b &amp; &quot;c&quot;"');
  });

  it('is a result a finding for SARIF, with an end behind the last character', () => {
    const { runs } = JSON.parse(show(sarifReporter, 'SELECT ^xyz^')) as {
      runs: { results: { locations: { physicalLocation: { region: object } }[] }[] }[];
    };
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
      startColumn: 8,
      endLine: 1,
      endColumn: 11,
    });
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['\t', 4],
    ['e\u0301', 1],
    ['', 0],
  ])('%j', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('a script', () => {
  it('is a report of its own', () => {
    expect(checkSqlFile('x.sql', 'SELECT 1;', { engine: 'flink-1.20' })).toMatchObject({
      path: 'x.sql',
      ok: true,
    });
  });
});
