// One input becomes one file of the report. What only drafts need is loaded when there is one: a script starts faster.
import { checkSqlFile } from '@flink-preflight/draft/sql-file';
import type { FileReport, ReportDiagnostic } from '@flink-preflight/draft';
import { DEFAULT_ENGINE, prepare } from '@flink-preflight/sql';
import type { FunctionOptions, KnownFunctions } from './known-functions.ts';
import { reasonOf } from './inputs.ts';
import type { Input, Skipped } from './inputs.ts';
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
  { engine, deployment, strict = false, plans = false, functions = NO_FUNCTIONS }: CheckSettings,
): Promise<InputChecker> {
  const drafts = inputs.some(mayBeDraft) ? await import('./check-draft-input.ts') : undefined;
  const readInput = inputReader();
  const known = await loadFunctions(inputs, functions, readInput);
  const settings = {
    engine,
    strict,
    jars: functions.jars,
    functions: known,
    deployment: typeof deployment === 'string' ? drafts?.readDeployment(deployment) : undefined,
  };
  return async (input) => {
    const read = tryToRead(input, readInput);
    if (typeof read === 'string') return { path: input.path, reason: read, unread: true };
    const { text, kind, encoding } = read;
    if (encoding?.severity === 'error') return notDecoded(input.path, read, engine);
    if (kind === 'sql' || drafts === undefined) {
      if (input.found && text.trim() === '') return { path: input.path, reason: 'is empty', unread: false };
      const checked = await checkScriptInput(input.path, text, { engine, strict, plans }, known);
      return encoding === undefined ? checked : withFirst(checked, encoding);
    }
    const checked = await drafts.checkDraftInput(input, text, kind, settings);
    return typeof checked === 'string' ? { path: input.path, reason: checked, unread: false } : checked;
  };
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

/** Archives are read for those who have functions only. */
async function loadFunctions(
  inputs: readonly Input[],
  options: FunctionOptions,
  readInput: (input: Input) => ReadInput,
): Promise<KnownFunctions | undefined> {
  const asked = options.jars.length > 0 || options.declarations !== undefined;
  const mentioned = (input: Input): boolean => {
    if (input.path === '-') return true;
    const read = input.kind === 'sql' ? tryToRead(input, readInput) : '';
    return typeof read === 'object' && /\bFUNCTION\b/i.test(read.text);
  };
  if (!asked && !inputs.some(mentioned)) return undefined;
  const { knownFunctions } = await import('./known-functions.ts');
  return knownFunctions(options);
}

async function checkScriptInput(
  path: string,
  text: string,
  settings: { readonly engine: string | undefined; readonly strict: boolean; readonly plans: boolean },
  functions: KnownFunctions | undefined,
): Promise<CheckedInput> {
  const { strict, plans } = settings;
  const engine = settings.engine ?? DEFAULT_ENGINE;
  const known =
    functions === undefined
      ? {}
      : { typingOf: functions.typingFor(path), before: functions.definitions(text) };
  await prepare({ engine, texts: [...(known.before ?? []), text] });
  const report: FileReport = checkSqlFile(path, text, {
    engine,
    strict,
    plans,
    unseenCatalogs: true,
    ...known,
  });
  return { report, text, kind: 'sql', engine, textOf: () => text };
}
