// One input becomes one file of the report. What only drafts need is loaded when there is one: a script starts faster.
import { relative, resolve } from 'node:path';
import { checkSqlFile } from '@flink-preflight/draft/sql-file';
import type { FileReport, ReportDiagnostic } from '@flink-preflight/draft';
import { withRuleLevels } from '@flink-preflight/draft/project';
import { DEFAULT_ENGINE, prepare } from '@flink-preflight/sql';
import type { FunctionOptions, KnownFunctions } from './known-functions.ts';
import { reasonOf } from './inputs.ts';
import type { Input, Skipped } from './inputs.ts';
import { isIgnored, projectReader } from './project/file-settings.ts';
import type { ProjectReader, ReadSettings } from './project/file-settings.ts';
import type { FoundProject } from './project/find-project.ts';
import { inputReader, mayBeDraft } from './read-input.ts';
import type { ReadInput } from './read-input.ts';
import type { CheckedInput } from './checked-input.ts';

export interface CheckSettings {
  readonly engine: string | undefined;
  /** Path of a draft file that stands for the deployment to be replaced. */
  readonly deployment: string | boolean | undefined;
  /** Whether what cannot be decided is an error. */
  readonly strict?: boolean;
  /** Whether statements carry their physical plans. */
  readonly plans?: boolean;
  /** What the command line says of functions. */
  readonly functions?: FunctionOptions;
  /** Gives each file its project and its settings; absent where projects do not count. */
  readonly projectOf?: ProjectReader;
}

/** Files of a searched folder may be skipped: those that are neither scripts nor drafts, or can't be read. */
export type InputChecker = (input: Input) => Promise<CheckedInput | Skipped>;

/** The outcomes of all inputs, one after the other in their order. */
export async function checkEach(
  inputs: readonly Input[],
  check: InputChecker,
): Promise<readonly (CheckedInput | Skipped)[]> {
  const outcomes: (CheckedInput | Skipped)[] = [];
  for (const input of inputs) outcomes.push(await check(input));
  return outcomes;
}

/** Whether a file was checked. */
export const isChecked = (outcome: CheckedInput | Skipped): outcome is CheckedInput => 'report' in outcome;

const NO_FUNCTIONS: FunctionOptions = { jars: [], declarations: undefined };

/** Loads what all inputs need; what one of them needs is loaded with its check. */
export async function inputChecker(
  inputs: readonly Input[],
  {
    engine,
    deployment,
    strict = false,
    plans = false,
    functions = NO_FUNCTIONS,
    projectOf = projectReader(() => undefined, {}),
  }: CheckSettings,
): Promise<InputChecker> {
  const drafts = inputs.some(mayBeDraft) ? await import('./check-draft-input.ts') : undefined;
  const readInput = inputReader();
  const functionsOf = functionLoader(inputs, functions, readInput);
  const replaced = typeof deployment === 'string' ? drafts?.readDeployment(deployment) : undefined;
  return async (input) => {
    const { path } = input;
    const { found, settings: all } = projectOf(path);
    if (input.found && isIgnored(path, found))
      return { path, reason: 'is ignored by the project', unread: false };
    const read = tryToRead(input, readInput);
    if (typeof read === 'string') return { path, reason: read, unread: true };
    const { text, kind, encoding } = read;
    if (encoding?.severity === 'error') return notDecoded(path, read, engine);
    const settings = withoutItself(all, path);
    if (Object.keys(settings.rules).length > 0)
      (await import('./project/rule-names.ts')).checkRuleNames(settings.rules);
    const { known, jars } = await functionsOf(found);
    const isStrict = strict || found?.project.strict === true;
    if (kind === 'sql' || drafts === undefined) {
      if (input.found && text.trim() === '') return { path, reason: 'is empty', unread: false };
      const options = { engine: engine ?? settings.engine ?? DEFAULT_ENGINE, strict: isStrict, plans };
      const checked = await checkScriptInput(path, text, options, settings, known);
      return withLevels(encoding === undefined ? checked : withFirst(checked, encoding), settings.rules);
    }
    const checked = await drafts.checkDraftInput(input, text, kind, {
      engine,
      deployment: replaced,
      strict: isStrict,
      jars,
      functions: known,
      settings,
    });
    return typeof checked === 'string'
      ? { path, reason: checked, unread: false }
      : withLevels(checked, settings.rules);
  };
}

/** A script that is one of those that run before is checked behind those before it. */
function withoutItself(settings: ReadSettings, path: string): ReadSettings {
  const own = settings.init.findIndex((script) => resolve(script.path) === resolve(path));
  return own < 0 ? settings : { ...settings, init: settings.init.slice(0, own) };
}

function withLevels(checked: CheckedInput, rules: ReadSettings['rules']): CheckedInput {
  return { ...checked, report: withRuleLevels(checked.report, rules) };
}

/** Reads an input; says why a file of a searched folder can't be read, and throws `UsageError` for one that was asked for. */
function tryToRead(input: Input, readInput: (input: Input) => ReadInput): ReadInput | string {
  try {
    return readInput(input);
  } catch (error) {
    if (!input.found) throw error;
    return reasonOf(input.path, error);
  }
}

/** A file whose text isn't known: nothing else is said of it. */
function notDecoded(
  path: string,
  { text, kind, encoding }: ReadInput,
  asked: string | undefined,
): CheckedInput {
  const report: FileReport = { path, ok: true, statements: [], diagnostics: [] };
  const checked: CheckedInput = { report, text, kind, engine: asked ?? DEFAULT_ENGINE, textOf: () => text };
  return encoding === undefined ? checked : withFirst(checked, encoding);
}

/** With one more problem, about the file itself. */
function withFirst(checked: CheckedInput, problem: ReportDiagnostic): CheckedInput {
  const { report } = checked;
  const ok = report.ok && problem.severity !== 'error';
  return { ...checked, report: { ...report, ok, diagnostics: [problem, ...report.diagnostics] } };
}

interface LoadedFunctions {
  readonly known: KnownFunctions | undefined;
  /** Paths of JARs, from the working folder. */
  readonly jars: readonly string[];
}

/** Loads the functions of each project once. Archives are read for those who have functions only. */
function functionLoader(
  inputs: readonly Input[],
  asked: FunctionOptions,
  readInput: (input: Input) => ReadInput,
): (found: FoundProject | undefined) => Promise<LoadedFunctions> {
  const mentions = (input: Input): boolean => {
    if (input.path === '-') return true;
    const read = input.kind === 'sql' ? tryToRead(input, readInput) : '';
    return typeof read === 'object' && /\bFUNCTION\b/i.test(read.text);
  };
  let mentioned: boolean | undefined;
  const load = async (found: FoundProject | undefined): Promise<LoadedFunctions> => {
    const inProject = (file: string): string => relative('.', resolve(found?.folder ?? '.', file));
    const { jars: own = [], functions } = found?.project ?? {};
    const jars = [...asked.jars, ...own.map(inProject)];
    const declarations = asked.declarations ?? (functions === undefined ? undefined : inProject(functions));
    mentioned ??= inputs.some(mentions);
    if (jars.length === 0 && declarations === undefined && !mentioned) return { known: undefined, jars };
    const { knownFunctions } = await import('./known-functions.ts');
    return { known: knownFunctions({ jars, declarations }), jars };
  };
  const loaded = new Map<FoundProject | undefined, Promise<LoadedFunctions>>();
  return (found) => {
    let functions = loaded.get(found);
    if (functions === undefined) loaded.set(found, (functions = load(found)));
    return functions;
  };
}

async function checkScriptInput(
  path: string,
  text: string,
  options: { readonly engine: string; readonly strict: boolean; readonly plans: boolean },
  settings: ReadSettings,
  functions: KnownFunctions | undefined,
): Promise<CheckedInput> {
  const { engine } = options;
  const { configuration, connectors, variables } = settings;
  const init = settings.init.map((script) => script.text);
  const known =
    functions === undefined
      ? {}
      : { typingOf: functions.typingFor(path), before: functions.definitions([...init, text].join(';\n')) };
  await prepare({ engine, texts: [...(known.before ?? []), ...init, text] });
  const report: FileReport = checkSqlFile(path, text, {
    ...options,
    init,
    configuration,
    ...(variables === undefined ? {} : { variables }),
    customConnectors: new Set(connectors),
    connectors,
    unseenCatalogs: true,
    ...known,
  });
  return { report, text, kind: 'sql', engine, textOf: () => text };
}
