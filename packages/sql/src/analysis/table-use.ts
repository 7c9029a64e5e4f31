// What Flink says of a table where a query reads it or an INSERT writes it: its connector is found, its options are read,
// its factory's rules and its metadata columns are checked. Source: FactoryUtil.createDynamicTableSource and …Sink,
// CatalogSourceTable, DynamicSourceUtils.validateAndApplyMetadata, DynamicSinkUtils.prepareDynamicSink.
import { tableParallelism } from '../diagnostics/catalogue/connector-rules/table.ts';
import {
  connectorByDocument,
  connectorByName,
  connectorOptionsOnly,
  customConnector,
  legacyTable,
  noConnector,
  productBuild,
  unknownConnectorDoubt,
} from '../diagnostics/undecided-reasons.ts';
import { plainPath } from '../catalog/object-path.ts';
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Session } from '../catalog/session.ts';
import { isBatch } from '../catalog/session.ts';
import {
  connectorRole,
  hintsDisabled,
  notBucketable,
  notOverwritable,
  notPartitionable,
  unfamiliarConnector,
  unknownConnector,
  unverifiedConnector,
} from '../diagnostics/catalogue/connectors.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { atOption, connectorOf, engineConnector, replacing, runChecks } from '../engine/connectors/index.ts';
import type {
  ConnectorTable,
  Doubt,
  EngineConnector,
  KnownConnector,
  OptionReader,
  TableProblem,
  SinkFacts,
  SourceFacts,
} from '../engine/connectors/index.ts';
import { hasFeature } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { isUncertain } from '../engine/connectors/product-connectors.ts';
import { checkDocumented } from '../engine/connectors/documented-table.ts';
import { documentedConnector } from '../facts/documented-connectors.ts';
import type { DocumentedConnector } from '../facts/documented-connectors.ts';
import { connectorNames, formatGroup } from '../facts/factories.ts';
import { factsOf } from '../facts/facts-of.ts';
import type { Parameters } from '../diagnostics/diagnostic.ts';
import { undecided } from '../diagnostics/undecided.ts';
import type { Undecided, UndecidedReason } from '../diagnostics/undecided.ts';
import type { Hint } from '../syntax/ast/index.ts';
import type { Span } from '../text/span.ts';
import { legacyCsvSource } from '../plan/legacy-csv.ts';
import { readConnector, readWith } from '../plan/read-connector.ts';
import type { ConnectorReading } from '../plan/read-connector.ts';
import { LEGACY_KEY, refuseLegacyTable } from './legacy-connector.ts';
import { jarToBring } from './jar-to-bring.ts';
import { castProblem, readableProblem, writableProblem } from './metadata-columns.ts';
import { mergeHints } from './option-hints.ts';
import { tableProblem } from './table-problem.ts';

export interface TableUse {
  readonly table: ResolvedTable;
  readonly role: 'source' | 'sink';
  /** Whether a source is looked up, in a temporal join; absent where that is not known. */
  readonly lookedUp?: boolean;
  /** Where the statement names the table: errors stand there, since Flink rejects that statement. */
  readonly span: Span;
  readonly hints?: readonly Hint[];
  readonly session: Session;
  readonly engine: Engine;
  /** Identifiers of connectors that are registered beside the engine's own. */
  readonly customConnectors?: ReadonlySet<string>;
  /** Identifiers of connectors, formats and catalogs whose JARs are said to be on the class path. */
  readonly connectors?: ReadonlySet<string>;
  /** Whether the job has JARs of its own, in which such connectors may be. */
  readonly hasJars?: boolean;
  /**
   * Columns that the query reads for certain, or that it writes from columns of its own: without them, what only such
   * columns can break is not looked at.
   */
  readonly columnsUsed?: ReadonlySet<string>;
  /** INSERT OVERWRITE. */
  readonly overwrite?: boolean;
}

export interface TableUseCheck {
  /** In Flink's order, the first is Flink's. */
  readonly problems: readonly Problem[];
  /** What Flink finds only when it makes the job's operators, after all that the planner refuses. */
  readonly late: readonly Problem[];
  /** Where it is not empty, not all of the table could be checked. */
  readonly undecided: readonly Undecided[];
  readonly source?: SourceFacts;
  readonly sink?: SinkFacts;
}

/** Checks one use of a table; never throws. */
export function checkTableUse(use: TableUse): TableUseCheck {
  const check = checkUse(use);
  const notes = jarNotes(use);
  return notes.length === 0 ? check : { ...check, problems: [...check.problems, ...notes] };
}

/** The JARs that its connector and its formats need beside those of the engine. */
function jarNotes(use: TableUse): readonly Problem[] {
  if (onProduct(use)) return [];
  const facts = factsOf(use.engine);
  const { options } = use.table;
  // A table that a catalog keeps needs the JAR of the catalog, of which CREATE CATALOG says so.
  const connector = use.table.storedBy === undefined ? (options.get('connector')?.value ?? '') : '';
  const group = engineConnector(facts, connector)?.group;
  const formats = ['format', 'key.format', 'value.format'].flatMap((key) => options.get(key)?.value ?? []);
  return [
    ...(group === undefined ? [] : jarToBring('Connector', connector, group, use, use.span)),
    ...formats.flatMap((format) => {
      const brought = formatGroup(facts, format);
      return brought === undefined ? [] : jarToBring('Format', format, brought, use, use.span);
    }),
  ];
}

function checkUse(use: TableUse): TableUseCheck {
  const options = mergeHints(use.table, use.hints ?? []);
  if (options.hinted && use.role === 'source' && hintsOff(use.session))
    return refused([tableProblem({ definition: hintsDisabled, parameters: {} }, use, options.places)]);
  if (options.values.has(LEGACY_KEY) && !onProduct(use)) {
    const legacy = refuseLegacyTable(use.table, options.values, use.role, use.span);
    if (legacy !== undefined) return refused([legacy]);
    const source = use.role === 'source' ? legacyCsvSource(use.table, options.values) : undefined;
    return source === undefined
      ? unsure(use, legacyTable, { table: plainPath(use.table.path) })
      : { ...accepted([]), source };
  }
  const identifier = use.table.storedBy ?? options.values.get('connector');
  if (identifier === undefined) return unsure(use, noConnector, { table: plainPath(use.table.path) });
  const document = onProduct(use) ? documentedConnector(identifier) : undefined;
  if (document !== undefined && use.customConnectors?.has(identifier) !== true)
    return checkByDocument(use, document, options);
  const connector = connectorOf(factsOf(use.engine), identifier);
  if (!('factories' in connector)) return checkUnfamiliar(use, identifier, connector, options);
  const report = (problem: TableProblem): Problem => tableProblem(problem, use, options.places);
  const reading = options.hinted
    ? readWith(use.table, connector, use.role, options.values)
    : readConnector(use.table, connector, use.role);
  if (reading === undefined) return refusedBy(use, identifier, [wrongRole(identifier, use.role)], report);
  const { table, reader, facts } = reading;
  if (connector.group !== undefined && onProduct(use)) return onOtherBuild(use, identifier, reading, report);
  if (facts === undefined)
    return reading.problems.length > 0
      ? refusedBy(use, identifier, reading.problems, report)
      : doubtful(use, identifier, reading.doubts, report);
  const problem =
    'accepts' in facts ? sinkProblem(use, table, facts) : readableProblem(use.table, table.identifier, facts);
  if (problem !== undefined) return refusedBy(use, identifier, [problem], report);
  const weigh = (found: readonly TableProblem[]): Problem[] =>
    found.map(report).map(onProduct(use) ? asWarning : (problem) => problem);
  const runtime = weigh(runtimeProblems(use, reader, facts));
  const operators = weigh(operatorProblems(use, reader, facts));
  // Checks of the runtime may have added some.
  const doubts = reader.doubts.map((doubt) => undecided(doubt.reason, doubt.parameters, use.span));
  if ('accepts' in facts) return { ...accepted([...runtime, ...operators], doubts), sink: facts };
  // In batch mode the source's runtime is asked at once whether it is bounded.
  if (isBatch(use.session) && runtime.length > 0) return refused(runtime);
  return { ...accepted([...runtime, ...operators], doubts), source: facts };
}

/** The product has a build of its own of what others bring as a JAR: what that JAR says is a warning. */
function onOtherBuild(
  use: TableUse,
  connector: string,
  { problems, reader, facts }: ConnectorReading,
  report: (problem: TableProblem) => Problem,
): TableUseCheck {
  const found = facts === undefined ? problems : runtimeProblems(use, reader, facts);
  const known = found.filter((problem) => !isVariable(problem));
  return unsure(use, productBuild, { connector }, known.map(report).map(asWarning));
}

/** On the product, what its builds of the connectors may allow is a warning. */
function refusedBy(
  use: TableUse,
  identifier: string,
  problems: readonly TableProblem[],
  report: (problem: TableProblem) => Problem,
): TableUseCheck {
  if (!onProduct(use)) return refused(problems.map(report));
  const known = problems.filter((problem) => !isVariable(problem));
  if (!known.every((problem) => isUncertain(identifier, problem))) return refused(known.map(report));
  return unsure(use, productBuild, { connector: identifier }, known.map(report).map(asWarning));
}

/** A value that the product puts in before Flink sees the statement: `${secret_values.port}`. */
function isVariable({ parameters }: TableProblem): boolean {
  const { value } = parameters;
  const opened = typeof value === 'string' ? /\$\{[^}]/.exec(value) : null;
  return opened !== null && opened.input.includes('}', opened.index + opened[0].length);
}

function onProduct(use: TableUse): boolean {
  return hasFeature(use.engine, 'product-connectors');
}

function refused(problems: readonly Problem[]): TableUseCheck {
  return { problems, late: [], undecided: [] };
}

function accepted(late: readonly Problem[], doubts: readonly Undecided[] = []): TableUseCheck {
  return { problems: [], late, undecided: doubts };
}

function unsure(
  { span }: TableUse,
  reason: UndecidedReason,
  parameters: Parameters,
  problems: readonly Problem[] = [],
): TableUseCheck {
  return { problems, late: [], undecided: [undecided(reason, parameters, span)] };
}

function hintsOff(session: Session): boolean {
  return session.configuration.get('table.dynamic-table-options.enabled')?.trim().toLowerCase() === 'false';
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

function wrongRole(connector: string, role: 'source' | 'sink'): TableProblem {
  const other = role === 'source' ? 'sink' : 'source';
  return {
    definition: connectorRole,
    parameters: { connector, role: other, wanted: role },
    at: atOption('connector'),
  };
}

/** Options are right as far as they are known; what the table does is not known. */
function doubtful(
  use: TableUse,
  connector: string,
  doubts: readonly Doubt[],
  report: (problem: TableProblem) => Problem,
): TableUseCheck {
  if (doubts.length === 0) return unsure(use, connectorOptionsOnly, { connector });
  return {
    problems: doubts.flatMap(({ warning }) => (warning === undefined ? [] : [report(warning)])),
    late: [],
    undecided: doubts.map(({ reason, parameters }) => undecided(reason, parameters, use.span)),
  };
}

/** The product's own build of a connector: what its document has otherwise is a warning, and what it does is not known. */
function checkByDocument(
  use: TableUse,
  document: DocumentedConnector,
  { values, places }: ReturnType<typeof mergeHints>,
): TableUseCheck {
  const { table, role, lookedUp, engine } = use;
  const isLookedUp = lookedUp ?? !document.roles.includes('source');
  const problems = checkDocumented(document, {
    options: values,
    role: role === 'source' && isLookedUp ? 'dimension' : role,
    hasPrimaryKey: table.primaryKey !== undefined,
    metadata: table.columns.flatMap((column) =>
      column.kind === 'metadata' ? [{ column: column.name, key: column.metadataKey ?? column.name }] : [],
    ),
    engine,
    facts: factsOf(engine),
  });
  const parameters = { connector: document.identifier, document: document.document };
  return unsure(
    use,
    connectorByDocument,
    parameters,
    problems.map((problem) => tableProblem(problem, use, places)),
  );
}

/** A connector that the engine does not bring: one of a library of its own, a slip of a known one, or one nobody knows. */
function checkUnfamiliar(
  use: TableUse,
  identifier: string,
  connector: Exclude<KnownConnector, EngineConnector>,
  options: ReturnType<typeof mergeHints>,
): TableUseCheck {
  const parameters = { connector: identifier };
  if (use.customConnectors?.has(identifier) === true) return unsure(use, customConnector, parameters);
  const report = (problem: TableProblem): Problem => tableProblem(problem, use, options.places);
  if (connector.grade === 'name') return unsure(use, connectorByName, parameters);
  if (connector.grade === 'unknown') {
    const warning = {
      definition: unfamiliarConnector,
      parameters: { identifier },
      at: atOption('connector'),
    };
    return unsure(use, unknownConnectorDoubt, parameters, [report(warning)]);
  }
  const { meant } = connector;
  const fix: Pick<TableProblem, 'at' | 'fixes'> = {
    at: atOption('connector'),
    fixes: replacing(meant === undefined ? [] : [{ of: 'value', key: 'connector', text: meant }]),
  };
  // The product's documents are not complete, so there it is no error.
  if (onProduct(use) && meant !== undefined) {
    const warning = { definition: unverifiedConnector, parameters: { identifier, near: meant }, ...fix };
    return unsure(use, unknownConnectorDoubt, parameters, [report(warning)]);
  }
  const available = connectorNames(factsOf(use.engine)).join('\n');
  const factory = 'org.apache.flink.table.factories.DynamicTableFactory';
  return refused([
    report({ definition: unknownConnector, parameters: { identifier, factory, available }, ...fix }),
  ]);
}

/** DynamicSinkUtils.prepareDynamicSink. */
function sinkProblem(use: TableUse, table: ConnectorTable, sink: SinkFacts): TableProblem | undefined {
  const parameters = { table: plainPath(use.table.path) };
  if (use.table.distribution !== undefined) return { definition: notBucketable, parameters };
  if (table.partitionKeys.length > 0 && !sink.abilities.includes('SupportsPartitioning'))
    return { definition: notPartitionable, parameters };
  if (use.overwrite === true && !sink.abilities.includes('SupportsOverwrite'))
    return { definition: notOverwritable, parameters };
  return writableProblem(use.table, table.identifier, sink);
}

/** What making the runtime of the source or sink refuses. */
function runtimeProblems(
  use: TableUse,
  reader: OptionReader,
  facts: SourceFacts | SinkFacts,
): readonly TableProblem[] {
  const batch = isBatch(use.session);
  return problemsOf(reader, () => {
    if ('accepts' in facts)
      return facts.checkRuntime?.({ overwrite: use.overwrite === true, bounded: batch });
    const { physical } = reader.table;
    const all = batch || (!('accepts' in facts) && !facts.abilities.includes('SupportsProjectionPushDown'));
    return facts.checkRuntime?.(
      all ? physical : physical.filter(({ name }) => use.columnsUsed?.has(name) === true),
    );
  });
}

/** What the operators around a source or sink refuse (CommonExecTableSourceScan, CommonExecSink, their calcs). */
function operatorProblems(
  use: TableUse,
  reader: OptionReader,
  facts: SourceFacts | SinkFacts,
): readonly TableProblem[] {
  const cast = castProblem(use.table, facts, (column) => use.columnsUsed?.has(column) === true);
  const key = 'accepts' in facts ? 'sink.parallelism' : 'scan.parallelism';
  const parallelism = problemsOf(reader, () => {
    const given = reader.has(key) ? reader.number(key) : undefined;
    if (given !== undefined && given <= 0 && !('ownParallelism' in facts))
      reader.fail(tableParallelism, { given, path: plainPath(use.table.path) }, key);
  });
  return cast === undefined ? parallelism : [...parallelism, cast];
}

function problemsOf(reader: OptionReader, checks: () => void): readonly TableProblem[] {
  const before = reader.problems.length;
  runChecks(checks);
  return reader.problems.slice(before);
}
