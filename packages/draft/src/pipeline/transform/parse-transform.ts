// projection and filter as TransformParser of flink-cdc-runtime reads them: the list of a SELECT, and its WHERE.
import type { Expression, ProjectionItem, Slip } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import type { TokenReader } from './token-reader.ts';
import { expect, isAt, peek, take, takeIf, unexpected } from './token-reader.ts';
import { tokensOf } from './token.ts';
import { isReserved } from './words.ts';

export type ParsedProjection = { readonly items: readonly ProjectionItem[] } | { readonly slip: Slip };
export type ParsedFilter = { readonly expression: Expression } | { readonly slip: Slip };

/** What Flink CDC says of a statement that is no plain SELECT. */
const NO_SELECT = 'Only select statements can be parsed.';

/** Reads the text of `projection`; a backslash before a star is no more there. */
export function parseProjection(text: string): ParsedProjection {
  const cut = tokensOf(text);
  if ('slip' in cut) return cut;
  const reader: TokenReader = { tokens: cut.tokens, at: 0, depth: 0, parseExpression };
  if (!takeIf(reader, 'DISTINCT')) takeIf(reader, 'ALL');
  const items = [parseItem(reader)];
  while (takeIf(reader, ',')) items.push(parseItem(reader));
  if (peek(reader).kind !== 'end') unexpected(reader);
  return reader.slip === undefined ? { items } : { slip: reader.slip };
}

function parseItem(reader: TokenReader): ProjectionItem {
  const expression = parseExpression(reader);
  const as = takeIf(reader, 'AS');
  const token = peek(reader);
  const named =
    token.kind === 'quoted' || token.kind === 'string' || (token.kind === 'word' && !isReserved(token.text));
  if (!named) {
    if (as)
      unexpected(
        reader,
        token.kind === 'word'
          ? `Write \`${token.text}\` in back quotes: it is a reserved word of transforms.`
          : undefined,
      );
    return { expression };
  }
  take(reader);
  return { expression, alias: { name: token.text, span: token.span } };
}

/** Reads the text of `filter`. GROUP BY and HAVING after it are read over by Flink CDC, ORDER BY, LIMIT and UNION are not. */
export function parseFilter(text: string): ParsedFilter {
  const cut = tokensOf(text);
  if ('slip' in cut) return cut;
  const reader: TokenReader = { tokens: cut.tokens, at: 0, depth: 0, parseExpression };
  const expression = parseExpression(reader);
  if (isAt(reader, 'GROUP') || isAt(reader, 'HAVING') || isAt(reader, 'WINDOW'))
    while (peek(reader).kind !== 'end') take(reader);
  const more = ['ORDER', 'LIMIT', 'OFFSET', 'FETCH', 'UNION', 'INTERSECT', 'EXCEPT', 'MINUS'].some((word) =>
    isAt(reader, word),
  );
  if (more && reader.slip === undefined)
    return {
      slip: {
        reason: NO_SELECT,
        span: peek(reader).span,
        hint: 'A filter is one condition; remove what follows it.',
      },
    };
  if (peek(reader).kind !== 'end') expect(reader, '');
  return reader.slip === undefined ? { expression } : { slip: reader.slip };
}
