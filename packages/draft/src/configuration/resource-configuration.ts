// What the platform makes of a draft's resource settings: the memory of both processes and the parallelism, as Flink options.
import type { BasicResourceSetting, DeploymentDraft, ResourceSpec } from '../draft/deployment-draft.ts';
import type { FieldPath } from '../report/finding.ts';
import type { ConfigurationEntry } from './configuration.ts';

/** Entries with the field that they come from. */
export function resourceConfiguration(
  draft: DeploymentDraft,
): readonly (readonly [string, ConfigurationEntry])[] {
  const found = basicSetting(draft);
  if (found === undefined) return [];
  const { setting, field } = found;
  return [
    ...memoryEntry('jobmanager', setting.jobmanagerResourceSettingSpec, field),
    ...memoryEntry('taskmanager', setting.taskmanagerResourceSettingSpec, field),
    ...(setting.parallelism === undefined
      ? []
      : [
          [
            'parallelism.default',
            { value: String(setting.parallelism), field: [...field, 'parallelism'] },
          ] as const,
        ]),
  ];
}

/** The basic setting of the draft's mode, and where it stands. */
export function basicSetting(
  draft: DeploymentDraft,
): { readonly setting: BasicResourceSetting; readonly field: FieldPath } | undefined {
  const batch = draft.executionMode === 'BATCH';
  const streaming = draft.streamingResourceSetting;
  const setting = batch
    ? draft.batchResourceSetting?.basicResourceSetting
    : streaming?.resourceSettingMode === 'EXPERT'
      ? undefined
      : streaming?.basicResourceSetting;
  if (setting === undefined) return undefined;
  const parent = batch ? 'batchResourceSetting' : 'streamingResourceSetting';
  return { setting, field: [parent, 'basicResourceSetting'] };
}

/** `4 GiB`, `4096MiB`, `4Gi`, `4g` as bytes; undefined for anything else. */
export function memoryOfSpec(text: string): number | undefined {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*(k|m|g|t)(?:i?b|i)?\s*$/i.exec(text) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const power = ['k', 'm', 'g', 't'].indexOf(unit.toLowerCase()) + 1;
  return Math.floor(Number(number) * 1024 ** power);
}

function memoryEntry(
  process: 'jobmanager' | 'taskmanager',
  spec: ResourceSpec | undefined,
  field: FieldPath,
): (readonly [string, ConfigurationEntry])[] {
  const bytes = spec?.memory === undefined ? undefined : memoryOfSpec(spec.memory);
  if (bytes === undefined) return [];
  const entry = { value: `${bytes}b`, field: [...field, `${process}ResourceSettingSpec`, 'memory'] };
  return [[`${process}.memory.process.size`, entry]];
}
