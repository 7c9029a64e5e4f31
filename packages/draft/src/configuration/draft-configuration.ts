// The configuration of a draft out of its origins, each overruling the one before: the deployment that it refers to, its own
// flinkConf, the SET statements of its script.
import { engineOrDefault } from '@flink-preflight/sql';
import { configurationFactsOf } from '@flink-preflight/sql/configuration';
import type { Setting, SourceText, StatementReport } from '@flink-preflight/sql';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import type { FieldPath } from '../report/finding.ts';
import type { Configuration, ConfigurationEntry } from './configuration.ts';
import { resourceConfiguration } from './resource-configuration.ts';

/** Gives the configuration before the script's first statement; `engine` is the one that the draft is checked for. */
export function draftConfiguration(
  engine: string,
  draft: DeploymentDraft,
  deployment?: DeploymentDraft,
): Configuration {
  const entries = new Map<string, ConfigurationEntry>(resourceConfiguration(draft));
  for (const [key, value] of Object.entries(deployment?.flinkConf ?? {})) {
    entries.set(key, { value, field: ['referencedDeploymentId'] });
  }
  for (const [key, value] of Object.entries(draft.flinkConf ?? {})) {
    entries.set(key, { value, field: ['flinkConf', key] });
  }
  if (draft.executionMode === 'BATCH' && !entries.has('execution.runtime-mode')) {
    entries.set('execution.runtime-mode', { value: 'BATCH', field: ['executionMode'] });
  }
  return { facts: configurationFactsOf(engineOrDefault(engine)), entries };
}

/** With the SET and RESET statements of the script: the last of a key wins, and RESET goes back to what held before. */
export function withSettings(
  configuration: Configuration,
  script: SourceText,
  statements: readonly Pick<StatementReport, 'setting'>[],
  field: FieldPath,
): Configuration {
  const entries = new Map(configuration.entries);
  for (const { setting } of statements)
    if (setting !== undefined) applySetting(entries, setting, configuration.entries, { script, field });
  return { ...configuration, entries };
}

/** Changes the entries as a SET or RESET does; `defaults` are those that RESET goes back to. */
export function applySetting(
  entries: Map<string, ConfigurationEntry>,
  setting: Setting,
  defaults: ReadonlyMap<string, ConfigurationEntry>,
  { script, field }: { readonly script: SourceText; readonly field: FieldPath },
): void {
  if (setting.kind === 'set') {
    const { key, value, span } = setting;
    entries.set(key, { value, field, source: script, span });
    return;
  }
  const keys = setting.key === undefined ? [...entries.keys()] : [setting.key];
  for (const key of keys) {
    const before = defaults.get(key);
    if (before === undefined) entries.delete(key);
    else entries.set(key, before);
  }
}
