// Rows of VALUES that don't fit together: a value that lacks in a row is NULL, a column of texts and others is text.
import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Rex } from '../../plan/rex.ts';
import type { Expression } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import { isCharacter, leastRestrictive, nullable, summaryString } from '../../types/index.ts';

/** Of `rows` with their expressions as written in `nodes`. */
export function valuesFixes(
  rows: readonly (readonly Rex[])[],
  nodes: readonly (readonly Expression[])[],
): Fix[] {
  const widths = rows.map((row) => row.length);
  const width = Math.max(...widths);
  return widths.every((each) => each === width) ? asText(rows, nodes, width) : padded(rows, nodes, width);
}

/** Puts NULL where the rest of a short row still has the types of a row of full width. */
function padded(
  rows: readonly (readonly Rex[])[],
  nodes: readonly (readonly Expression[])[],
  width: number,
): Fix[] {
  const model = rows.find((row) => row.length === width)!;
  const edits: TextEdit[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.length === width) continue;
    if (row.length !== width - 1 || row.length === 0) return [];
    const fits = (hole: number): boolean =>
      row.every((rex, j) => together([rex, model[j < hole ? j : j + 1]!]));
    const hole = [...model.keys()].reverse().find(fits);
    if (hole === undefined) return [];
    const put = `CAST(NULL AS ${summaryString(nullable(model[hole]!.type))})`;
    const written = nodes[i]!;
    edits.push(
      hole < row.length
        ? insertAt(written[hole]!.span.start, `${put}, `)
        : insertAt(written[hole - 1]!.span.end, `, ${put}`),
    );
  }
  return [{ kind: 'add', safe: false, title: 'add NULL', edits }];
}

/** Writes a column as text that has texts and others. */
function asText(
  rows: readonly (readonly Rex[])[],
  nodes: readonly (readonly Expression[])[],
  width: number,
): Fix[] {
  for (let i = 0; i < width; i++) {
    const column = rows.map((row) => row[i]!);
    if (together(column) || !column.some(({ type }) => isCharacter(type))) continue;
    const edits = column.flatMap((rex, row): TextEdit[] => {
      const { span, kind } = nodes[row]![i]!;
      if (isCharacter(rex.type) || rex.type.root === 'NULL') return [];
      if (kind === 'number') return around(span, "'", "'");
      return around(span, 'CAST(', ' AS STRING)');
    });
    return [{ kind: 'cast', safe: false, title: 'write as text', edits }];
  }
  return [];
}

function together(column: readonly Rex[]): boolean {
  return leastRestrictive(column.map(({ type }) => type)) !== undefined;
}

const insertAt = (at: number, text: string): TextEdit => ({ span: { start: at, end: at }, text });

const around = ({ start, end }: Span, before: string, behind: string): TextEdit[] => [
  insertAt(start, before),
  insertAt(end, behind),
];
