// A configuration value as the job's submission reads it: the option's type, and where readers go beyond it.
import type { ConfigurationFact } from '@flink-preflight/sql/configuration';
import { parseMap, parseOptionValue, splitQuoted } from '@flink-preflight/sql/option-values';
import type { OptionValue, Parsed } from '@flink-preflight/sql/option-values';

/** Lists of texts whose readers want a map in each. */
const LISTS_OF_MAPS: ReadonlySet<string> = new Set([
  'pipeline.cached-files',
  'pipeline.default-kryo-serializers',
  'pipeline.serialization-config',
]);

/** Options that two constants read with different types: the class of the one that is read first (CheckpointConfig.configure). */
const READ_FIRST_AS: Readonly<Record<string, string>> = {
  'execution.checkpointing.externalized-checkpoint-retention':
    'org.apache.flink.streaming.api.environment.CheckpointConfig$ExternalizedCheckpointCleanup',
};

/** The value, or why Flink cannot read it. YAML lists and maps stay text: only the older notation is looked into. */
export function parseConfigurationValue(option: ConfigurationFact, text: string): Parsed<OptionValue> {
  if (option.list === true) {
    if (/^\s*[[{]/.test(text)) return { value: text };
    if (LISTS_OF_MAPS.has(option.key)) return parseMaps(text);
  }
  // ConfigurationUtils.convertToProperties takes a YAML map, too.
  if (option.type === 'Map' && /^\s*\{.*\}\s*$/s.test(text)) return { value: text };
  const enumClass = READ_FIRST_AS[option.key];
  return parseOptionValue(text, enumClass === undefined ? option : { ...option, enumClass });
}

function parseMaps(text: string): Parsed<OptionValue> {
  const parts = splitQuoted(text, ';');
  if ('reason' in parts) return parts;
  for (const part of parts.value) {
    const parsed = parseMap(part);
    if ('reason' in parsed) return parsed;
  }
  return { value: text };
}
