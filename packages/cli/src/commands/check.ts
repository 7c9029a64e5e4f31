// `preflight check`: files in, one report out.
import { DEFAULT_ENGINE } from '@flink-preflight/sql';
import { checkEach, inputChecker, isChecked } from '../check-input.ts';
import type { CheckedInput } from '../checked-input.ts';
import { choice } from '../choice.ts';
import { engineOption, noteApproximation } from '../engine-option.ts';
import { CHECK_HELP } from '../help.ts';
import { listInputs } from '../inputs.ts';
import type { Skipped } from '../inputs.ts';
import { useColor, writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { askedSettings, PROJECT_OPTIONS } from '../project/asked-settings.ts';
import { projectReader, withInitScripts } from '../project/file-settings.ts';
import { projectFinder } from '../project/find-project.ts';
import { REPORTERS } from '../reporters/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  engine: { type: 'string' },
  ...PROJECT_OPTIONS,
  'max-warnings': { type: 'string' },
  deployment: { type: 'string' },
  jar: { type: 'string' },
  functions: { type: 'string' },
  format: { type: 'string' },
  plans: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  verbose: { type: 'boolean' },
  strict: { type: 'boolean' },
} as const;

/** Checks files; 0 without errors, 1 with, 2 where a file could not be read or none is to be checked. */
export const checkCommand: Command = async (argv) => {
  const started = performance.now();
  const options = parseOptions(argv, OPTIONS);
  const { values, positionals } = options;
  if (values['help'] === true) {
    await writeOut(CHECK_HELP);
    return 0;
  }
  const format = choice('format', values['format'] ?? 'pretty', Object.keys(REPORTERS));
  const mostWarnings = numberOf('--max-warnings', values['max-warnings']);
  const asked = engineOption(values['engine']);
  noteApproximation(asked);
  if (positionals.length === 0)
    throw new UsageError('check needs at least one file, a folder, or - for standard input');
  const { inputs: listed, skipped: passedOver } = listInputs(positionals);
  const { config, jar, functions } = values;
  const find = projectFinder(typeof config === 'string' ? config : undefined);
  const projectOf = projectReader(find, askedSettings(options));
  const inputs = withInitScripts(listed, projectOf);
  const checkInput = await inputChecker(inputs, {
    engine: asked,
    projectOf,
    deployment: values['deployment'],
    strict: values['strict'] === true,
    plans: values['plans'] === true,
    functions: {
      jars: typeof jar === 'string' ? jar.split(',').filter((path) => path !== '') : [],
      declarations: typeof functions === 'string' ? functions : undefined,
    },
  });
  const outcomes = await checkEach(inputs, checkInput);
  const checked = outcomes.filter(isChecked);
  const skipped = [...passedOver, ...outcomes.filter((outcome): outcome is Skipped => !isChecked(outcome))];
  const reporter = REPORTERS[format];
  if (reporter === undefined) throw new UsageError(`unknown format '${format}'`);
  await writeOut(
    reporter({
      engine: asked ?? commonEngine(checked),
      files: checked,
      skipped,
      verbose: values['verbose'] === true,
      milliseconds: performance.now() - started,
      color: values['no-color'] !== true && useColor(),
    }),
  );
  noteUnread(checked, skipped);
  if (checked.length === 0 || skipped.some(({ unread }) => unread)) return 2;
  const isTooMany = mostWarnings !== undefined && warningsIn(checked) > mostWarnings;
  if (isTooMany)
    console.error(`preflight: ${warningsIn(checked)} warnings, and --max-warnings allows ${mostWarnings}`);
  return checked.every(({ report }) => report.ok) && !isTooMany ? 0 : 1;
};

function numberOf(option: string, text: string | boolean | undefined): number | undefined {
  if (typeof text !== 'string') return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(`option '${option}' needs a number, not '${text}'`);
}

function warningsIn(checked: readonly CheckedInput[]): number {
  const isWarning = ({ severity }: { readonly severity: string }): boolean => severity === 'warning';
  return checked.reduce((sum, { report }) => sum + report.diagnostics.filter(isWarning).length, 0);
}

/** Beside the report: what keeps the run from being whole. */
function noteUnread(checked: readonly CheckedInput[], skipped: readonly Skipped[]): void {
  for (const { path, reason, unread } of skipped) if (unread) console.error(`preflight: '${path}' ${reason}`);
  if (checked.length === 0) console.error('preflight: nothing was checked: no file is a script or a draft');
  for (const { report, text } of checked) {
    if (text.trim() === '') console.error(`preflight: '${report.path}' is empty`);
  }
}

function commonEngine(files: readonly CheckedInput[]): string {
  return files[0]?.engine ?? DEFAULT_ENGINE;
}
