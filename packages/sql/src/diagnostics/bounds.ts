// Problems that are bounds of the parser's own, and no slips.
import { nestingTooDeep, scriptTooLarge, tooManyErrors, tooManyTokens } from './catalogue/limits.ts';

const BOUNDS: ReadonlySet<string> = new Set(
  [nestingTooDeep, tooManyTokens, scriptTooLarge, tooManyErrors].map(({ code }) => code),
);

/** Whether a problem is a bound that was met: nothing is wrong that a change of a word could mend. */
export const isBound = ({ code }: { readonly code: string }): boolean => BOUNDS.has(code);
