// The analysis of one SQL script: split, parse, resolve statement by statement. What it finds out is the script's model.
import {
  analyzeStatement,
  checkDialect,
  doubt,
  newStatementContext,
  nothingSpent,
  rememberRefused,
  speaksHive,
} from '../analysis/statements/index.ts';
import type { StatementContext, StatementSettings } from '../analysis/statements/index.ts';
import { copySession } from '../catalog/copy-session.ts';
import { BUILT_IN_CATALOG, newSession, PRODUCT_START } from '../catalog/session.ts';
import type { Session } from '../catalog/session.ts';
import { diagnosticOf, hasErrors } from '../diagnostics/problem.ts';
import { withoutRepeats } from '../diagnostics/undecided.ts';
import { isBound } from '../diagnostics/bounds.ts';
import { hiveDialect, ownFault, tooDeep, tooLarge } from '../diagnostics/undecided-reasons.ts';
import { engineOrDefault, hasFeature } from '../engine/engine.ts';
import type { Feature } from '../engine/engine.ts';
import { parseScript } from '../syntax/index.ts';
import type { ParsedScript, ParsedStatement, ParseOptions, Statement } from '../syntax/index.ts';
import type { Span } from '../text/span.ts';
import { namesOf } from './bindings.ts';
import { checkRecovered } from './check-recovered.ts';
import type { ScriptModel, StatementModel } from './script-model.ts';
import { checkScriptShape } from './script-shape.ts';
import { parseOptionsOf } from './parse-options-of.ts';
import { settingOf } from './setting-of.ts';
import { checkStatementSet, openUnread } from './statement-set.ts';
import type { OpenSet } from './statement-set.ts';
import type { SurroundingsMemory } from './surroundings-memory.ts';
import { surroundingsMemory } from './surroundings-memory.ts';
import { unchangedStatements } from './unchanged-statements.ts';
import { admitCatalogs } from './unseen-catalogs.ts';
import { withoutRepeatedJars } from './without-repeated-jars.ts';
import { withoutEchoes } from './without-echoes.ts';

export interface AnalysisOptions {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine: string;
  /** Configuration in force before the first statement (flinkConf of the draft), e.g. `execution.runtime-mode`. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Earlier scripts, in order, whose permanent catalogs, databases, tables and functions are there. */
  readonly before?: readonly string[];
  /** Scripts that ran in the same session after those, as `sql-client -i` runs them: all that they leave is there. */
  readonly init?: readonly string[];
  /** What such scripts have led to in other checks; without it they are run for this check alone. */
  readonly surroundings?: SurroundingsMemory;
  /** Whether there may be catalogs that `before` does not make, as in a workspace of the product that is not seen here. */
  readonly unseenCatalogs?: boolean;
  /** Whether the text is a file by itself, which need not be one draft of the product; absent: it is the script of a draft. */
  readonly bareScript?: boolean;
  /** Identifiers of connectors that are registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /**
   * Connectors, formats and catalogs, by the names that scripts have for them, whose JARs are on the class path beside the
   * engine's own.
   */
  readonly connectors?: readonly string[];
  /** Whether the job has JARs of its own, in which such connectors may be. */
  readonly hasJars?: boolean;
  /** Reads a user function's signature out of the draft's JARs; calls of functions it does not know are undecided. */
  readonly typingOf?: StatementSettings['typingOf'];
  /** Bounds of parsing where they are not the default ones. */
  readonly parsing?: Partial<ParseOptions>;
  /** Told of each fault of the checker's own: the statement is undecided, and the analysis goes on. */
  readonly onFault?: (error: unknown) => void;
}

/** What holds for all statements of the script at hand. */
interface Run {
  readonly script: ParsedScript;
  readonly settings: StatementSettings;
  readonly onFault: AnalysisOptions['onFault'];
  readonly hasHive: boolean;
  readonly session: Session;
  readonly open: OpenSet;
}

/**
 * Analyses a script; never throws on any input. Statements and diagnostics come in the script's order.
 * @param previous the model of an earlier state of the text under the same options: the statements before the first change
 * are taken from it
 */
export function analyse(text: string, options: AnalysisOptions, previous?: ScriptModel): ScriptModel {
  const settings = settingsOf(options);
  const has = (feature: Feature): boolean => hasFeature(settings.engine, feature);
  const script = parseScript(text, { ...parseOptionsOf(settings.engine), ...options.parsing });
  const inProduct = has('catalog-vvp');
  // There, later statements tell which catalogs there are.
  const unchanged = inProduct || previous === undefined ? 0 : unchangedStatements(previous, script);
  const statements = previous?.statements.slice(0, unchanged) ?? [];
  const next = unchanged === 0 ? undefined : previous?.statements[unchanged];
  if (next === undefined) statements.length = 0;
  const run: Run = {
    script,
    settings,
    onFault: options.onFault,
    hasHive: bringsHive(settings),
    session: next === undefined ? startOf(options, settings, inProduct) : copySession(next.before),
    open: { open: next?.inSet ?? false },
  };
  if (inProduct) {
    // The name that Flink's own catalog has is one of the workspace's, too, for all that is known here.
    const mayExist = (name: string): boolean => options.unseenCatalogs === true || name === BUILT_IN_CATALOG;
    const trees = script.statements.map((parsed) => parsed.statement);
    admitCatalogs(run.session, trees, mayExist);
  }
  for (const parsed of script.statements.slice(statements.length))
    statements.push(analyseStatement(run, parsed, statements.length));
  const diagnostics = withoutRepeatedJars(statements.flatMap((statement) => statement.diagnostics));
  if (has('script-shape'))
    diagnostics.push(
      ...checkScriptShape(
        statements.map(({ tree }) => tree),
        options.bareScript === true,
      ).map(diagnosticOf),
    );
  // What is said of the script as a whole: a limit that was met.
  for (const problem of script.problems)
    if (problem.statement === undefined) diagnostics.push(diagnosticOf(problem));
  return { source: script.source, statements, diagnostics };
}

/** Analyses the next statement in the session as it is, and makes its effects. */
function analyseStatement(run: Run, parsed: ParsedStatement, index: number): StatementModel {
  const { session, open } = run;
  const before = copySession(session);
  const inSet = open.open;
  const context = newStatementContext(session, run.script.source, run.settings);
  const { statement: tree, span, piece } = parsed;
  checkDialect(context, tree.span, run.hasHive);
  const hive = speaksHive(session) && tree.kind !== 'set' && tree.kind !== 'reset';
  context.problems.push(...parsed.problems);
  const bound = parsed.problems.find(({ definition }) => isBound(definition));
  if (bound !== undefined) doubt(context, tooLarge, { what: 'This statement' }, bound.at ?? span);
  if (parsed.failed) {
    openUnread(open, parsed.tokens);
    if (opensSet(parsed)) open.open = true;
    checkRecovered(context, parsed);
  } else if (hive) rememberRefused(context, tree);
  else analyzeOrDoubt(context, tree, open, run.onFault);
  if (hive) {
    context.problems.length = 0;
    doubt(context, hiveDialect, {}, span);
  }
  const problems = withoutEchoes(context.problems);
  const setting = settingOf(tree);
  return {
    kind: tree.kind,
    span,
    piece,
    tree,
    comments: commentsOf(parsed),
    failed: parsed.failed,
    before,
    inSet,
    ...(setting === undefined ? {} : { setting }),
    names: onceAsked(() =>
      namesOf(tree, before, run.script.source, { ...run.settings, spent: nothingSpent() }),
    ),
    diagnostics: problems.map((each) => diagnosticOf({ ...each, statement: index })),
    ...found(context),
  };
}

/** What the analysis says of a statement; of one with an error it does not matter what else could not be decided. */
function found(
  context: StatementContext,
): Pick<
  StatementModel,
  'undecided' | 'outputSchema' | 'changelogMode' | 'relation' | 'sink' | 'creates' | 'plan'
> {
  if (hasErrors(context.problems)) return { undecided: [] };
  const { undecided, outputSchema, changelogMode, relation, sink, creates, plan } = context;
  return {
    undecided: withoutRepeats(undecided),
    ...(outputSchema === undefined ? {} : { outputSchema }),
    ...(changelogMode === undefined ? {} : { changelogMode }),
    ...(relation === undefined ? {} : { relation }),
    ...(sink === undefined ? {} : { sink }),
    ...(creates === undefined ? {} : { creates }),
    ...(plan === undefined ? {} : { plan }),
  };
}

/** The value, made at the first call. */
function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function commentsOf({ tokens: { comments } }: ParsedStatement): readonly Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < comments.length; i += 2) spans.push({ start: comments[i]!, end: comments[i + 1]! });
  return spans;
}

/** The session before the first statement: what earlier scripts made is there. */
function startOf(options: AnalysisOptions, settings: StatementSettings, inProduct: boolean): Session {
  const { configuration, before = [], init = [], surroundings = surroundingsMemory() } = options;
  const start = newSession(configuration, inProduct ? PRODUCT_START : undefined);
  const earlier = [
    ...before.map((text) => ({ text, sameSession: false })),
    ...init.map((text) => ({ text, sameSession: true })),
  ];
  return surroundings.sessionAfter(start, earlier, settings);
}

/** Whether the parser of Hive's dialect may be there: on the product, and with a connector of that name. */
function bringsHive({ engine, customConnectors }: StatementSettings): boolean {
  return hasFeature(engine, 'product-connectors') || customConnectors?.has('hive') === true;
}

function settingsOf(options: AnalysisOptions): StatementSettings {
  const { engine: id, customConnectors, connectors, hasJars = false, typingOf } = options;
  return {
    spent: nothingSpent(),
    engine: engineOrDefault(id),
    ...(customConnectors === undefined ? {} : { customConnectors }),
    ...(connectors === undefined ? {} : { connectors: new Set(connectors) }),
    ...(hasJars && { hasJars }),
    ...(typingOf === undefined ? {} : { typingOf }),
  };
}

/** Whether a BEGIN stands in what an unclosed quote or a missing semicolon drew together. */
function opensSet({ recovered }: ParsedStatement): boolean {
  return recovered?.variants[0]?.statements.some(({ kind }) => kind === 'begin-statement-set') ?? false;
}

/** Analyses one statement; a fault of the checker's own makes it undecided. */
function analyzeOrDoubt(
  context: StatementContext,
  statement: Statement,
  open: OpenSet,
  onFault: AnalysisOptions['onFault'],
): void {
  try {
    const unopened = checkStatementSet(open, statement);
    if (unopened === undefined) analyzeStatement(context, statement);
    else context.problems.push(unopened);
  } catch (error) {
    // An expression deeper than the stack bears is no fault of the checker's.
    const deep = error instanceof RangeError && error.message.includes('call stack');
    doubt(context, deep ? tooDeep : ownFault, {}, statement.span);
    if (!deep) onFault?.(error);
  }
}
