import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/index.ts';
import type { CheckContext, DeploymentDraft } from '../src/index.ts';
import { jobCost } from '../src/resources/job-cost.ts';

const JAR: DeploymentDraft = { artifact: { kind: 'JAR', jarArtifact: { jarUri: 'oss://b/a.jar' } } };

const machine = (cores: number, memory: number) => ({ cores, memory });

describe('the cost of a job', () => {
  it.each([
    // The worked example of the documentation.
    [
      80,
      20,
      machine(1, 4),
      machine(22, 30),
      { taskManagers: 6, slotsPerTaskManager: 14, cores: 89, memory: 124, computeUnits: 89, addresses: 7 },
    ],
    [
      1,
      1,
      machine(1, 4),
      machine(1, 4),
      { taskManagers: 1, slotsPerTaskManager: 1, computeUnits: 2, addresses: 2 },
    ],
    [
      10,
      4,
      machine(1, 4),
      machine(1, 4),
      { taskManagers: 3, slotsPerTaskManager: 4, computeUnits: 4, addresses: 4 },
    ],
    [4, 1, machine(0.5, 2), machine(1, 8), { taskManagers: 4, cores: 4.5, memory: 34, computeUnits: 8.5 }],
    [1, 1, machine(1, 4), machine(4, 128), { taskManagers: 2, slotsPerTaskManager: 1, computeUnits: 33 }],
  ])('of parallelism %j with %j slots', (parallelism, slotsPerTaskManager, jobManager, taskManager, cost) => {
    expect(jobCost({ parallelism, slotsPerTaskManager, jobManager, taskManager })).toMatchObject(cost);
  });
});

function codes(draft: DeploymentDraft, context?: CheckContext): string[] {
  // The JAR itself cannot be read.
  return checkDraft({ ...JAR, ...draft }, context)
    .file.diagnostics.map((d) => d.code)
    .filter((code) => code !== 'FP7001');
}

const basic = (cpu: number, memory: string, parallelism = 1): DeploymentDraft => ({
  streamingResourceSetting: {
    resourceSettingMode: 'BASIC',
    basicResourceSetting: { parallelism, taskmanagerResourceSettingSpec: { cpu, memory } },
  },
});

const plan = (value: object): DeploymentDraft => ({
  artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: 'SELECT 1;' } },
  streamingResourceSetting: {
    resourceSettingMode: 'EXPERT',
    expertResourceSetting: { resourcePlan: JSON.stringify(value) },
  },
});

const node = (id: number, parallelism: number, more: object = {}) => ({
  id,
  profile: { group: 'default', parallelism, maxParallelism: 32768, minParallelism: 1, ...more },
});
const ssgProfiles = [{ name: 'default', cpu: 1, heap: '1 gb', offHeap: '32 mb' }];

describe('resource settings', () => {
  it.each<[string, DeploymentDraft, string[]]>([
    ['good', basic(1, '4 GiB'), []],
    ['too few cores', basic(0.2, '1 GiB'), ['FP6002', 'FP6003']],
    ['too little memory', basic(0.25, '512 MiB'), ['FP6003', 'FP6001']],
    ['memory without a unit', basic(1, '4'), ['FP6005']],
    ['a large task manager', basic(32, '128 GiB', 4), ['FP6004']],
    ['cores without memory', basic(4, '4 GiB'), ['FP6006']],
    ['no parallelism', basic(1, '4 GiB', 0), ['FP5025', 'FP6007']],
    [
      'a good plan',
      plan({
        ssgProfiles,
        nodes: [node(1, 2), node(2, 2)],
        edges: [{ source: 1, target: 2, strategy: 'FORWARD' }],
      }),
      [],
    ],
    [
      'a forward edge that changes parallelism',
      plan({
        ssgProfiles,
        nodes: [node(1, 2), node(2, 4)],
        edges: [{ source: 1, target: 2, strategy: 'FORWARD' }],
      }),
      ['FP6008'],
    ],
    [
      'an edge to nowhere',
      plan({ ssgProfiles, nodes: [node(1, 2)], edges: [{ source: 1, target: 2 }] }),
      ['FP6008'],
    ],
    [
      'a parallelism above its bound',
      plan({ ssgProfiles, nodes: [node(1, 9, { maxParallelism: 8 })] }),
      ['FP6008'],
    ],
    ['a group without profile', plan({ ssgProfiles: [], nodes: [node(1, 1)] }), ['FP6008']],
    [
      'a plan of another script',
      plan({ ssgProfiles, nodes: [{ ...node(1, 1), desc: 'Sink: gone[3]' }] }),
      ['FP6009'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(
      codes(draft)
        .filter((code) => code >= 'FP50')
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('refuses a plan that is not JSON', () => {
    const draft = plan({});
    const broken: DeploymentDraft = {
      ...draft,
      streamingResourceSetting: {
        resourceSettingMode: 'EXPERT',
        expertResourceSetting: { resourcePlan: '{' },
      },
    };
    expect(codes(broken).filter((code) => code >= 'FP50')).toEqual(['FP6008']);
  });
});

const TARGETS: CheckContext = {
  deploymentTargets: [
    { name: 'q', mode: 'PER_JOB', free: { cpu: 4, memory: '16 GiB' } },
    { name: 'little memory', mode: 'PER_JOB', free: { cpu: 100, memory: '12 GiB' } },
    { name: 'few cores', mode: 'PER_JOB', free: { cpu: 2.5, memory: '400 GiB' } },
    { name: 'any memory', mode: 'PER_JOB', free: { cpu: 3 } },
    { name: 'any cores', mode: 'PER_JOB', free: { memory: '12288 MiB' } },
    { name: 's', mode: 'SESSION' },
  ],
};

describe('deployment targets', () => {
  it.each([
    ['q', basic(1, '4 GiB', 2), []],
    ['q', basic(1, '4 GiB', 4), ['FP6022', 'FP6022']],
    ['little memory', basic(1, '4 GiB', 2), []],
    ['little memory', basic(1, '5 GiB', 2), ['FP6022']],
    ['few cores', basic(1, '4 GiB', 1), []],
    ['few cores', basic(1, '4 GiB', 2), ['FP6022']],
    ['any memory', basic(1, '4 GiB', 2), []],
    ['any memory', basic(1.25, '5 GiB', 2), ['FP6022']],
    ['any cores', basic(1, '4 GiB', 2), []],
    ['any cores', basic(1.25, '5 GiB', 2), ['FP6022']],
    ['s', {}, ['FP6021']],
    ['x', {}, ['FP6020']],
  ])('%s', (name, draft, expected) => {
    expect(codes({ ...draft, deploymentTarget: { name } }, TARGETS)).toEqual(expected);
    expect(codes(draft, { ...TARGETS, deploymentTargetName: name })).toEqual(expected);
  });
});

describe('engine versions', () => {
  it.each([
    ['vvr-11.7-jdk11-flink-1.20', []],
    ['vvr-11.1-jdk11-flink-1.20', []],
    ['vvr-8.0.9-flink-1.17', ['FP8022']],
    ['vvr-8.0.1-flink-1.17', ['FP8020', 'FP8022', 'FP8023']],
    ['flink-1.20', []],
    ['spark-3', ['FP8020']],
  ])('%s', (engineVersion, expected) => {
    const found = codes({ engineVersion }, { today: '2026-11-23' });
    expect(found.filter((code) => code.startsWith('FP80')).sort()).toEqual(expected);
  });
});
