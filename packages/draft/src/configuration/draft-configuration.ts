// The configuration of a draft out of its origins, each overruling the one before: the deployment that it refers to, its own
// flinkConf, the SET statements of its script.
import { engineOrDefault } from '@flink-preflight/sql';
import { configurationFactsOf } from '@flink-preflight/sql/configuration';
import type { ScriptCheck, SourceText, Span } from '@flink-preflight/sql';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import type { FieldPath } from '../report/finding.ts';
import type { Configuration, ConfigurationEntry } from './configuration.ts';
import { resourceConfiguration } from './resource-configuration.ts';

/** What holds before the script's first statement; `engine` is the one that the draft is checked for. */
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

const SET = /^SET\s+'((?:[^']|'')*)'\s*=\s*'((?:[^']|'')*)'\s*;?\s*$/is;

/** With the SET statements of the script, the last of a key winning. */
export function withSetStatements(
  configuration: Configuration,
  script: SourceText,
  sql: ScriptCheck,
  field: FieldPath,
): Configuration {
  const entries = new Map(configuration.entries);
  for (const { kind, span } of sql.statements) {
    const setting = kind === 'set' ? settingOf(script, span, field) : undefined;
    if (setting !== undefined) entries.set(...setting);
  }
  return { ...configuration, entries };
}

/** Key and value of a SET statement, with the place of its value; undefined for other forms of it. */
export function settingOf(
  script: SourceText,
  span: Span,
  field: FieldPath,
): [key: string, entry: ConfigurationEntry] | undefined {
  const text = script.text.slice(span.start, span.end);
  const [, key, value] = SET.exec(text) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const end = span.start + text.lastIndexOf("'") + 1;
  const place = { start: end - value.length - 2, end };
  return [unquoted(key), { value: unquoted(value), field, source: script, span: place }];
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'");
}
