// A problem as those who find it tell it: which kind, with which parameters, where. Everything that reports does so in this one
// shape; a diagnostic is what a problem looks like in the report.
import type { Details, DiagnosticDefinition } from './definition.ts';
import { diagnose, fill } from './definition.ts';
import type { Diagnostic, Fix, Parameters, Related, Severity } from './diagnostic.ts';
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
  /** Where it weighs otherwise than it usually does: what a product's own build may allow is a warning. */
  readonly severity?: Severity;
  /** Index of the statement in the script, where it is not the statement at hand. */
  readonly statement?: number;
}

/** A problem whose finder sees no text: whoever asked for it knows its place. */
export type Unplaced = Problem<never, never>;

/** Takes problems, in the order in which they are found. */
export type Report<At = Span, Mend = Fix> = (problem: Problem<At, Mend>) => void;

/** A problem of the given kind, at the span and with what else the details say. */
export function problemAt(
  definition: DiagnosticDefinition,
  parameters: Parameters = {},
  { span, ...details }: Details = {},
): Problem {
  return { definition, parameters, ...(span === undefined ? {} : { at: span }), ...details };
}

export const severityOf = ({ severity, definition }: Problem): Severity => severity ?? definition.severity;

export const stageOf = ({ stage, definition }: Problem): Stage => stage ?? definition.stage;

/** Flink's words, with the parameters filled in. */
export const messageOf = ({ definition, parameters }: Problem): string =>
  fill(definition.message, parameters);

export const isError = (problem: Problem): boolean => severityOf(problem) === 'error';

/** Whether Flink does not come to run the statement. */
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(isError);

/** The problem as a report shows it. */
export function diagnosticOf({ definition, parameters, at, severity, ...details }: Problem): Diagnostic {
  const diagnostic = diagnose(definition, parameters, at === undefined ? details : { ...details, span: at });
  return severity === undefined ? diagnostic : { ...diagnostic, severity };
}
