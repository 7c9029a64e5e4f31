// Names that the new engine reserves: a statement that cannot be read any more for them is mended by back-quotes around all.
import type { Diagnostic, Fix, TextEdit } from '../diagnostics/diagnostic.ts';
import { isReserved } from '../facts/words.ts';
import { parseOptionsOf } from '../model/parse-options-of.ts';
import type { ScriptModel } from '../model/script-model.ts';
import { parseScript } from '../syntax/index.ts';
import { tokenize } from '../syntax/lexer.ts';
import { lexiconOf } from '../syntax/token-class.ts';
import * as T from '../syntax/token-kind.ts';
import type { Span } from '../text/span.ts';
import type { EngineStep } from './engine-step.ts';

/** The diagnostic with a first fix that back-quotes all names of its statement that became reserved, where that mends it. */
export function withNamesQuoted(
  text: string,
  { statements }: ScriptModel,
  diagnostic: Diagnostic,
  step: EngineStep,
): Diagnostic {
  const statement = diagnostic.statement === undefined ? undefined : statements[diagnostic.statement];
  if (statement?.failed !== true || diagnostic.category !== 'syntax') return diagnostic;
  const names = newlyReserved(text, statement.piece, step);
  if (names.length === 0) return diagnostic;
  const edits = names.map(({ span, name }): TextEdit => ({ span, text: `\`${name}\`` }));
  if (!isRead(text, statement.piece, edits, step)) return diagnostic;
  const words = [...new Set(names.map(({ name }) => name.toUpperCase()))].join(', ');
  const fix: Fix = { kind: 'replace', safe: true, title: `back-quote ${words}`, edits };
  const hint = `This version reserves ${words}: back-quote every name that is one of its words.`;
  const put = JSON.stringify(edits);
  const others = diagnostic.fixes?.filter((each) => JSON.stringify(each.edits) !== put) ?? [];
  return { ...diagnostic, hint, fixes: [fix, ...others] };
}

/** Plain words of a piece that the old engine takes for names and the new one reserves. */
function newlyReserved(text: string, piece: Span, { from, to }: EngineStep): { span: Span; name: string }[] {
  const { words, features } = parseOptionsOf(from);
  const { kinds, starts, ends, count } = tokenize(lexiconOf(words, features), text, piece.start, piece.end);
  const newer = parseOptionsOf(to).words;
  const found: { span: Span; name: string }[] = [];
  for (let i = 0; i < count; i++) {
    const span = { start: starts[i]!, end: ends[i]! };
    const name = text.slice(span.start, span.end);
    if (kinds[i] === T.BACK_QUOTED_IDENTIFIER) continue;
    if (isReserved(newer, name) && !isReserved(words, name)) found.push({ span, name });
  }
  return found;
}

function isRead(text: string, piece: Span, edits: readonly TextEdit[], { to }: EngineStep): boolean {
  let changed = '';
  let at = piece.start;
  for (const { span, text: put } of edits) {
    changed += text.slice(at, span.start) + put;
    at = span.end;
  }
  changed += text.slice(at, piece.end);
  return parseScript(changed, { ...parseOptionsOf(to), fixes: false }).statements.every(
    ({ failed }) => !failed,
  );
}
