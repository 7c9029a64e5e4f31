// The whole check of one SQL script: split, parse, resolve statement by statement, one list of diagnostics.
import {
  analyzeStatement,
  checkDialect,
  newStatementContext,
  rememberRefused,
  speaksHive,
} from '../analysis/statements/index.ts';
import type { StatementContext, StatementPlan, StatementSettings } from '../analysis/statements/index.ts';
import { BUILT_IN_CATALOG, newSession, PRODUCT_START } from '../catalog/session.ts';
import type { Session } from '../catalog/session.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { engineOrDefault, hasFeature } from '../engine/engine.ts';
import { checkScriptShape } from '../rules/script-shape.ts';
import { parseScript } from '../syntax/index.ts';
import type { ParsedStatement, ParseOptions, Statement } from '../syntax/index.ts';
import type { Span } from '../text/span.ts';
import { summaryString } from '../types/index.ts';
import { checkRecovered } from './check-recovered.ts';
import { copyState, latestState, unchangedStatements } from './script-memory.ts';
import type { ScriptMemory, ScriptState } from './script-memory.ts';
import type { SurroundingsMemory } from './surroundings-memory.ts';
import { surroundingsMemory } from './surroundings-memory.ts';
import { admitCatalogs } from './unseen-catalogs.ts';
import { withoutEchoes } from './without-echoes.ts';
import { checkStatementSet, openUnread } from './statement-set.ts';
import type { OpenSet } from './statement-set.ts';

export interface CheckOptions {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine: string;
  /** Configuration in force before the first statement (flinkConf of the draft), e.g. `execution.runtime-mode`. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Earlier scripts, in order, whose permanent catalogs, databases, tables and functions are there. */
  readonly before?: readonly string[];
  /** What such scripts have led to in other checks; without it they are run for this check alone. */
  readonly surroundings?: SurroundingsMemory;
  /** Whether there may be catalogs that `before` does not make, as in a workspace of the product that is not seen here. */
  readonly unseenCatalogs?: boolean;
  /** Identifiers of connectors that are registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Reads a user function's signature out of the draft's JARs; calls of functions it does not know are partial. */
  readonly typingOf?: StatementSettings['typingOf'];
  /** Bounds of parsing where they are not the default ones. */
  readonly parsing?: Partial<ParseOptions>;
  /** Whether statements carry their physical plans. */
  readonly plans?: boolean;
  /** Told of each fault of the checker's own: the statement is reported as partial, and the check goes on. */
  readonly onFault?: (error: unknown) => void;
}

export interface ColumnReport {
  readonly name: string;
  /** As Flink's LogicalType.asSummaryString prints it. */
  readonly type: string;
}

export interface StatementReport {
  /** Kebab-case kind: create-table, insert, select, set … */
  readonly kind: string;
  /** From the statement's first token to its last. */
  readonly span: Span;
  readonly analysis: 'full' | 'partial';
  readonly outputSchema?: readonly ColumnReport[];
  readonly changelogMode?: readonly ('I' | 'UB' | 'UA' | 'D')[];
  /** Only where `plans` is asked for. */
  readonly plan?: StatementPlan;
}

export interface ScriptCheck {
  readonly statements: readonly StatementReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a script; never throws on any input. Statements and diagnostics come in the script's order. With a memory, what was
 * found of the same beginning is taken from there.
 */
export function checkScript(
  text: string,
  options: CheckOptions,
  memory?: ScriptMemory<StatementReport>,
): ScriptCheck {
  const settings = settingsOf(options);
  const inProduct = hasFeature(settings.engine, 'catalog-vvp');
  const productStatements = hasFeature(settings.engine, 'product-statements');
  const script = parseScript(text, { productStatements, ...options.parsing });
  const { source } = script;
  // There, later statements tell which catalogs there are.
  const remembered = inProduct ? undefined : memory;
  const unchanged = remembered === undefined ? 0 : unchangedStatements(remembered, text, script.statements);
  const known = remembered === undefined ? undefined : latestState(remembered, unchanged);
  const state: ScriptState<StatementReport> =
    known === undefined
      ? {
          session: startOf(options, settings, inProduct),
          open: { open: false },
          statements: [],
          diagnostics: [],
        }
      : copyState(known);
  const { session, open, statements, diagnostics } = state;
  if (inProduct) {
    // The name that Flink's own catalog has is one of the workspace's, too, for all that is known here.
    const mayExist = (name: string): boolean => options.unseenCatalogs === true || name === BUILT_IN_CATALOG;
    admitCatalogs(
      session,
      script.statements.map((parsed) => parsed.statement),
      mayExist,
    );
  }
  const hasHive = bringsHive(settings);
  for (const parsed of script.statements.slice(statements.length)) {
    const index = statements.length;
    if (index === unchanged) remembered?.states.set(index, copyState(state));
    const context = newStatementContext(session, source, settings);
    checkDialect(context, parsed.statement.span, hasHive);
    const hive = speaksHive(session) && parsed.statement.kind !== 'set' && parsed.statement.kind !== 'reset';
    context.diagnostics.push(...parsed.diagnostics);
    if (parsed.failed) {
      openUnread(open, text.slice(parsed.span.start, parsed.span.end));
      if (opensSet(parsed)) open.open = true;
      checkRecovered(context, parsed);
    } else if (hive) rememberRefused(context, parsed.statement);
    else analyze(context, parsed.statement, open, options.onFault);
    if (hive) {
      context.diagnostics.length = 0;
      context.partial = true;
    }
    const statement = report(context, parsed.statement, parsed.span);
    const { plan } = context;
    statements.push(options.plans === true && plan !== undefined ? { ...statement, plan } : statement);
    for (const diagnostic of withoutEchoes(context.diagnostics))
      diagnostics.push({ ...diagnostic, statement: index });
  }
  if (hasFeature(settings.engine, 'script-shape'))
    diagnostics.push(...checkScriptShape(script.statements.map((parsed) => parsed.statement)));
  // What is said of the script as a whole: a limit that was met.
  for (const diagnostic of script.diagnostics)
    if (diagnostic.statement === undefined) diagnostics.push(diagnostic);
  return { statements, diagnostics };
}

/** The session before the first statement: what earlier scripts made is there. */
function startOf(options: CheckOptions, settings: StatementSettings, inProduct: boolean): Session {
  const { configuration, before = [], surroundings = surroundingsMemory() } = options;
  const start = newSession(configuration, inProduct ? PRODUCT_START : undefined);
  return surroundings.sessionAfter(start, before, settings);
}

/** Whether the parser of Hive's dialect may be there: on the product, and with a connector of that name. */
function bringsHive({ engine, customConnectors }: StatementSettings): boolean {
  return hasFeature(engine, 'product-connectors') || customConnectors?.has('hive') === true;
}

function settingsOf({ engine: id, customConnectors, typingOf }: CheckOptions): StatementSettings {
  return {
    engine: engineOrDefault(id),
    ...(customConnectors === undefined ? {} : { customConnectors }),
    ...(typingOf === undefined ? {} : { typingOf }),
  };
}

/** Whether a BEGIN stands in what an unclosed quote or a missing semicolon drew together. */
function opensSet({ recovered }: ParsedStatement): boolean {
  return recovered?.variants[0]?.statements.some(({ kind }) => kind === 'begin-statement-set') ?? false;
}

/** Analyses one statement; a fault of the checker's own makes it partial. */
function analyze(
  context: StatementContext,
  statement: Statement,
  open: OpenSet,
  onFault: CheckOptions['onFault'],
): void {
  try {
    const unopened = checkStatementSet(open, statement);
    if (unopened === undefined) analyzeStatement(context, statement);
    else context.diagnostics.push(unopened);
  } catch (error) {
    context.partial = true;
    // An expression deeper than the stack bears is no fault of the checker's: it is not decided.
    if (!(error instanceof RangeError && error.message.includes('call stack'))) onFault?.(error);
  }
}

function report(context: StatementContext, { kind }: Statement, span: Span): StatementReport {
  const failed = context.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return {
    kind,
    span,
    // Of a statement with an error it does not matter what else could not be decided.
    analysis: context.partial && !failed ? 'partial' : 'full',
    ...(context.outputSchema === undefined || failed
      ? {}
      : {
          outputSchema: context.outputSchema.map(({ name, type }) => ({ name, type: summaryString(type) })),
        }),
    ...(context.changelogMode === undefined || failed ? {} : { changelogMode: context.changelogMode }),
  };
}
