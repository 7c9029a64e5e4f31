// One input becomes one file of the report. What only drafts need is loaded when there is one: a script starts faster.
import { checkSqlFile } from '@flink-preflight/draft/sql-file';
import type { FileReport } from '@flink-preflight/draft';
import { DEFAULT_ENGINE } from '@flink-preflight/sql';
import type { FunctionOptions, KnownFunctions } from './known-functions.ts';
import type { Input } from './inputs.ts';
import { readInput } from './inputs.ts';
import type { CheckedInput } from './checked-input.ts';

export interface CheckSettings {
  readonly engine: string | undefined;
  /** Path of a draft file that stands for the deployment to be replaced. */
  readonly deployment: string | boolean | undefined;
  /** What the command line says of functions. */
  readonly functions?: FunctionOptions;
}

/** Undefined for a file of a searched folder that is neither a script nor a draft. */
export type InputChecker = (input: Input) => CheckedInput | undefined;

const NO_FUNCTIONS: FunctionOptions = { jars: [], declarations: undefined };

/** Loads what the inputs need, then checks them one by one. */
export async function inputChecker(
  inputs: readonly Input[],
  { engine, deployment, functions = NO_FUNCTIONS }: CheckSettings,
): Promise<InputChecker> {
  const mayBeDraft = inputs.some((input) => input.kind !== 'sql' || input.path === '-');
  const drafts = mayBeDraft ? await import('./check-draft-input.ts') : undefined;
  const known = await loadFunctions(inputs, functions);
  const settings = {
    engine,
    jars: functions.jars,
    functions: known,
    deployment: typeof deployment === 'string' ? drafts?.readDeployment(deployment) : undefined,
  };
  return (input) => {
    const { text, kind } = readInput(input);
    if (kind === 'sql' || drafts === undefined) return checkScriptInput(input.path, text, engine, known);
    return drafts.checkDraftInput(input, text, kind, settings);
  };
}

/** Archives are read for those who have functions only. */
async function loadFunctions(
  inputs: readonly Input[],
  options: FunctionOptions,
): Promise<KnownFunctions | undefined> {
  const asked = options.jars.length > 0 || options.declarations !== undefined;
  const mentioned = (input: Input): boolean =>
    input.path === '-' || (input.kind === 'sql' && /\bFUNCTION\b/i.test(readInput(input).text));
  if (!asked && !inputs.some(mentioned)) return undefined;
  const { knownFunctions } = await import('./known-functions.ts');
  return knownFunctions(options);
}

function checkScriptInput(
  path: string,
  text: string,
  asked: string | undefined,
  functions: KnownFunctions | undefined,
): CheckedInput {
  const engine = asked ?? DEFAULT_ENGINE;
  const known =
    functions === undefined
      ? {}
      : { typingOf: functions.typingFor(path), before: functions.definitions(text) };
  const report: FileReport = checkSqlFile(path, text, { engine, unseenCatalogs: true, ...known });
  return { report, text, kind: 'sql', engine, textOf: () => text };
}
