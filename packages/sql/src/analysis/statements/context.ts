// What the analysis of one statement reads and gives, and how it refuses.
import { hasFeature } from '../../engine/engine.ts';
import { factsOf } from '../../facts/facts-of.ts';
import type { DiagnosticDefinition, Details } from '../../diagnostics/definition.ts';
import { problemAt } from '../../diagnostics/problem.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Parameters } from '../../diagnostics/diagnostic.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { isBatch } from '../../catalog/session.ts';
import { plainPath } from '../../catalog/object-path.ts';
import type { Session, UnknownTable } from '../../catalog/session.ts';
import { undecided } from '../../diagnostics/undecided.ts';
import type { Undecided, UndecidedReason } from '../../diagnostics/undecided.ts';
import { refusedBefore, unseenTable } from '../../diagnostics/undecided-reasons.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RowKind } from '../../plan/table-abilities.ts';
import type { CatalogTable, ResolvedTable } from '../../catalog/resolved-table.ts';
import type { Rel } from '../../plan/rel.ts';
import type { OperatorTree } from '../planner/operator-tree.ts';
import type { Physical } from '../planner/physical-node.ts';
import type { SourceText } from '../../text/source-text.ts';
import { positionAt } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import type { RowField } from '../../types/logical-type.ts';
import { nothingSpent } from '../query/index.ts';
import type { AnalysisEnvironment, Recorder, Spending } from '../query/index.ts';

/** What the whole script is checked with. */
export interface StatementSettings {
  readonly engine: Engine;
  /** Identifiers of connectors that are registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Identifiers of connectors, formats and catalogs whose JARs are said to be on the class path. */
  readonly connectors?: ReadonlySet<string>;
  /** Whether the job has JARs of its own, in which such connectors may be. */
  readonly hasJars?: boolean;
  /** Reads a user function's signature out of the draft's JARs. */
  readonly typingOf?: AnalysisEnvironment['typingOf'];
  /** Shared by all statements of a script. */
  readonly spent?: Spending;
  /** Takes down what names and expressions mean; a check has none. */
  readonly recorder?: Recorder;
}

export interface StatementContext {
  readonly session: Session;
  readonly settings: StatementSettings;
  readonly source: SourceText;
  /** In Flink's order of discovery: the first is the one that Flink reports. */
  readonly problems: Problem[];
  /** What could not be decided here, and why. */
  readonly undecided: Undecided[];
  outputSchema?: readonly RowField[];
  changelogMode?: readonly RowKind[];
  /** The logical plan of its query, where the query is valid. */
  relation?: Rel;
  /** The table that an INSERT writes. */
  sink?: ResolvedTable;
  /** The view or table that takes the columns of a query with which it is created. */
  creates?: CatalogTable;
  plan?: StatementPlan;
}

/** The physical plan of a streaming query or INSERT, for those who compare plans. */
export interface StatementPlan {
  readonly root: Physical;
  readonly sink?: ResolvedTable;
  /** The operators that Flink would run, worked out when asked for. */
  readonly operators?: () => OperatorTree | undefined;
  /** Whether rows are kept before the sink, since changes come by another key than its own (SinkUpsertMaterializer). */
  readonly materializesSink?: () => boolean;
}

/** Refuses the statement with this problem; nothing after it is analysed, as in Flink. */
export function refuse(definition: DiagnosticDefinition, parameters: Parameters, details: Details): never {
  throw new Stop(problemAt(definition, parameters, details));
}

/** Marks a place as one that could not be decided; the analysis goes on. */
export function doubt(
  context: StatementContext,
  reason: UndecidedReason,
  parameters: Parameters,
  span: Span,
): void {
  context.undecided.push(undecided(reason, parameters, span));
}

/** Ends the analysis of the statement: it cannot be decided, for the reason given. */
export function giveUp(
  context: StatementContext,
  reason: UndecidedReason,
  parameters: Parameters,
  span: Span,
): never {
  doubt(context, reason, parameters, span);
  throw new Stop();
}

/** Ends the analysis at a table that was refused before, or that cannot be seen from here. */
export function giveUpOn(
  context: StatementContext,
  { path, reason }: Pick<UnknownTable, 'path' | 'reason'>,
  span: Span,
): never {
  const table = plainPath(path);
  if (reason === 'rejected') giveUp(context, refusedBefore, { name: table }, span);
  giveUp(context, unseenTable, { table }, span);
}

/** Ends the analysis of a statement that has an error or a doubt already. */
export function breakOff(): never {
  throw new Stop();
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
  return { session, source, settings, problems: [], undecided: [] };
}

/** What the query validator asks for. */
export function environmentOf({ session, settings, source }: StatementContext): AnalysisEnvironment {
  const { engine, typingOf, spent = nothingSpent() } = settings;
  return {
    session,
    source,
    streaming: !isBatch(session),
    spent,
    ...(settings.recorder === undefined ? {} : { recorder: settings.recorder }),
    ...(typingOf === undefined ? {} : { typingOf }),
    facts: factsOf(engine),
    ...(hasFeature(engine, 'product-connectors') ? { joinsAsOfNow: true } : {}),
    ...(hasFeature(engine, 'empty-brackets') ? { emptyBrackets: true } : {}),
    ...(hasFeature(engine, 'variant-items') ? { variantItems: true } : {}),
    ...(hasFeature(engine, 'unnest-ordinality') ? { numbersUnnested: true } : {}),
    ...(hasFeature(engine, 'product-patterns') ? { extendsPatterns: true } : {}),
  };
}
