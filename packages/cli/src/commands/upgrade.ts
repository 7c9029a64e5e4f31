// `preflight upgrade`: files in, out what a newer engine refuses or does otherwise.
import type { Report } from '@flink-preflight/draft';
import { isChecked } from '../check-input.ts';
import { choice } from '../choice.ts';
import { engineOption, noteApproximation } from '../engine-option.ts';
import { UPGRADE_HELP } from '../help.ts';
import { listInputs } from '../inputs.ts';
import type { Skipped } from '../inputs.ts';
import { useColor, writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { prettyReporter } from '../reporters/pretty.ts';
import type { CheckResult } from '../reporters/reporter.ts';
import { upgradeEach } from '../upgrade-input.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

/** Compares files on two engines; 0 where the new one refuses nothing that the old one takes, 1 where it does. */
export const upgradeCommand: Command = async (argv) => {
  const started = performance.now();
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values['help'] === true) {
    await writeOut(UPGRADE_HELP);
    return 0;
  }
  const format = choice('format', values['format'] ?? 'pretty', ['pretty', 'json']);
  const [from, to] = [engineOption(values['from']), engineOption(values['to'])];
  if (from === undefined || to === undefined)
    throw new UsageError('upgrade needs --from and --to, such as --from flink-1.20 --to flink-2.3');
  noteApproximation(from);
  noteApproximation(to);
  if (positionals.length === 0)
    throw new UsageError('upgrade needs at least one file, a folder, or - for standard input');
  const { inputs, skipped: passedOver } = listInputs(positionals);
  const outcomes = await upgradeEach(inputs, { from, to });
  const files = outcomes.filter(isChecked);
  const skipped = [...passedOver, ...outcomes.filter((outcome): outcome is Skipped => !isChecked(outcome))];
  const result: CheckResult = {
    engine: to,
    files,
    skipped,
    verbose: false,
    milliseconds: performance.now() - started,
    color: values['no-color'] !== true && useColor(),
  };
  await writeOut(format === 'json' ? jsonOf(from, result) : prettyReporter(result));
  if (files.length === 0) console.error('preflight: nothing was compared: no file is a script or a draft');
  if (files.length === 0 || skipped.some(({ unread }) => unread)) return 2;
  return files.every(({ report }) => report.ok) ? 0 : 1;
};

/** The report of a check by the new engine, with both engines named. */
function jsonOf(from: string, { engine, files }: CheckResult): string {
  const report: Report & { readonly from: string; readonly to: string } = {
    version: 1,
    engine,
    from,
    to: engine,
    files: files.map((file) => file.report),
  };
  return `${JSON.stringify(report)}\n`;
}
