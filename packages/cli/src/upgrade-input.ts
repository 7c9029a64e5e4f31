// One input becomes what its upgrade meets. What only drafts need is loaded when there is one.
import { upgradedReport, upgradeSqlFile } from '@flink-preflight/draft/upgrade-file';
import { checkEach, inputChecker, isChecked } from './check-input.ts';
import type { CheckedInput } from './checked-input.ts';
import type { Input, Skipped } from './inputs.ts';

export interface UpgradeSettings {
  /** Engine that runs the files now. */
  readonly from: string;
  /** Engine that shall run them. */
  readonly to: string;
}

/** Both engines' checks of each input, one after the other, and what only the new one says. */
export async function upgradeEach(
  inputs: readonly Input[],
  { from, to }: UpgradeSettings,
): Promise<readonly (CheckedInput | Skipped)[]> {
  const checkOld = await inputChecker(inputs, { engine: from, deployment: undefined });
  const checkNew = await inputChecker(inputs, { engine: to, deployment: undefined });
  const upgraded = async (input: Input): Promise<CheckedInput | Skipped> => {
    const [after] = await checkEach([input], checkNew);
    if (after === undefined || !isChecked(after)) return after!;
    if (after.kind === 'sql') {
      const options = { from, to, unseenCatalogs: true };
      return { ...after, report: await upgradeSqlFile(input.path, after.text, options) };
    }
    const [before] = await checkEach([input], checkOld);
    if (before === undefined || !isChecked(before)) return after;
    return { ...after, report: upgradedReport(before.report, after.report) };
  };
  const outcomes: (CheckedInput | Skipped)[] = [];
  for (const input of inputs) outcomes.push(await upgraded(input));
  return outcomes;
}
