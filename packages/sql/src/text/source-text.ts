// A script's text with its line index: turns offsets into 1-based lines and columns and back.
// Lines end at \n, \r\n or \r, as JavaCC's SimpleCharStream counts them (a tab is one column: Flink sets tabSize 1).
import type { Span } from './span.ts';

/** 1-based; columns count UTF-16 units; the end is inclusive, as Calcite's SqlParserPos counts. */
export interface Range {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceText {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

export function sourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) lineStarts.push(i + 1);
    else if (c === 13 && text.charCodeAt(i + 1) !== 10) lineStarts.push(i + 1);
  }
  return { text, lineStarts };
}

/** The 1-based line and column of an offset (clamped to the text). */
export function positionAt(source: SourceText, offset: number): Position {
  const starts = source.lineStarts;
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - starts[low]! + 1 };
}

/** The offset of a 1-based line and column (clamped to the text). */
export function offsetAt(source: SourceText, line: number, column: number): number {
  const starts = source.lineStarts;
  const start = starts[Math.max(0, Math.min(line - 1, starts.length - 1))]!;
  return Math.min(source.text.length, start + Math.max(1, column) - 1);
}

/** A span as a range; an empty span covers the one character at its place. */
export function rangeOf(source: SourceText, span: Span): Range {
  const start = positionAt(source, span.start);
  const end = positionAt(source, Math.max(span.start, span.end - 1));
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
