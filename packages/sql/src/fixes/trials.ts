// Fixes tried on the script: each is put in, and the script is checked again. What all trials of a script may cost is bounded
// by the characters that are checked, so that a long script with many errors takes no longer than a short one.
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { edited } from '../syntax/index.ts';
import { analyse } from '../model/analyse.ts';
import type { AnalysisOptions } from '../model/analyse.ts';
import type { ScriptModel } from '../model/script-model.ts';

/** Characters checked in all trials of a script: some 200 to 300 a millisecond. */
const CHARACTERS = 60_000;
const TRIALS = 48;

export interface Trials {
  /** How many more there can be. */
  readonly left: () => number;
  /** The errors that the script has with the fix; undefined when there can be no more trials. */
  readonly errorsWith: (fix: Fix) => readonly Diagnostic[] | undefined;
  /** How much errors are: as many as there are, unless a statement that parsed does no more, and hides what else is wrong. */
  readonly weight: (errors: readonly Diagnostic[]) => number;
  /** The errors that the script has as it is, weighed as those of the trials are. */
  readonly before: number;
}

export interface Tried {
  readonly fix: Fix;
  /** Errors that are left with it; infinitely many where it was not tried. */
  readonly errors: number;
}

export function trialsOf(
  model: ScriptModel,
  options: AnalysisOptions,
  errors: readonly Diagnostic[],
): Trials {
  const { text } = model.source;
  // Repairs of statements that stay broken are of no use in a trial.
  const plain = { ...options, parsing: { ...options.parsing, fixes: false } };
  // Each error left costs a search for what is near; and of many, one trial more or less does not matter.
  const cost = Math.max(1, text.length) * (1 + errors.length / 8);
  let left = Math.min(TRIALS, Math.floor(CHARACTERS / cost));
  const broken = brokenOf(errors);
  const known = new Map<string, readonly Diagnostic[]>();
  return {
    left: () => left,
    weight: (found) => found.length + (brokenOf(found) > broken ? BROKEN : 0),
    before: errors.some(({ category }) => category === 'syntax')
      ? errorsOf(analyse(text, plain, model)).length
      : errors.length,
    errorsWith: ({ edits }) => {
      const changed = edited(text, 0, text.length, edits);
      const found = known.get(changed);
      if (found !== undefined) return found;
      if (left <= 0) return undefined;
      left--;
      const result = errorsOf(analyse(changed, plain, model));
      known.set(changed, result);
      return result;
    },
  };
}

/**
 * The fixes by the errors that they leave, of equal ones the earlier first; once one leaves none, those behind it are not
 * tried.
 */
export function ranked(trials: Trials, fixes: Iterable<Fix>): Tried[] {
  const tried: Tried[] = [];
  let mended = false;
  for (const fix of fixes) {
    const errors = mended ? Infinity : weighed(trials, fix);
    tried.push({ fix, errors });
    if (errors === 0) mended = true;
  }
  return tried.sort(byErrors);
}

/** The errors that a fix leaves; infinitely many where there is no trial left for it. */
export function weighed(trials: Trials, fix: Fix): number {
  const errors = trials.errorsWith(fix);
  return errors === undefined ? Infinity : trials.weight(errors);
}

/** Fewest errors first; those that were not tried leave infinitely many, which have no difference. */
export function byErrors(a: Pick<Tried, 'errors'>, b: Pick<Tried, 'errors'>): number {
  return a.errors === b.errors ? 0 : a.errors - b.errors;
}

/** More than a script has errors. */
const BROKEN = 100_000;

/** Statements that do not parse. */
function brokenOf(errors: readonly Diagnostic[]): number {
  return new Set(errors.filter(({ category }) => category === 'syntax').map(({ statement }) => statement))
    .size;
}

export function errorsOf({ diagnostics }: Pick<ScriptModel, 'diagnostics'>): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}
