// Problems of memory and of resource settings.
import { define } from '@flink-preflight/sql';
import { draftWith } from './example.ts';

export const memoryFails = define({
  code: 'FP6001',
  name: 'memory-does-not-add-up',
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
