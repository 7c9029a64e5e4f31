// Rules that share a code: each is a definition of its own name and words, so that a reader can ask for it, link to it and leave
// it out.
import type { DiagnosticDefinition } from './definition.ts';

/** Makes a rule from its name, Flink's words and, where the kind's hint does not fit it, what to do; both may have {parameters}. */
export type MakeRule = (name: string, message: string, hint?: string) => DiagnosticDefinition;

/** Makes rules of a kind of problem: code, stage, explanation and examples are the kind's, the source may be another. */
export const rulesUnder =
  (kind: DiagnosticDefinition, source = kind.source): MakeRule =>
  (name, message, hint = kind.hint) => ({
    ...kind,
    name,
    message,
    source,
    ruleOf: kind.name,
    ...(hint === undefined ? {} : { hint }),
  });
