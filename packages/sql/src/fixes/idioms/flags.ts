// `b = 1`: other databases write 1 and 0 for TRUE and FALSE.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Erring } from '../erring.ts';
import { spanOf, tokensWithin } from '../script-tokens.ts';

/** TRUE or FALSE in the place of the number that a BOOLEAN is compared with. */
export function flags({ script: { tokens }, span, diagnostic }: Erring): Fix[] {
  if (!String(diagnostic.parameters['call']).includes('<BOOLEAN>')) return [];
  const [from, to] = tokensWithin(tokens, span);
  const ends = [tokens[from], tokens[to - 1]];
  const number = ends.find((token) => token?.text === '1' || token?.text === '0');
  if (number === undefined) return [];
  const put = number.text === '1' ? 'TRUE' : 'FALSE';
  const edits = [{ span: spanOf(number), text: put }];
  return [{ kind: 'replace', safe: false, title: `write ${put} instead of ${number.text}`, edits }];
}
