// `preflight check`: files in, one report out.
import { checkDraftFile, checkPipelineFile, checkSqlFile } from '@flink-preflight/draft';
import type { CheckContext, FileReport } from '@flink-preflight/draft';
import { DEFAULT_ENGINE, engine, engineVersions } from '@flink-preflight/sql';
import { artifactReader } from '../artifact-reader.ts';
import { CHECK_HELP } from '../help.ts';
import { listInputs, readInput } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { CheckedFile } from '../reporters/reporter.ts';
import { UsageError, didYouMean } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  engine: { type: 'string' },
  format: { type: 'string' },
  'no-color': { type: 'boolean' },
} as const;

/** Checks files; 0 without errors, 1 with. */
export const checkCommand: Command = async (argv) => {
  const started = performance.now();
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values['help'] === true) {
    await writeOut(CHECK_HELP);
    return 0;
  }
  const format = choice('format', values['format'] ?? 'pretty', Object.keys(REPORTERS));
  const asked = engineOption(values['engine']);
  if (positionals.length === 0)
    throw new UsageError('check needs at least one file, a folder, or - for standard input');
  const checked = listInputs(positionals)
    .map((input) => checkInput(input, asked))
    .filter((file) => file !== undefined);
  const reporter = REPORTERS[format];
  if (reporter === undefined) throw new UsageError(`unknown format '${format}'`);
  await writeOut(
    reporter({
      engine: asked ?? commonEngine(checked),
      files: checked,
      milliseconds: performance.now() - started,
      color: values['no-color'] !== true && useColor(),
    }),
  );
  return checked.every(({ report }) => report.ok) ? 0 : 1;
};

interface Checked extends CheckedFile {
  readonly engine: string;
}

function checkInput(input: Input, asked: string | undefined): Checked | undefined {
  const { text, kind } = readInput(input);
  if (kind === 'sql') {
    const engine = asked ?? DEFAULT_ENGINE;
    const report: FileReport = checkSqlFile(input.path, text, { engine });
    return { report, text, kind, engine };
  }
  // A folder holds other JSON and YAML files too: only what names an artifact or a pipeline's ends is checked.
  const pipeline = kind === 'yaml' && isPipeline(text);
  if (input.found && !pipeline && !/\bartifact\b/.test(text)) return undefined;
  const context: CheckContext = {
    ...(asked === undefined ? {} : { engine: asked }),
    readArtifact: artifactReader(input.path),
    today: new Date().toISOString().slice(0, 10),
  };
  const { engine, file } = pipeline
    ? checkPipelineFile(input.path, text, context)
    : checkDraftFile(input.path, text, kind, context);
  return { report: file, text, kind, engine };
}

/** A Flink CDC pipeline rather than a draft: its blocks stand at the top. */
function isPipeline(text: string): boolean {
  return /^(?:source|sink):/m.test(text) && !/^artifact:/m.test(text);
}

/** Any version of a known family: the nearest known one stands in, and the report says so. */
function engineOption(id: string | boolean | undefined): string | undefined {
  if (typeof id !== 'string') return undefined;
  const known = engineVersions.map((version) => version.id);
  return engine(id) === undefined ? choice('engine', id, known) : id;
}

function commonEngine(files: readonly Checked[]): string {
  return files[0]?.engine ?? DEFAULT_ENGINE;
}

function choice(option: string, value: string | boolean, allowed: readonly string[]): string {
  if (typeof value === 'string' && allowed.includes(value)) return value;
  const near = didYouMean(String(value), allowed);
  throw new UsageError(
    `unknown ${option} '${String(value)}'${near === '' ? `; one of ${allowed.join(', ')}` : near}`,
  );
}

/** https://no-color.org, and FORCE_COLOR as Node itself reads it. */
function useColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY && TERM !== 'dumb';
}
