// A value that was left out: `CAST( AS INT)`, `BETWEEN AND 3`, `INTERVAL HOUR`. Which one it was nothing tells: what is put in
// shows where it belongs, and of what kind it is.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';

/** Words behind which a text stands. */
const TEXTS: Readonly<Record<string, string>> = {
  DATE: "'2024-01-01'",
  TIME: "'00:00:00'",
  TIMESTAMP: "'2024-01-01 00:00:00'",
};

const RANGES: Readonly<Record<string, string>> = {
  'YEAR MONTH': "'1-0'",
  'DAY HOUR': "'1 0'",
  'DAY MINUTE': "'1 0:0'",
  'DAY SECOND': "'1 0:0:0'",
  'HOUR MINUTE': "'1:0'",
  'HOUR SECOND': "'1:0:0'",
  'MINUTE SECOND': "'1:0'",
};

/** Values for the place of the error and for the one behind its word, the likelier first; to be tried on the script. */
export function lostValues(text: string, { span, category }: Diagnostic): Fix[] {
  if (span === undefined || category !== 'syntax') return [];
  const put = (place: number, value: string): Fix => {
    // The blank behind a parenthesis, or the second of two, stood behind the value.
    const at = /[(\s]\s$/.test(text.slice(Math.max(0, place - 2), place)) ? place - 1 : place;
    const before = /[\w'"`)]$/.test(text.slice(Math.max(0, at - 1), at)) ? ' ' : '';
    const after = /^[\w'"`(]/.test(text.slice(at)) ? ' ' : '';
    return {
      kind: 'guess',
      safe: false,
      title: `insert a value, such as ${value}`,
      edits: [{ span: { start: at, end: at }, text: `${before}${value}${after}` }],
    };
  };
  const at = span.start;
  const behind = span.end + /^[ \t]?/.exec(text.slice(span.end))![0].length;
  const places = /^\w+$/.test(text.slice(at, span.end)) ? [at, behind] : [at];
  const fixes: Fix[] = [];
  for (const place of places) {
    const word =
      /(?<!\w)(\w+)\s*(?:[-+]\s*)?$/.exec(text.slice(Math.max(0, place - 40), place))?.[1]?.toUpperCase() ??
      '';
    const written = TEXTS[word];
    if (written !== undefined) fixes.unshift(put(place, written));
    else if (word === 'INTERVAL') {
      const units = /^\s*(\w+)(?:\s*\([\d\s,]*\))?\s+TO\s+(\w+)/i.exec(text.slice(place));
      const range = units === null ? '' : `${units[1]!} ${units[2]!}`.toUpperCase();
      fixes.unshift(put(place, RANGES[range] ?? "'1'"));
    } else fixes.push(...['1', "''", 'NULL'].map((value) => put(place, value)));
  }
  return fixes;
}
