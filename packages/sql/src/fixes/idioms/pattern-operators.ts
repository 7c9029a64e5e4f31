// `s RLIKE p`, `s ILIKE p`: Flink parses these operators and has no function for them.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import * as T from '../../syntax/token-kind.ts';
import type { Erring } from '../erring.ts';
import { tokensWithin } from '../script-tokens.ts';

/** REGEXP(s, p) for RLIKE, LOWER(s) LIKE LOWER(p) for ILIKE. */
export function patternOperators({ script: { text, tokens }, span }: Erring): Fix[] {
  const [from, to] = tokensWithin(tokens, span);
  const at = tokens.findIndex(({ kind }, i) => i > from && i < to && (kind === T.RLIKE || kind === T.ILIKE));
  if (at < 0) return [];
  const negated = tokens[at - 1]!.kind === T.NOT;
  const left = text.slice(span.start, tokens[negated ? at - 2 : at - 1]!.end);
  const right = text.slice(tokens[at + 1]!.start, span.end);
  const not = negated ? 'NOT ' : '';
  const isRegular = tokens[at]!.kind === T.RLIKE;
  const put = isRegular ? `${not}REGEXP(${left}, ${right})` : `LOWER(${left}) ${not}LIKE LOWER(${right})`;
  return [{ kind: 'replace', safe: true, title: `write ${put}`, edits: [{ span, text: put }] }];
}
