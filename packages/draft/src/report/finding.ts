// What a check of the draft says: a diagnostic, the field of the draft it is about, and the text its spans lie in.
import { diagnose } from '@flink-preflight/sql';
import type { Diagnostic, DiagnosticDefinition, Parameters, SourceText, Span } from '@flink-preflight/sql';

/** The way to a field from the draft's root; numbers are places in lists. */
export type FieldPath = readonly (string | number)[];

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** Not set for a bare file that belongs to no draft. */
  readonly field?: FieldPath;
  /** The text of that field, where the diagnostic has a place in it. */
  readonly source?: SourceText;
}

/** A finding about a whole field. */
export function finding(
  definition: DiagnosticDefinition,
  parameters: Parameters,
  field: FieldPath,
  hint?: string,
): Finding {
  return { diagnostic: diagnose(definition, parameters, hint === undefined ? {} : { hint }), field };
}

/** A finding about a place in the text that a field holds. */
export function findingAt(
  definition: DiagnosticDefinition,
  parameters: Parameters,
  place: {
    readonly field: FieldPath;
    readonly source: SourceText;
    readonly span: Span;
    readonly hint?: string;
  },
): Finding {
  const { field, source, span, hint } = place;
  return {
    diagnostic: diagnose(definition, parameters, hint === undefined ? { span } : { span, hint }),
    field,
    source,
  };
}

/** `artifact.sqlArtifact.additionalDependencies[0]`: the path as a person writes it. */
export function fieldName(path: FieldPath): string {
  let name = '';
  for (const step of path) {
    if (typeof step === 'number') name += `[${step}]`;
    else name += name === '' ? step : `.${step}`;
  }
  return name === '' ? 'the draft' : name;
}
