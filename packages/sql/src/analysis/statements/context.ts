// What the analysis of one statement reads and gives, and how it refuses.
import { hasFeature } from '../../engine/engine.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { DiagnosticDefinition, Details } from '../../diagnostics/definition.ts';
import { diagnose } from '../../diagnostics/definition.ts';
import type { Diagnostic, Parameters } from '../../diagnostics/diagnostic.ts';
import { isBatch } from '../../catalog/session.ts';
import type { Session } from '../../catalog/session.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RowKind } from '../../plan/table-abilities.ts';
import type { ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Physical } from '../planner/physical-node.ts';
import type { SourceText } from '../../text/source-text.ts';
import { positionAt } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import type { AnalysisEnvironment } from '../query/index.ts';

/** What the whole script is checked with. */
export interface StatementSettings {
  readonly engine: Engine;
  /** Identifiers of connectors that are registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Reads a user function's signature out of the draft's JARs. */
  readonly typingOf?: AnalysisEnvironment['typingOf'];
}

export interface StatementContext {
  readonly session: Session;
  readonly settings: StatementSettings;
  readonly source: SourceText;
  /** In Flink's order of discovery: the first is the one that Flink reports. */
  readonly diagnostics: Diagnostic[];
  /** Something could not be decided here. */
  partial: boolean;
  outputSchema?: readonly RowField[];
  changelogMode?: readonly RowKind[];
  plan?: StatementPlan;
}

/** The physical plan of a streaming query or INSERT, for those who compare plans. */
export interface StatementPlan {
  readonly root: Physical;
  readonly sink?: ResolvedTable;
}

/** Ends a statement's analysis the way Flink's exception does. Thrown by `refuse` alone and caught by `analyzeStatement`. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** Refuses the statement with this diagnostic; nothing after it is analysed, as in Flink. */
export function refuse(definition: DiagnosticDefinition, parameters: Parameters, details: Details): never {
  throw new Refusal(diagnose(definition, parameters, details));
}

/** Ends a statement's analysis without a diagnostic of its own: what it depends on has one, or cannot be seen here. */
export class Undecided extends Error {}

export function giveUp(context: StatementContext): never {
  context.partial = true;
  throw new Undecided();
}

/** `line 3, column 5`: SqlParserPos.toString, as some of Flink's messages end. */
export function placeOf(context: StatementContext, span: Span): string {
  const { line, column } = positionAt(context.source, span.start);
  return `line ${line}, column ${column}`;
}

export function newStatementContext(
  session: Session,
  source: SourceText,
  settings: StatementSettings,
): StatementContext {
  return { session, source, settings, diagnostics: [], partial: false };
}

/** What the query validator asks for. */
export function environmentOf({ session, settings, source }: StatementContext): AnalysisEnvironment {
  const { engine, typingOf } = settings;
  return {
    session,
    source,
    streaming: !isBatch(session),
    ...(typingOf === undefined ? {} : { typingOf }),
    facts: factsOf(engine),
    ...(hasFeature(engine, 'product-connectors') ? { joinsAsOfNow: true } : {}),
  };
}
