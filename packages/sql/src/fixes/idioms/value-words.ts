// `CURRENT_TIMESTAMP()`: words that are a value, and take no parentheses.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { CONTEXT_VARIABLE, isClass } from '../../syntax/token-class.ts';
import { callAt } from '../call-site.ts';
import type { Erring } from '../erring.ts';

export function valueWithoutParentheses({ script: { lexicon, tokens }, span }: Erring): Fix[] {
  const call = callAt(tokens, span);
  if (call === undefined || call.count > 0 || !isClass({ lexicon }, call.name.kind, CONTEXT_VARIABLE))
    return [];
  const edits = [{ span: { start: call.name.end, end: call.close + 1 }, text: '' }];
  return [{ kind: 'replace', safe: true, title: `write ${call.name.text} without parentheses`, edits }];
}
