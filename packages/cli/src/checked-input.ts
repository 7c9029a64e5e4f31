// What checking one input gives.
import type { CheckedFile } from './reporters/reporter.ts';

export interface CheckedInput extends CheckedFile {
  /** Engine whose rules were applied. */
  readonly engine: string;
}
