// What planning needs besides the tree, and where it puts what it refuses.
import type { Problem } from '../../diagnostics/problem.ts';

/** Flink's stages in order: what an earlier one refuses is what Flink reports. */
export const phases = ['convert', 'rewrite', 'logical', 'physical', 'changelog', 'translate'] as const;
export type Phase = (typeof phases)[number];

export interface PlanContext {
  readonly streaming: boolean;
  /** The value of a boolean option; false where it isn't set. */
  readonly enabled: (key: string) => boolean;
  /** The value of an option that is set. */
  readonly setting: (key: string) => string | undefined;
  /** OVER windows in streaming mode may be ordered by any column. */
  readonly ordersByAny?: boolean;
  readonly refuse: (phase: Phase, problem: Problem) => void;
}
