// A project: what holds for all files below its `preflight.yaml`, and for those that one of its globs names.
import type { Severity } from '@flink-preflight/sql';

/** Off: the problem is not told. */
export type RuleLevel = Severity | 'off';

export const RULE_LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** Settings that some files may have otherwise. Paths and globs count from the project's folder. */
export interface FileSettings {
  /** Engine whose rules apply, e.g. `flink-1.20`. */
  readonly engine?: string;
  /** Globs of scripts that run in the same session before each file, in the order of the globs, then by name. */
  readonly init?: readonly string[];
  /** Values of `${name}`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Files of `name=value` lines, or of JSON or YAML with names and values; `variables` are put over them. */
  readonly variableFiles?: readonly string[];
  /** Configuration in force before the first statement. */
  readonly flinkConf?: Readonly<Record<string, string>>;
  /** Flink's own `config.yaml` or `flink-conf.yaml`; `flinkConf` is put over it. */
  readonly flinkConfFile?: string;
  /** Connectors on the class path beside the engine's own. */
  readonly connectors?: readonly string[];
  /** Levels of problems by code or name. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
}

export interface Project extends FileSettings {
  /** JARs with the classes of user functions. */
  readonly jars?: readonly string[];
  /** File with signatures of functions whose JARs are not at hand. */
  readonly functions?: string;
  /** Globs of files that are not checked. */
  readonly ignore?: readonly string[];
  /** Whether what cannot be decided is an error. */
  readonly strict?: boolean;
  /** Settings for the files of some globs; later ones are put over earlier ones. */
  readonly overrides?: readonly (FileSettings & { readonly files: readonly string[] })[];
}

/** The settings for a file: maps are merged, everything else is replaced. */
export function settingsFor(
  { overrides = [], ...project }: Project,
  matches: (globs: readonly string[]) => boolean,
): FileSettings {
  return overrides
    .filter(({ files }) => matches(files))
    .reduce((settings, { files: _, ...own }) => withSettings(settings, own), project as FileSettings);
}

/** One over the other. */
export function withSettings(below: FileSettings, above: FileSettings): FileSettings {
  return {
    ...below,
    ...above,
    ...merged('variables', below, above),
    ...merged('flinkConf', below, above),
    ...merged('rules', below, above),
  };
}

function merged<K extends 'variables' | 'flinkConf' | 'rules'>(
  key: K,
  below: FileSettings,
  above: FileSettings,
): Pick<FileSettings, K> | object {
  const both = { ...below[key], ...above[key] };
  return below[key] === undefined && above[key] === undefined ? {} : { [key]: both };
}
