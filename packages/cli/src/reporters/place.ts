// The place of a diagnostic in the file that was checked, for reports that know only files, lines and columns.
import type { ReportDiagnostic } from '@flink-preflight/draft';
import type { Range } from '@flink-preflight/sql';
import type { CheckedFile } from './reporter.ts';

export interface Place {
  readonly range: Range;
  /** The lines that the range counts in. */
  readonly lines: readonly string[];
  /** Named behind the file's name, when the range counts in the text of a field rather than in the file. */
  readonly field?: string;
}

/** Lines end as `sourceText` counts them. */
const LINE_END = /\r\n|\r|\n/;

const linesOf = new WeakMap<CheckedFile, Map<string, readonly string[]>>();

/** Where to point; undefined when the diagnostic is about the whole file. */
export function placeOf(file: CheckedFile, diagnostic: ReportDiagnostic): Place | undefined {
  const { range, field, fileRange } = diagnostic;
  if (range === undefined || field === undefined) {
    const shown = range ?? fileRange;
    return shown === undefined ? undefined : { range: shown, lines: lines(file) };
  }
  return fieldPlace(file, range, field, fileRange);
}

/** The place of another range of the same diagnostic. */
export function relatedPlace(file: CheckedFile, diagnostic: ReportDiagnostic, range: Range): Place {
  const { field, fileRange } = diagnostic;
  return field === undefined ? { range, lines: lines(file) } : fieldPlace(file, range, field, fileRange);
}

function fieldPlace(file: CheckedFile, range: Range, field: string, fileRange: Range | undefined): Place {
  const inField = lines(file, field);
  const block = fileRange === undefined ? undefined : literalBlock(file, inField, fileRange.startLine);
  return block === undefined
    ? { range, lines: inField, field }
    : { range: moved(range, block), lines: lines(file) };
}

/** A YAML literal block holds the field's lines as they are, indented: then the place is one in the file. */
function literalBlock(
  file: CheckedFile,
  inField: readonly string[],
  header: number,
): { readonly line: number; readonly column: number } | undefined {
  if (file.kind !== 'yaml') return undefined;
  const inFile = lines(file);
  const at = inField.findIndex((line) => line.trim() !== '');
  const first = inFile[header + at];
  if (at < 0 || first === undefined || !first.endsWith(inField[at] ?? '')) return undefined;
  const indent = first.length - (inField[at] ?? '').length;
  const literal = inField.every((line, i) => line === '' || inFile[header + i]?.slice(indent) === line);
  return literal ? { line: header, column: indent } : undefined;
}

function moved(range: Range, by: { readonly line: number; readonly column: number }): Range {
  return {
    startLine: range.startLine + by.line,
    startColumn: range.startColumn + by.column,
    endLine: range.endLine + by.line,
    endColumn: range.endColumn + by.column,
  };
}

function lines(file: CheckedFile, field = ''): readonly string[] {
  const known = linesOf.get(file) ?? new Map<string, readonly string[]>();
  linesOf.set(file, known);
  const found = known.get(field) ?? (field === '' ? file.text : file.textOf(field)).split(LINE_END);
  known.set(field, found);
  return found;
}
