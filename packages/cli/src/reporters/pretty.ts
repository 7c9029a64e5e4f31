// For people: the source line underlined, code, message, hint, related places, fixes, and a summary.
import type { ReportDiagnostic, SkippedFile } from '@flink-preflight/draft';
import { paint } from './color.ts';
import type { Paint } from './color.ts';
import type { Place } from './place.ts';
import { explainedBy } from './rule-id.ts';
import { placeOf, relatedPlace } from './place.ts';
import { toldOf } from './reporter.ts';
import type { CheckedFile, CheckResult, Reporter } from './reporter.ts';
import { jobFacts } from './job-facts.ts';
import { printable, textWidth } from './text-width.ts';

/** Longest part of a source line that is shown; beyond it the line is cut around the place. */
const LONGEST_LINE = 140;

export const prettyReporter: Reporter = (result) => {
  const style = paint(result.color);
  const parts: string[] = [];
  for (const file of result.files) {
    for (const diagnostic of toldOf(file)) parts.push(renderOne(file, diagnostic, style));
    if (result.files.length === 1) parts.push(jobFacts(file.report, style));
  }
  if (result.verbose) parts.push(...result.skipped.map(skippedLine), result.skipped.length === 0 ? '' : '\n');
  parts.push(summary(result, style));
  return parts.filter((part) => part !== '').join('\n');
};

function renderOne(file: CheckedFile, diagnostic: ReportDiagnostic, style: Paint): string {
  const { severity, code, name, message, hint, related = [], fixes = [] } = diagnostic;
  const [first = '', ...rest] = message.split('\n').map(printable);
  const out = [`${style[severity](`${severity}[${code}]`)} ${style.bold(`${name}: ${first}`)}`];
  out.push(...rest.filter((line) => line.trim() !== '').map((line) => `    ${line}`));
  const place = placeOf(file, diagnostic);
  const places = related.map((r) => ({ message: r.message, place: relatedPlace(file, diagnostic, r.range) }));
  const last = Math.max(...[place, ...places.map((p) => p.place)].map((p) => p?.range.startLine ?? 0));
  const gutter = ' '.repeat(String(last).length);
  const bar = `${gutter} ${style.frame('|')}`;
  let hintShown = hint === undefined;
  out.push(`${gutter} ${style.frame('-->')} ${heading(file, diagnostic, place)}`);
  if (place !== undefined) {
    const note = hint !== undefined && hint.length <= 72 && !hint.includes('\n') ? hint : '';
    hintShown ||= note !== '';
    out.push(bar, ...snippet(place, '^', note, gutter, style, severity), bar);
  }
  for (const other of places) {
    out.push(...snippet(other.place, '-', other.message, gutter, style, 'frame'), bar);
  }
  if (!hintShown) out.push(`${gutter} ${style.frame('=')} hint: ${hint ?? ''}`);
  for (const fix of fixes) out.push(`${gutter} ${style.frame('=')} fix: ${fix.title}`);
  const lastLine = out[out.length - 1] ?? '';
  if (lastLine === bar) out.pop();
  out.push(
    `${gutter} ${style.frame('=')} ${style.faint(`preflight explain ${explainedBy(diagnostic)}`)}`,
    '',
  );
  return out.join('\n');
}

function heading(file: CheckedFile, diagnostic: ReportDiagnostic, place: Place | undefined): string {
  const name = file.report.path === '-' ? '<stdin>' : file.report.path;
  const at = place === undefined ? '' : `:${place.range.startLine}:${place.range.startColumn}`;
  const inner = place?.field ?? (place === undefined ? diagnostic.field : undefined);
  if (inner === undefined) return `${name}${at}`;
  return `${name} (${inner}${at})`;
}

function snippet(
  place: Place,
  mark: '^' | '-',
  note: string,
  gutter: string,
  style: Paint,
  color: 'error' | 'warning' | 'info' | 'frame',
): string[] {
  const { range, lines } = place;
  const line = lines[range.startLine - 1] ?? '';
  const start = Math.min(range.startColumn - 1, line.length);
  const end = range.endLine === range.startLine ? Math.min(range.endColumn, line.length) : line.length;
  const { text, offset, cut } = clip(line, start, end);
  const before = (cut ? 1 : 0) + textWidth(text.slice(0, start - offset));
  const width = Math.max(1, textWidth(text.slice(start - offset, end - offset)));
  const number = String(range.startLine).padStart(gutter.length);
  const shown = `${cut ? '…' : ''}${printable(text)}`;
  return [
    `${style.frame(`${number} |`)} ${shown.trimEnd()}`,
    `${gutter} ${style.frame('|')} ${' '.repeat(before)}${style[color](mark.repeat(width) + (note === '' ? '' : ` ${note}`))}`,
  ];
}

/** The part of a long line around the place. */
function clip(line: string, start: number, end: number): { text: string; offset: number; cut: boolean } {
  if (line.length <= LONGEST_LINE) return { text: line, offset: 0, cut: false };
  const offset = end <= LONGEST_LINE ? 0 : Math.max(0, start - 40);
  return { text: line.slice(offset, offset + LONGEST_LINE), offset, cut: offset > 0 };
}

const skippedLine = ({ path, reason }: SkippedFile): string => `skipped: ${printable(path)} ${reason}`;

function summary({ files, skipped, verbose, milliseconds }: CheckResult, style: Paint): string {
  const all = files.flatMap((f) => f.report.diagnostics);
  const errors = all.filter((d) => d.severity === 'error').length;
  const warnings = all.filter((d) => d.severity === 'warning').length;
  const statements = files.reduce((sum, f) => sum + f.report.statements.length, 0);
  const partial = files.flatMap((f) => f.report.statements).filter((s) => s.analysis === 'partial').length;
  const verdict = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const where = files.length === 1 ? '' : ` of ${count(files.length, 'file')}`;
  const open = partial === 0 ? '' : `, ${partial} not decided in full`;
  const name = verbose ? '' : ' (named with --verbose)';
  const passed = skipped.length === 0 ? '' : `, ${count(skipped.length, 'file')} skipped${name}`;
  const colored =
    errors > 0 ? style.error(verdict) : warnings > 0 ? style.warning(verdict) : style.good(verdict);
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));
  return `${colored} in ${count(statements, 'statement')}${where}${open}${passed} (${time} ms)\n`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
