// Problems of memory and of resource settings.
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

export const memoryFails = define({
  code: 'FP6001',
  name: 'memory-does-not-add-up',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: '{message}',
  explain:
    "Flink divides a process's memory into its parts before it starts it. With these sizes the parts do not fit into the whole, " +
    'or one of them lies outside its own bounds, so the process cannot be started.',
  source:
    'TaskExecutorProcessUtils, JobManagerProcessUtils and ProcessMemoryUtils of flink-runtime 1.20, ported exactly',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  taskmanager.memory.process.size: 700m\n'),
      right: draftWith('flinkConf:\n  taskmanager.memory.process.size: 2g\n'),
    },
  ],
});

export const littleHeap = define({
  code: 'FP6002',
  name: 'little-heap',
  stage: 'submit',
  severity: 'warning',
  category: 'resource',
  message: 'The {process} gets only {size} of {part}',
  hint: 'Give the process more memory: from 2 GiB on there is room for user code.',
  explain:
    "Flink's own parts take a fixed share first: in a task manager of 1 GiB, 25.6 MiB are left for the tasks' heap, which is not " +
    'enough for most jobs. For a job manager Flink logs a warning below 128 MiB of heap.',
  source: 'the memory model; JobManagerOptions.MIN_JVM_HEAP_SIZE',
  examples: [
    {
      wrong: draftWith('flinkConf:\n  taskmanager.memory.process.size: 1g\n'),
      right: draftWith('flinkConf:\n  taskmanager.memory.process.size: 4g\n'),
    },
  ],
});

const basic = (setting: string): string =>
  draftWith(`streamingResourceSetting:\n  resourceSettingMode: BASIC\n  basicResourceSetting:\n${setting}`);

const TASKS = '    taskmanagerResourceSettingSpec: { cpu: 1, memory: 4 GiB }\n';

export const belowMinimum = define({
  code: 'FP6003',
  name: 'resource-below-minimum',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: '{what} is {actual}; the least is {least}',
  hint: 'Write {least} or more; 1 core and 4 GiB are recommended.',
  explain: 'A job manager and a task manager each need at least a quarter of a core and 1 GiB.',
  source: "the product's documentation, Configure resources (document 2264400)",
  examples: [
    {
      wrong: basic('    taskmanagerResourceSettingSpec: { cpu: 0.1, memory: 4 GiB }\n'),
      right: basic(TASKS),
    },
  ],
});

export const aboveMaximum = define({
  code: 'FP6004',
  name: 'resource-above-maximum',
  stage: 'submit',
  severity: 'info',
  category: 'resource',
  message:
    'A task manager of {cpu} cores and {memory} GiB is larger than 16 cores and 64 GiB: the job runs on {taskManagers} task managers of {slots} slots',
  hint: 'Ask for a smaller task manager, or take the division into account; a support ticket raises the limit.',
  explain:
    'A task manager has at most 16 cores and 64 GiB. What is asked for beyond that is divided: the number of task managers is the ' +
    'larger of all cores by 16 and all memory by 64 GiB, and slots are dealt out evenly.',
  source: "the product's documentation, Configure resources (document 2264400), with its worked example",
  examples: [
    {
      wrong: basic('    parallelism: 80\n    taskmanagerResourceSettingSpec: { cpu: 22, memory: 30 GiB }\n'),
      right: basic(TASKS),
    },
  ],
});

export const unreadableMemory = define({
  code: 'FP6005',
  name: 'unreadable-memory',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: "{field}: '{value}' is not an amount of memory",
  hint: 'Write a number and a unit, as in 4 GiB.',
  explain: 'Memory in a resource setting is a number and a unit: KiB, MiB, GiB or TiB.',
  source: "the product's API 2022-07-18, schema BasicResourceSettingSpec",
  examples: [
    { wrong: basic('    taskmanagerResourceSettingSpec: { cpu: 1, memory: plenty }\n'), right: basic(TASKS) },
  ],
});

export const unbalanced = define({
  code: 'FP6006',
  name: 'unbalanced-resources',
  stage: 'submit',
  severity: 'info',
  category: 'resource',
  message: '{what}: {cpu} cores and {memory} GiB cost {units} CU, and leave {unused} unused',
  hint: 'A CU is 1 core and 4 GiB: keep to this ratio.',
  explain:
    'The price of a job is the larger of its cores and a quarter of its memory in GiB. Away from 1 to 4, one of both is paid for nothing.',
  source: "inferred from the product's formula for CU (document 2264400)",
  examples: [
    { wrong: basic('    taskmanagerResourceSettingSpec: { cpu: 4, memory: 4 GiB }\n'), right: basic(TASKS) },
  ],
});

export const invalidCount = define({
  code: 'FP6007',
  name: 'invalid-resource-count',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: '{field} is {actual}; it must be {range}',
  hint: 'Write a whole number from 1 on.',
  explain:
    'Parallelism and slots count things that must exist; a parallelism above 32768 is beyond the key groups of Flink.',
  source: 'KeyGroupRangeAssignment of flink-runtime; the resource setting of the product',
  examples: [{ wrong: basic(`    parallelism: 0\n${TASKS}`), right: basic(`    parallelism: 1\n${TASKS}`) }],
});

const expert = (plan: string): string =>
  draftWith(
    `streamingResourceSetting:\n  resourceSettingMode: EXPERT\n  expertResourceSetting:\n    resourcePlan: '${plan}'\n`,
  );

const PLAN =
  '{"ssgProfiles":[{"name":"default","cpu":1,"heap":"1 gb"}],"nodes":[{"id":1,"profile":{"group":"default","parallelism":1}}],"edges":[]}';

export const invalidPlan = define({
  code: 'FP6008',
  name: 'invalid-resource-plan',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: 'The resource plan cannot be carried out: {problem}',
  hint: 'Get the plan anew from the current script, or correct it here.',
  explain:
    'A plan gives every node of the job a slot sharing group and a parallelism. Groups must have a profile, parallelisms must lie ' +
    'within their bounds, edges must connect nodes of the plan, and a FORWARD edge needs the same parallelism on both sides.',
  source:
    "inferred from the plan's shape in the product's SDK and from Flink's StreamGraph (forward partitioning)",
  examples: [{ wrong: expert(PLAN.replace('"group":"default"', '"group":"other"')), right: expert(PLAN) }],
});

export const stalePlan = define({
  code: 'FP6009',
  name: 'stale-resource-plan',
  stage: 'submit',
  severity: 'warning',
  category: 'resource',
  message:
    "The resource plan was made for another script: it has a {role} '{table}' that the script does not name",
  hint: 'Get the plan anew from the current script.',
  explain:
    'A plan is bound to the nodes of the script it was made from; after a change of the script it must be made again.',
  source: "inferred from the plan's shape in the product's SDK",
  examples: [
    { wrong: expert(PLAN.replace('"id":1,', '"id":1,"desc":"Source: gone[78]",')), right: expert(PLAN) },
  ],
});

export const expertNeedsSql = define({
  code: 'FP6010',
  name: 'expert-mode-needs-sql',
  stage: 'submit',
  severity: 'error',
  category: 'resource',
  message: 'Expert mode is for SQL jobs only; this draft is of kind {kind}',
  hint: 'Use BASIC.',
  explain: 'The resource plan is made from the nodes of an SQL job.',
  source: "the product's documentation, Configure resources",
  examples: [
    {
      wrong:
        'name: j\nartifact:\n  kind: JAR\n  jarArtifact: { jarUri: "oss://b/a.jar" }\nstreamingResourceSetting:\n  resourceSettingMode: EXPERT\n  expertResourceSetting: {}\n',
      right: basic(TASKS),
    },
  ],
});

export const overruledSetting = define({
  code: 'FP6011',
  name: 'resource-set-twice',
  stage: 'submit',
  severity: 'warning',
  category: 'resource',
  message: "'{key}' is {conf} in flinkConf, and {setting} in the resource setting",
  hint: 'Keep one of them; the resource setting is what the platform plans with.',
  explain: 'Both say the same thing differently; which one wins depends on the platform.',
  source: 'inferred; the resource setting becomes Flink options when the job is started',
  examples: [
    {
      wrong: `${basic(`    parallelism: 2\n${TASKS}`)}flinkConf:\n  parallelism.default: "4"\n`,
      right: basic(`    parallelism: 2\n${TASKS}`),
    },
  ],
});

export const unusedSetting = define({
  code: 'FP6012',
  name: 'resource-setting-of-other-mode',
  stage: 'submit',
  severity: 'warning',
  category: 'resource',
  message: '{field} has no effect: executionMode is {mode}',
  hint: 'Remove it, or use {other}.',
  explain: 'Streaming and batch jobs have resource settings of their own.',
  source: "the product's API 2022-07-18, schema Deployment",
  examples: [
    {
      wrong: draftWith('executionMode: STREAMING\nbatchResourceSetting:\n  maxSlot: 4\n'),
      right: draftWith('executionMode: BATCH\nbatchResourceSetting:\n  maxSlot: 4\n'),
    },
  ],
});
