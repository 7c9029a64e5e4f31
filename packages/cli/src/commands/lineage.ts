// `preflight lineage`: files in, out where the columns of their queries come from.
import { engineOption, noteApproximation } from '../engine-option.ts';
import { LINEAGE_HELP } from '../help.ts';
import { listInputs } from '../inputs.ts';
import { LINEAGE_FORMATS } from '../lineage-formats/index.ts';
import { lineageReader } from '../lineage-input.ts';
import type { TracedFile } from '../lineage-input.ts';
import { choice } from '../choice.ts';
import { writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = { engine: { type: 'string' }, format: { type: 'string' } } as const;

/** Traces files; 0 when all statements were traced, 1 where one has an error, which then has no lineage. */
export const lineageCommand: Command = async (argv) => {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values['help'] === true) {
    await writeOut(LINEAGE_HELP);
    return 0;
  }
  const name = choice('format', values['format'] ?? 'text', Object.keys(LINEAGE_FORMATS));
  const format = LINEAGE_FORMATS[name];
  if (format === undefined) throw new UsageError(`unknown format '${name}'`);
  const engine = engineOption(values['engine']);
  noteApproximation(engine);
  if (positionals.length === 0)
    throw new UsageError('lineage needs at least one file, a folder, or - for standard input');
  const { inputs } = listInputs(positionals);
  const read = await lineageReader(inputs, { engine, endAtViews: format.endAtViews });
  const files: TracedFile[] = [];
  for (const input of inputs) {
    const file = await read(input);
    if (file !== undefined) files.push(file);
  }
  await writeOut(format.print(files, new Date()));
  return noteErrors(files) === 0 ? 0 : 1;
};

/** Beside the output: what has no lineage. */
function noteErrors(files: readonly TracedFile[]): number {
  let all = 0;
  for (const { path, lineage } of files) {
    const errors = lineage.diagnostics.filter(({ severity }) => severity === 'error').length;
    all += errors;
    if (errors > 0)
      console.error(
        `preflight: '${path}' has errors, and statements with one have no lineage: run preflight check`,
      );
  }
  return all;
}
