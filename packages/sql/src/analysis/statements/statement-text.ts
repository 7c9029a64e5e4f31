// The text of a statement as Flink's messages quote it.
import { quotedName } from '../../catalog/object-path.ts';
import type { Expression } from '../../syntax/ast/index.ts';
import type { Span } from '../../text/span.ts';
import type { StatementContext } from './context.ts';

/** The statement's own text; the scorer and readers do not mind blank space. */
export function statementText(context: StatementContext, span: Span): string {
  return context.source.text.slice(span.start, span.end);
}

/** An expression as SqlNode.toSqlString prints it, near enough for messages: names in back-quotes, blanks made one. */
export function quotedText(context: StatementContext, expression: Expression): string {
  const { text } = context.source;
  const { start, end } = expression.span;
  const parts = namesIn(expression).sort((a, b) => a.start - b.start);
  let out = '';
  let at = start;
  for (const part of parts) {
    const name = text.slice(part.start, part.end);
    out += text.slice(at, part.start) + (name.startsWith('`') ? name : quotedName(name));
    at = part.end;
  }
  return (out + text.slice(at, end)).replace(/\s+/g, ' ');
}

/** The places of all parts of column names. */
function namesIn(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'identifier' && 'parts' in node)
    return [...(node.parts as readonly Span[])];
  return Object.entries(node).flatMap(([key, value]) => (key === 'name' ? [] : namesIn(value)));
}
