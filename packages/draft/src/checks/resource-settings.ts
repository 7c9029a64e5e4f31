// Resource settings against the product's limits, and against what flinkConf says of the same things.
import {
  aboveMaximum,
  belowMinimum,
  expertNeedsSql,
  invalidCount,
  overruledSetting,
  unbalanced,
  unreadableMemory,
  unusedSetting,
} from '../catalogue/resources.ts';
import { basicSetting, memoryOfSpec } from '../configuration/resource-configuration.ts';
import type { ResourceSpec } from '../draft/deployment-draft.ts';
import type { FieldPath, Finding } from '../report/finding.ts';
import { fieldName, finding } from '../report/finding.ts';
import { draftCost, draftSize, machineOf } from '../resources/draft-cost.ts';
import { MEMORY_OF_UNIT, computeUnits, round } from '../resources/job-cost.ts';
import type { DraftRule, DraftSubject } from './draft-check.ts';

const LEAST_CORES = 0.25;
const LEAST_MEMORY = 1024 ** 3;
const MOST_KEY_GROUPS = 32_768;

export const resourceSettingsRule: DraftRule = (subject) => {
  const { draft } = subject;
  const found = basicSetting(draft);
  const findings: Finding[] = [...modeFindings(subject)];
  if (found !== undefined) {
    const { setting, field } = found;
    const specs = [
      ['jobmanagerResourceSettingSpec', 'The job manager', setting.jobmanagerResourceSettingSpec],
      ['taskmanagerResourceSettingSpec', 'The task manager', setting.taskmanagerResourceSettingSpec],
    ] as const;
    for (const [name, what, spec] of specs) {
      if (spec !== undefined) findings.push(...checkSpec(spec, what, [...field, name]));
    }
    findings.push(...checkCount(setting.parallelism, MOST_KEY_GROUPS, [...field, 'parallelism']));
    findings.push(...sizeFindings(subject, field));
  }
  const expert = draft.streamingResourceSetting?.expertResourceSetting?.jobmanagerResourceSettingSpec;
  if (expert !== undefined) {
    const field = ['streamingResourceSetting', 'expertResourceSetting', 'jobmanagerResourceSettingSpec'];
    findings.push(...checkSpec(expert, 'The job manager', field));
  }
  const slots = ['batchResourceSetting', 'maxSlot'];
  findings.push(...checkCount(draft.batchResourceSetting?.maxSlot, Infinity, slots));
  return findings;
};

function checkSpec(spec: ResourceSpec, what: string, field: FieldPath): Finding[] {
  const findings: Finding[] = [];
  const least = (part: string, actual: string, minimum: string): void => {
    const parameters = { what: `${what}'s ${part}`, actual, least: minimum };
    findings.push(finding(belowMinimum, parameters, [...field, part === 'memory' ? 'memory' : 'cpu']));
  };
  if (spec.cpu !== undefined && spec.cpu < LEAST_CORES) least('CPU', `${spec.cpu} cores`, '0.25 cores');
  if (spec.memory === undefined) return findings;
  const bytes = memoryOfSpec(spec.memory);
  const place = [...field, 'memory'];
  if (bytes === undefined) {
    return [...findings, finding(unreadableMemory, { field: fieldName(place), value: spec.memory }, place)];
  }
  if (bytes < LEAST_MEMORY) least('memory', spec.memory, '1 GiB');
  return findings;
}

function checkCount(actual: number | undefined, most: number, field: FieldPath): Finding[] {
  if (actual === undefined || (actual >= 1 && actual <= most)) return [];
  const range = Number.isFinite(most) ? `from 1 to ${most}` : 'at least 1';
  return [finding(invalidCount, { field: fieldName(field), actual, range }, field)];
}

/** What becomes of the size that was asked for. */
function sizeFindings({ draft, configuration }: DraftSubject, field: FieldPath): Finding[] {
  const size = draftSize(draft, configuration);
  const cost = draftCost(draft, configuration);
  const spec = basicSetting(draft)?.setting.taskmanagerResourceSettingSpec;
  if (size === undefined || cost === undefined || spec === undefined) return [];
  const place = [...field, 'taskmanagerResourceSettingSpec'];
  const { cores, memory } = machineOf(spec);
  const findings: Finding[] = [];
  if (cost.divided) {
    const { taskManagers, slotsPerTaskManager: slots } = cost;
    findings.push(finding(aboveMaximum, { cpu: cores, memory: round(memory), taskManagers, slots }, place));
  }
  const units = computeUnits({ cores, memory });
  const spare = round(units - Math.min(cores, memory / MEMORY_OF_UNIT));
  // A quarter of a unit is the finest step there is.
  if (spare > units / 4 && spare >= 0.5 && memory * 1024 ** 3 >= LEAST_MEMORY) {
    const unused = cores < units ? `${round(units - cores)} cores` : `${round(units * 4 - memory)} GiB`;
    const parameters = { what: 'A task manager', cpu: cores, memory: round(memory), units, unused };
    findings.push(finding(unbalanced, parameters, place));
  }
  return findings;
}

/** Settings of the other mode, expert mode without SQL, and numbers that are set in two places. */
function modeFindings({ draft, configuration }: DraftSubject): Finding[] {
  const findings: Finding[] = [];
  const batch = draft.executionMode === 'BATCH';
  const unused = batch ? 'streamingResourceSetting' : 'batchResourceSetting';
  if (draft.executionMode !== undefined && draft[unused] !== undefined) {
    const other = batch ? 'batchResourceSetting' : 'streamingResourceSetting';
    findings.push(finding(unusedSetting, { field: unused, mode: draft.executionMode, other }, [unused]));
  }
  const kind = draft.artifact?.kind ?? 'SQLSCRIPT';
  if (draft.streamingResourceSetting?.resourceSettingMode === 'EXPERT' && kind !== 'SQLSCRIPT') {
    findings.push(finding(expertNeedsSql, { kind }, ['streamingResourceSetting', 'resourceSettingMode']));
  }
  const setting = basicSetting(draft)?.setting.parallelism;
  const conf = configuration.entries.get('parallelism.default');
  if (setting !== undefined && conf?.field[0] === 'flinkConf' && conf.value.trim() !== String(setting)) {
    const parameters = { key: 'parallelism.default', conf: conf.value, setting };
    findings.push(finding(overruledSetting, parameters, conf.field));
  }
  return findings;
}
