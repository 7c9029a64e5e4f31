// The size and cost of a draft's job, from its resource setting.
import type { Configuration } from '../configuration/configuration.ts';
import { valueOf } from '../configuration/configuration.ts';
import { basicSetting, memoryOfSpec } from '../configuration/resource-configuration.ts';
import type { DeploymentDraft, ResourceSpec } from '../draft/deployment-draft.ts';
import type { JobCost, JobSize, Machine } from './job-cost.ts';
import { DEFAULT_MACHINE, jobCost } from './job-cost.ts';

const GIBIBYTE = 1024 ** 3;

/** Undefined when the draft has no basic setting, or one that cannot be computed with. */
export function draftSize(draft: DeploymentDraft, configuration: Configuration): JobSize | undefined {
  const found = basicSetting(draft);
  if (found === undefined) return undefined;
  const { setting } = found;
  const slots = positive(valueOf(configuration, 'taskmanager.numberOfTaskSlots')) ?? 1;
  const parallelism =
    positive(setting.parallelism) ?? positive(valueOf(configuration, 'parallelism.default')) ?? 1;
  const limit = draft.executionMode === 'BATCH' ? positive(draft.batchResourceSetting?.maxSlot) : undefined;
  return {
    // A batch job runs no more tasks at once than it has slots (slotmanager.number-of-slots.max).
    parallelism: Math.min(parallelism, limit ?? Infinity),
    slotsPerTaskManager: slots,
    jobManager: machineOf(setting.jobmanagerResourceSettingSpec),
    taskManager: machineOf(setting.taskmanagerResourceSettingSpec),
  };
}

export function draftCost(draft: DeploymentDraft, configuration: Configuration): JobCost | undefined {
  const size = draftSize(draft, configuration);
  return size === undefined ? undefined : jobCost(size);
}

/** Cores and GiB of a spec; what is missing or unreadable is taken as recommended. */
export function machineOf(spec: ResourceSpec | undefined): Machine {
  const bytes = spec?.memory === undefined ? undefined : memoryOfSpec(spec.memory);
  return {
    cores: spec?.cpu ?? DEFAULT_MACHINE.cores,
    memory: bytes === undefined ? DEFAULT_MACHINE.memory : bytes / GIBIBYTE,
  };
}

/** What a queue has free; undefined is not bounded, or cannot be read. */
export function quotaOf({ cpu, memory }: ResourceSpec): {
  readonly cores: number | undefined;
  readonly memory: number | undefined;
} {
  const bytes = memory === undefined ? undefined : memoryOfSpec(memory);
  return { cores: cpu, memory: bytes === undefined ? undefined : bytes / GIBIBYTE };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 1 ? value : undefined;
}
