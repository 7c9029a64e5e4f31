// JUnit's XML: a file is a test case, and its errors are the failure.
import type { ReportDiagnostic, SkippedFile } from '@flink-preflight/draft';
import { placeOf } from './place.ts';
import { toldOf, UNDECIDED } from './reporter.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

export const junitReporter: Reporter = ({ files, skipped, verbose, milliseconds }) => {
  const failed = files.filter((f) => !f.report.ok).length;
  const passedOver = verbose ? skipped.length : Math.min(skipped.length, 1);
  const tests = files.length + passedOver;
  const head = `tests="${tests}" failures="${failed}" errors="0" skipped="${passedOver}" time="${(milliseconds / 1000).toFixed(3)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="preflight" ${head}>`,
    `  <testsuite name="preflight check" ${head}>`,
    ...files.map(testCase),
    ...(verbose ? skipped.map(skippedCase) : countedCase(skipped.length)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function skippedCase({ path, reason }: SkippedFile): string {
  const open = `    <testcase classname="preflight" name="${escape(path)}">`;
  return `${open}\n      <skipped message="${escape(reason)}" />\n    </testcase>`;
}

/** One case that counts for all: JUnit's readers count cases. */
function countedCase(count: number): readonly string[] {
  if (count === 0) return [];
  return [skippedCase({ path: 'skipped files', reason: `${count} (named with --verbose)` })];
}

function testCase(file: CheckedFile): string {
  const name = escape(file.report.path);
  const open = `    <testcase classname="preflight" name="${name}"`;
  const told = toldOf(file);
  const errors = told.filter((d) => d.severity === 'error');
  const doubts = told.filter((d) => d.code === UNDECIDED && d.severity !== 'error');
  const out = doubts.length === 0 ? [] : [`      <system-out>${escape(linesOf(file, doubts))}</system-out>`];
  const [first] = errors;
  if (first === undefined)
    return out.length === 0 ? `${open} />` : [`${open}>`, ...out, '    </testcase>'].join('\n');
  const text = linesOf(file, errors);
  const failure = `      <failure type="${first.code}" message="${escape(first.message)}">${escape(text)}</failure>`;
  return [`${open}>`, failure, ...out, '    </testcase>'].join('\n');
}

function linesOf(file: CheckedFile, diagnostics: readonly ReportDiagnostic[]): string {
  return diagnostics
    .map((d) => {
      const place = placeOf(file, d);
      const at = place === undefined ? '' : `:${place.range.startLine}:${place.range.startColumn}`;
      return `${file.report.path}${at} ${d.code} ${d.name}: ${d.message}`;
    })
    .join('\n');
}

/** XML 1.0 has no place for most control characters, even escaped. */
function escape(text: string): string {
  return text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
