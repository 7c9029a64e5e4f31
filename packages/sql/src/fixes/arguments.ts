// Calls with arguments too many, and functions that only a window can compute.
import type { Fix } from '../diagnostics/diagnostic.ts';
import { callAt } from './call-site.ts';
import type { Erring } from './erring.ts';
import { insertion } from './insertion.ts';

/** Fewer arguments, as many as the function takes at least. */
export function dropArguments({ script: { tokens }, span, diagnostic }: Erring): Fix[] {
  const least = diagnostic.parameters['count'];
  const call = callAt(tokens, span);
  if (typeof least !== 'number' || least < 1 || call === undefined || call.commas.length < least) return [];
  const { commas, close } = call;
  return commas
    .slice(least - 1)
    .reverse()
    .map((start): Fix => ({
      kind: 'remove',
      safe: false,
      title: 'remove the arguments too many',
      edits: [{ span: { start, end: close }, text: '' }],
    }));
}

/** An order of its own for a function that only a window can compute. */
export function addOver({ script: { tokens }, span }: Erring): Fix[] {
  const call = callAt(tokens, span);
  const clause = 'OVER (ORDER BY PROCTIME())';
  return call === undefined ? [] : [insertion(`add ${clause}`, call.close + 1, ` ${clause}`)];
}
