// A catalogue entry: one kind of problem. The catalogue's invariants (unique, stable, documented, tested) are tests.
import type { Span } from '../text/span.ts';
import type { Area, Stage } from './stage.ts';
import type { Category, Diagnostic, Fix, Parameters, Related, Severity } from './diagnostic.ts';

export interface Example {
  /** A script, with the place of the error between two carets in `wrong`. */
  readonly wrong: string;
  readonly right: string;
  /** Bounds of parsing under which the example is checked, where the problem is one of bounds. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Whether the example is checked strictly: what cannot be decided is an error then. */
  readonly strict?: true;
  /** The engines between which the example is an upgrade, where the problem is one of upgrades. */
  readonly upgrade?: { readonly from: string; readonly to: string };
  /** The encoding in which the wrong example is saved as a file, where the problem is one of encodings. */
  readonly encoding?: 'latin1' | 'utf-16le';
}

export interface DiagnosticDefinition {
  readonly code: string;
  readonly name: string;
  /** A rule that shares its code names the kind whose code it is. */
  readonly ruleOf?: string;
  readonly severity: Severity;
  readonly category: Category;
  /** When Flink meets it: what comes in a later stage is not met where an earlier one ends in an error. */
  readonly stage: Stage;
  /** The part of validation that it belongs to, where others follow from it. */
  readonly area?: Area;
  /** Stages and areas of which an error explains this one: then it is not told. */
  readonly follows?: readonly (Stage | Area)[];
  /** For those who look for fixes: a name that nothing has, or one that two things have. */
  readonly about?: 'unknown-name' | 'duplicate-name';
  /** Flink's words, with named parameters as {name}. */
  readonly message: string;
  /** One sentence: what to do. May use the same parameters. */
  readonly hint?: string;
  /** What is wrong and why, for the rule's page: plain Markdown. */
  readonly explain: string;
  /** The Flink class, document or measurement that makes it true. */
  readonly source: string;
  readonly examples: readonly Example[];
}

/** A definition whose other fields a file's own function fills in; it may say another stage than the file's. */
export type DefinitionWithout<K extends keyof DiagnosticDefinition> = Omit<
  DiagnosticDefinition,
  K | 'stage'
> &
  Partial<Pick<DiagnosticDefinition, 'stage'>>;

/** Checks the shape at compile time; data goes out as it came in. */
export function define<const D extends DiagnosticDefinition>(definition: D): D {
  return definition;
}

/** Puts parameters into a template; an unknown {name} stays as it is, so that braces in Flink's words survive. */
export function fill(template: string, parameters: Parameters): string {
  return template.replace(/\{([A-Za-z]\w*)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  );
}

export interface Details {
  readonly span?: Span;
  /** Replaces the definition's hint where this place allows a better one. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly statement?: number;
  /** Where Flink meets the problem later than it usually does. */
  readonly stage?: Stage;
}

/** A diagnostic of the given kind; `parameters` fill its message and hint. */
export function diagnose(
  definition: DiagnosticDefinition,
  parameters: Parameters = {},
  details: Details = {},
): Diagnostic {
  const hint =
    details.hint ?? (definition.hint === undefined ? undefined : fill(definition.hint, parameters));
  return {
    code: definition.code,
    name: definition.name,
    severity: definition.severity,
    category: definition.category,
    stage: details.stage ?? definition.stage,
    ...(definition.area === undefined ? {} : { area: definition.area }),
    ...(definition.follows === undefined ? {} : { follows: definition.follows }),
    message: fill(definition.message, parameters),
    parameters,
    ...(hint === undefined ? {} : { hint }),
    ...(details.span === undefined ? {} : { span: details.span }),
    ...(details.statement === undefined ? {} : { statement: details.statement }),
    ...(details.related === undefined ? {} : { related: details.related }),
    ...(details.fixes === undefined ? {} : { fixes: details.fixes }),
  };
}
