// The text of a statement as Flink's messages quote it.
import type { Span } from '../../text/span.ts';
import type { StatementContext } from './context.ts';

/** The statement's own text; the scorer and readers do not mind blank space. */
export function statementText(context: StatementContext, span: Span): string {
  return context.source.text.slice(span.start, span.end);
}
