// Files that hold settings of other tools: Flink's configuration, and values of variables.
import { flattenConfiguration } from '../draft/flatten-configuration.ts';
import { parseJson } from '../draft/json-text.ts';
import type { ShapeMistake } from '../draft/shape.ts';
import { isObject } from '../draft/shape.ts';
import { parseYaml } from '../draft/yaml-text.ts';
import { fieldName } from '../report/finding.ts';

export type SettingsFile =
  | { readonly settings: Readonly<Record<string, string>> }
  /** The rest of a sentence about the file. */
  | { readonly mistake: string };

/**
 * Flink's configuration as Flink reads it: `flink-conf.yaml` line by line (GlobalConfiguration.loadLegacyYAMLResource: a
 * line without `: ` is passed over), any other name as YAML, nested or with dotted keys (loadYAMLResource).
 */
export function readConfigurationFile(name: string, text: string): SettingsFile {
  if (/(?:^|[\\/])flink-conf\.ya?ml$/i.test(name)) return { settings: legacyConfiguration(text) };
  return readTree(text, 'yaml');
}

/** Values of variables: YAML or JSON by the file's name, else lines of `name=value` with `#` comments and `export`. */
export function readVariableFile(name: string, text: string): SettingsFile {
  if (/\.json$/i.test(name)) return readTree(text, 'json');
  if (/\.ya?ml$/i.test(name)) return readTree(text, 'yaml');
  const settings: Record<string, string> = {};
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const written = line.trim().replace(/^export\s+/, '');
    if (written === '' || written.startsWith('#')) continue;
    const at = written.indexOf('=');
    if (at <= 0) return { mistake: `has no name=value in line ${i + 1}` };
    const value = written.slice(at + 1).trim();
    const quoted = /^(["'])(.*)\1$/.exec(value);
    settings[written.slice(0, at).trim()] = quoted?.[2] ?? value;
  }
  return { settings };
}

function legacyConfiguration(text: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [conf = ''] = line.split('#', 1);
    const at = conf.indexOf(': ');
    if (at < 0) continue;
    const key = conf.slice(0, at).trim();
    const value = conf.slice(at + 2).trim();
    if (key !== '' && value !== '') settings[key] = value;
  }
  return settings;
}

function readTree(text: string, format: 'json' | 'yaml'): SettingsFile {
  const parsed = format === 'json' ? parseJson(text) : parseYaml(text);
  if ('failure' in parsed) {
    const { failure } = parsed;
    const reason = failure.kind === 'grammar' ? failure.reason : 'it is too large, or nested too deep';
    return { mistake: `cannot be read as ${format.toUpperCase()}: ${reason}` };
  }
  const value = parsed.value ?? {};
  if (!isObject(value)) return { mistake: 'holds no names with values' };
  const mistakes: ShapeMistake[] = [];
  const settings = flattenConfiguration(value, [], mistakes);
  const [mistake] = mistakes;
  if (settings !== undefined && mistake === undefined) return { settings };
  return { mistake: `holds no plain value at '${fieldName(mistake?.path ?? [])}'` };
}
