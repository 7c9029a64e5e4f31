// A format of `preflight lineage`.
import type { TracedFile } from '../lineage-input.ts';

export interface LineageFormat {
  /** Whether views are nodes of their own; otherwise they are seen through. */
  readonly endAtViews: boolean;
  /** The whole output; `now` is the time of the run. */
  print(files: readonly TracedFile[], now: Date): string;
}
