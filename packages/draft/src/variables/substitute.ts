// Variables `${name}` in a text are replaced by their values before it is checked, and places are led back to the original.
import type { Diagnostic, ScriptCheck, Span, StatementReport } from '@flink-preflight/sql';

export interface VariableUse {
  /** `name` or `secret_values.name`. */
  readonly name: string;
  /** In the original text, from `$` to `}`. */
  readonly span: Span;
}

/** A stretch that differs between both texts. */
interface Piece {
  readonly original: Span;
  readonly replaced: Span;
}

export interface Substituted {
  readonly text: string;
  readonly uses: readonly VariableUse[];
  /** Leads a span of `text` back; a span that begins or ends inside a value covers the whole variable. */
  readonly toOriginal: (span: Span) => Span;
}

const USE = /\$\{\s*([A-Za-z_][\w.-]*)\s*\}/g;

/** Replaces what `valueOf` knows; other variables stay as they are. */
export function substitute(text: string, valueOf: (name: string) => string | undefined): Substituted {
  const uses: VariableUse[] = [];
  const pieces: Piece[] = [];
  let out = '';
  let last = 0;
  for (const match of text.matchAll(USE)) {
    const name = match[1] ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    uses.push({ name, span });
    const value = valueOf(name);
    if (value === undefined) continue;
    out += text.slice(last, span.start);
    pieces.push({ original: span, replaced: { start: out.length, end: out.length + value.length } });
    out += value;
    last = span.end;
  }
  if (pieces.length === 0) return { text, uses, toOriginal: (span) => span };
  out += text.slice(last);
  return {
    text: out,
    uses,
    toOriginal: (span) => ({
      start: originalOffset(pieces, span.start, 'start'),
      end: originalOffset(pieces, span.end, 'end'),
    }),
  };
}

/** What a check says of a script whose variables were replaced; its model is of the text without them. */
export type CheckInOriginal = Pick<ScriptCheck, 'statements' | 'diagnostics'>;

/** A whole check with its places led back. */
export function checkInOriginal(check: ScriptCheck, toOriginal: (span: Span) => Span): CheckInOriginal {
  return {
    statements: check.statements.map((s) => statementInOriginal(s, toOriginal)),
    diagnostics: check.diagnostics.map((d) => diagnosticInOriginal(d, toOriginal)),
  };
}

function statementInOriginal(statement: StatementReport, toOriginal: (span: Span) => Span): StatementReport {
  const { undecided, setting } = statement;
  return {
    ...statement,
    span: toOriginal(statement.span),
    ...(undecided === undefined
      ? {}
      : { undecided: undecided.map((each) => ({ ...each, span: toOriginal(each.span) })) }),
    ...(setting?.kind === 'set' ? { setting: { ...setting, span: toOriginal(setting.span) } } : {}),
  };
}

function diagnosticInOriginal(d: Diagnostic, toOriginal: (span: Span) => Span): Diagnostic {
  return {
    ...d,
    ...(d.span === undefined ? {} : { span: toOriginal(d.span) }),
    ...(d.related === undefined
      ? {}
      : { related: d.related.map((r) => ({ ...r, span: toOriginal(r.span) })) }),
    ...(d.fixes === undefined
      ? {}
      : {
          fixes: d.fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, span: toOriginal(edit.span) })),
          })),
        }),
  };
}

function originalOffset(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = pieces.length;
  // The first piece that ends behind the offset.
  while (low < high) {
    const middle = (low + high) >> 1;
    const { end } = pieces[middle]!.replaced;
    if (side === 'start' ? end <= offset : end < offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  if (piece !== undefined) {
    const { replaced, original } = piece;
    const inside = side === 'start' ? offset >= replaced.start : offset > replaced.start;
    if (inside) return side === 'start' ? original.start : original.end;
  }
  const before = pieces[low - 1];
  return before === undefined ? offset : before.original.end + (offset - before.replaced.end);
}
