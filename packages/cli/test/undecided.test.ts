// A doubt is told in every format, and is an error with --strict.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/preflight.js', import.meta.url));
const SCRIPT = "CREATE TEMPORARY FUNCTION f AS 'com.example.F';\nSELECT f(1) AS a;\n";
const REASON = 'The signature of function f is not known here';

function check(...options: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync(process.execPath, [BIN, 'check', ...options, '-'], {
    input: SCRIPT,
    encoding: 'utf8',
  });
  return { status, out: stdout };
}

describe('an undecided statement', () => {
  test.each([
    ['pretty', /info\[FP8030\] unknown-function-signature: The signature[^]*<stdin>:2:8[^]*1 not decided/],
    ['sarif', /"ruleId": "FP8030",\s*"level": "note"/],
    ['junit', /<system-out>-:2:8 FP8030 unknown-function-signature/],
    ['github', /^::notice file=-,line=2,col=8,/],
  ])('is a note in %s', (format, expected) => {
    const { status, out } = check('--format', format);
    expect(out).toContain(REASON);
    expect(out).toMatch(expected);
    expect(status).toBe(0);
  });

  test('carries its reason and its place in JSON', () => {
    const { out } = check('--format', 'json');
    const report = JSON.parse(out) as { files: { statements: unknown[]; diagnostics: unknown[] }[] };
    expect(report.files[0]?.statements[1]).toMatchObject({
      analysis: 'partial',
      undecided: [
        {
          name: 'unknown-function-signature',
          reason: expect.stringContaining(REASON) as string,
          range: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 11 },
        },
      ],
    });
    expect(report.files[0]?.diagnostics).toEqual([]);
  });

  test.each(['pretty', 'json', 'sarif', 'junit', 'github'])('is an error with --strict in %s', (format) => {
    const { status, out } = check('--strict', '--format', format);
    expect(out).toContain(REASON);
    expect(out).not.toMatch(/info\[FP8030\]|"level": "note"|::notice/);
    expect(status).toBe(1);
  });
});
