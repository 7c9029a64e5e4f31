// One input becomes one file of the report. What only drafts need is loaded when there is one: a script starts faster.
import { checkSqlFile } from '@flink-preflight/draft/sql-file';
import type { FileReport } from '@flink-preflight/draft';
import { DEFAULT_ENGINE } from '@flink-preflight/sql';
import type { Input } from './inputs.ts';
import { readInput } from './inputs.ts';
import type { CheckedInput } from './checked-input.ts';

export interface CheckSettings {
  readonly engine: string | undefined;
  /** Path of a draft file that stands for the deployment to be replaced. */
  readonly deployment: string | boolean | undefined;
}

/** Undefined for a file of a searched folder that is neither a script nor a draft. */
export type InputChecker = (input: Input) => CheckedInput | undefined;

/** Loads what the inputs need, then checks them one by one. */
export async function inputChecker(
  inputs: readonly Input[],
  { engine, deployment }: CheckSettings,
): Promise<InputChecker> {
  const mayBeDraft = inputs.some((input) => input.kind !== 'sql' || input.path === '-');
  const drafts = mayBeDraft ? await import('./check-draft-input.ts') : undefined;
  const settings = {
    engine,
    deployment: typeof deployment === 'string' ? drafts?.readDeployment(deployment) : undefined,
  };
  return (input) => {
    const { text, kind } = readInput(input);
    if (kind === 'sql' || drafts === undefined) return checkScriptInput(input.path, text, engine);
    return drafts.checkDraftInput(input, text, kind, settings);
  };
}

function checkScriptInput(path: string, text: string, asked: string | undefined): CheckedInput {
  const engine = asked ?? DEFAULT_ENGINE;
  const report: FileReport = checkSqlFile(path, text, { engine });
  return { report, text, kind: 'sql', engine, textOf: () => text };
}
