// A problem as those who find it tell it: which kind, with which parameters, where. Everything that reports does so in this one
// shape; a diagnostic is what a problem looks like in the report.
import type { DiagnosticDefinition } from './definition.ts';
import { diagnose } from './definition.ts';
import type { Diagnostic, Fix, Parameters, Related } from './diagnostic.ts';
import type { Stage } from './stage.ts';
import type { Span } from '../text/span.ts';

/**
 * One thing that is wrong. `At` is the place as its finder knows it: a span of the text or, where the finder does not see the
 * text, a part of what it looks at (an operand of a call, an option of a table). Whoever knows the text makes it a span. `Mend`
 * is likewise a fix, or what a fix is made from.
 */
export interface Problem<At = Span, Mend = Fix> {
  readonly definition: DiagnosticDefinition;
  readonly parameters: Parameters;
  /** Absent where Flink gives no place: then it is about all that the finder looks at. */
  readonly at?: At;
  readonly fixes?: readonly Mend[];
  /** Replaces the definition's hint where this place allows a better one. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  /** Where Flink meets the problem in another stage than it usually does. */
  readonly stage?: Stage;
}

/** A problem whose finder sees no text: whoever asked for it knows its place. */
export type Unplaced = Problem<never, never>;

/** Takes problems, in the order in which they are found. */
export type Report<At = Span, Mend = Fix> = (problem: Problem<At, Mend>) => void;

/** The problem as a report shows it. */
export function diagnosticOf(problem: Problem): Diagnostic {
  const { definition, parameters, at, ...details } = problem;
  return diagnose(definition, parameters, at === undefined ? details : { ...details, span: at });
}
