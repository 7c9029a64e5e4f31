// A file is checked with its project's settings, and what the command line says goes before them.
import path from 'node:path';
import {
  readConfigurationFile,
  readVariableFile,
  settingsFor,
  withSettings,
} from '@flink-preflight/draft/project';
import type { FileSettings, RuleLevel } from '@flink-preflight/draft/project';
import picomatch from 'picomatch';
import { globSync } from 'tinyglobby';
import type { Input } from '../inputs.ts';
import { readTextFile } from '../read-input.ts';
import { UsageError } from '../usage-error.ts';
import type { FoundProject } from './find-project.ts';

/** Settings with the files that they name read. */
export interface ReadSettings {
  readonly engine?: string;
  /** Scripts that run before, in order. */
  readonly init: readonly InitScript[];
  /** Absent where nobody speaks of variables. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly configuration: Readonly<Record<string, string>>;
  readonly connectors: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export interface InitScript {
  /** From the working folder. */
  readonly path: string;
  readonly text: string;
}

/** The project of a file, and the settings that it is checked with. */
export interface FileProject {
  readonly found: FoundProject | undefined;
  readonly settings: ReadSettings;
}

export type ProjectReader = (file: string) => FileProject;

/**
 * Gives each file's project and settings; equal settings are read once.
 * @param find the project of a folder
 * @param asked what the command line says
 */
export function projectReader(
  find: (folder: string) => FoundProject | undefined,
  asked: FileSettings,
): ProjectReader {
  const known = new Map<string, ReadSettings>();
  const text = textReader();
  return (file) => {
    const found = find(path.dirname(file));
    const folder = found?.folder ?? '.';
    const own = found === undefined ? {} : settingsFor(found.project, globMatcher(folder, file));
    const key = JSON.stringify([folder, own]);
    let settings = known.get(key);
    if (settings === undefined) known.set(key, (settings = readSettings(folder, own, asked, text)));
    return { found, settings };
  };
}

/**
 * The inputs with the scripts that run before them: those are checked first, each behind the ones before it, so that a
 * mistake in them is told.
 */
export function withInitScripts(inputs: readonly Input[], projectOf: ProjectReader): readonly Input[] {
  const scripts = new Set(
    inputs.flatMap((input) => projectOf(input.path).settings.init.map((script) => path.resolve(script.path))),
  );
  if (scripts.size === 0) return inputs;
  return [
    ...[...scripts].map((file): Input => ({ path: path.relative('.', file), kind: 'sql', found: false })),
    ...inputs.filter((input) => !scripts.has(path.resolve(input.path))),
  ];
}

/** Whether a file is one that the project's people don't want checked. */
export function isIgnored(file: string, found: FoundProject | undefined): boolean {
  const { ignore } = found?.project ?? {};
  return found !== undefined && ignore !== undefined && globMatcher(found.folder, file)(ignore);
}

function globMatcher(folder: string, file: string): (globs: readonly string[]) => boolean {
  const inside = path.relative(folder, path.resolve(file)).split(path.sep).join('/');
  return (globs) => picomatch.isMatch(inside, [...globs], { dot: true });
}

function readSettings(
  folder: string,
  own: FileSettings,
  asked: FileSettings,
  text: (file: string) => string,
): ReadSettings {
  // Paths on the command line count from the working folder.
  const from = (base: string, settings: FileSettings): FileSettings => {
    const { variableFiles, flinkConfFile, init, ...rest } = settings;
    const values = (variableFiles ?? []).map((file) =>
      readSettingsFile(path.resolve(base, file), readVariableFile, text),
    );
    const configuration =
      flinkConfFile === undefined
        ? {}
        : readSettingsFile(path.resolve(base, flinkConfFile), readConfigurationFile, text);
    return {
      ...rest,
      ...(init === undefined ? {} : { init: init.flatMap((glob) => filesOf(base, glob)) }),
      ...(variableFiles === undefined && rest.variables === undefined
        ? {}
        : { variables: Object.assign({}, ...values, rest.variables) as Record<string, string> }),
      flinkConf: { ...configuration, ...rest.flinkConf },
    };
  };
  const {
    engine,
    init = [],
    variables,
    flinkConf = {},
    rules = {},
  } = withSettings(from(folder, own), from('.', asked));
  return {
    ...(engine === undefined ? {} : { engine }),
    init: [...new Set(init)].map((file) => ({ path: path.relative('.', file), text: text(file) })),
    ...(variables === undefined ? {} : { variables }),
    configuration: flinkConf,
    connectors: [...new Set([...(asked.connectors ?? []), ...(own.connectors ?? [])])],
    rules,
  };
}

/** The files of a glob by name; one that is no glob must be there. */
function filesOf(base: string, glob: string): readonly string[] {
  if (!picomatch.scan(glob).isGlob) return [path.resolve(base, glob)];
  return globSync([glob], { cwd: base, absolute: true, dot: true }).sort();
}

function readSettingsFile(
  file: string,
  read: typeof readVariableFile,
  text: (file: string) => string,
): Readonly<Record<string, string>> {
  const result = read(file, text(file));
  if ('settings' in result) return result.settings;
  throw new UsageError(`'${path.relative('.', file)}' ${result.mistake}`);
}

/** Reads each file once. */
function textReader(): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    let text = known.get(file);
    if (text === undefined) known.set(file, (text = readTextFile(path.relative('.', file))));
    return text;
  };
}
