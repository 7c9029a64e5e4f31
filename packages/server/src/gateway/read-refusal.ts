// What a failed statement's stack trace says: whether it is the planner's refusal, in which words, and where.
import type { Position, Range } from '@flink-preflight/sql';
import type { EngineStatement } from '../check/engine-script.ts';
import { explain } from '../check/engine-script.ts';

export type EngineRefusal =
  | {
      readonly verdict: 'refused';
      /** Of the statement; undefined when it is one that the namespace defines before. */
      readonly index: number | undefined;
      /** Flink's words. */
      readonly message: string;
      /** In the script; undefined where Flink names no place, as for most of what the planner refuses. */
      readonly range?: Range;
    }
  /** The Gateway is not fit to say: what is missing is a library of its own, for instance. */
  | { readonly verdict: 'undecided' };

/** Exceptions by which the planner refuses. */
const refusal =
  /^[\w.$]*\b(ValidationException|TableException|SqlParserException|SqlValidatorException|SqlParserEOFException|CalciteContextException|CatalogException|DatabaseNotExistException|TableAlreadyExistException|DatabaseAlreadyExistException)$/;

/** What the Gateway lacks says nothing about the job. */
const lacking =
  /Could not find any factory|ClassNotFoundException|NoClassDefFoundError|Cannot instantiate|Could not instantiate|Cannot discover a connector|OutOfMemoryError|Connection refused/;

/** @param errors of the Gateway's answer: Java stack traces */
export function readRefusal(errors: readonly string[], statement: EngineStatement): EngineRefusal {
  const trace = errors.join('\n');
  const refusing = causesOf(trace).filter(({ type }) => refusal.test(type));
  const last = refusing.at(-1);
  if (last === undefined || lacking.test(trace)) return { verdict: 'undecided' };
  const { sql, index, at } = statement;
  const linesBefore = sql.startsWith(explain) ? 1 : 0;
  const place = refusing.map(({ message }) => placeIn(message)).findLast((one) => one !== undefined);
  const range = at === undefined || place === undefined ? undefined : moved(place, at, linesBefore);
  const message = withLines(last.message, linesBefore);
  return { verdict: 'refused', index, message, ...(range === undefined ? {} : { range }) };
}

/** The chain of causes of a Java stack trace, outermost first; a message may have several lines. */
function causesOf(trace: string): { type: string; message: string }[] {
  const causes: { type: string; message: string }[] = [];
  for (const part of trace.split(/^Caused by: /m).slice(1)) {
    const text = part.split(/^[^\S\n\r\u2028\u2029]+(?:at |\.\.\. \d+ more)/m)[0]!.trim();
    const colon = text.indexOf(': ');
    if (colon > 0) causes.push({ type: text.slice(0, colon), message: text.slice(colon + 2) });
  }
  return causes;
}

/** As Calcite's CalciteContextException and SqlParseException name places: 1-based, the end inclusive. */
function placeIn(message: string): Range | undefined {
  const whole = /\bline (\d+), column (\d+) to line (\d+), column (\d+)/.exec(message);
  const [startLine, startColumn, endLine, endColumn] = (
    whole ??
    /\bline (\d+), column (\d+)/.exec(message) ??
    []
  )
    .slice(1)
    .map(Number);
  if (startLine === undefined || startColumn === undefined) return undefined;
  return { startLine, startColumn, endLine: endLine ?? startLine, endColumn: endColumn ?? startColumn };
}

/** From the statement as it was sent to the script; undefined where it is in the EXPLAIN itself. */
function moved(place: Range, at: Position, linesBefore: number): Range | undefined {
  if (place.startLine <= linesBefore) return undefined;
  const line = (sent: number): number => at.line + sent - linesBefore - 1;
  const column = (sentLine: number, sent: number): number =>
    sentLine === linesBefore + 1 ? at.column + sent - 1 : sent;
  return {
    startLine: line(place.startLine),
    startColumn: column(place.startLine, place.startColumn),
    endLine: line(place.endLine),
    endColumn: column(place.endLine, place.endColumn),
  };
}

/** Lines as Flink would count them without the EXPLAIN. */
function withLines(message: string, linesBefore: number): string {
  return linesBefore === 0
    ? message
    : message.replace(/\bline (\d+), column\b/g, (whole, line: string) =>
        Number(line) > linesBefore ? `line ${Number(line) - linesBefore}, column` : whole,
      );
}
