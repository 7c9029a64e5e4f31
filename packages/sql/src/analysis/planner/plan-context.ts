// What planning needs besides the tree, and where it puts what it refuses.
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Fix, Parameters } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/span.ts';

/** Flink's stages in order: what an earlier one refuses is what Flink reports. */
export const phases = ['convert', 'rewrite', 'logical', 'physical', 'changelog', 'translate'] as const;
export type Phase = (typeof phases)[number];

export interface Refusal {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  readonly span: Span;
  readonly hint?: string;
  readonly fixes?: readonly Fix[];
}

export interface PlanContext {
  readonly streaming: boolean;
  /** The value of a boolean option; false where it isn't set. */
  readonly enabled: (key: string) => boolean;
  /** The value of an option that is set. */
  readonly setting: (key: string) => string | undefined;
  readonly refuse: (phase: Phase, refusal: Refusal) => void;
}
