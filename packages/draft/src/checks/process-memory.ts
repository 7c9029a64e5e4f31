// The memory of both processes, derived as Flink derives it when it starts them.
import { littleHeap, memoryFails } from '../catalogue/resources.ts';
import type { Configuration, ConfigurationEntry } from '../configuration/configuration.ts';
import { entryOfKey } from '../configuration/configuration.ts';
import { jobManagerMemory } from '../memory/job-manager-memory.ts';
import { MemoryFailure } from '../memory/memory-settings.ts';
import { taskManagerMemory } from '../memory/task-manager-memory.ts';
import type { Finding } from '../report/finding.ts';
import { finding } from '../report/finding.ts';
import type { DraftRule } from './draft-check.ts';

/** Sizes of a process in bytes, by part; what is wrong when there are none. */
export interface DerivedMemory {
  readonly sizes?: Readonly<Record<string, bigint>>;
  readonly failure?: MemoryFailure;
}

/** Below this Flink logs a warning for the job manager (MIN_JVM_HEAP_SIZE); taken for tasks as well. */
const LEAST_HEAP = 128n * 1024n * 1024n;

const PROCESSES = [
  {
    name: 'TaskManager',
    prefix: 'taskmanager.memory.',
    derive: taskManagerMemory,
    part: 'taskHeap',
    partName: 'heap for tasks',
  },
  {
    name: 'JobManager',
    prefix: 'jobmanager.memory.',
    derive: jobManagerMemory,
    part: 'heap',
    partName: 'heap',
  },
] as const;

export const processMemoryRule: DraftRule = ({ configuration }) =>
  PROCESSES.flatMap(({ name, prefix, part, partName }): Finding[] => {
    const { sizes, failure } = deriveMemory(name, configuration);
    if (failure !== undefined) return [failed(name, prefix, failure, configuration)];
    const heap = sizes?.[part];
    if (heap === undefined || heap >= LEAST_HEAP) return [];
    const size = `${(Number(heap) / 1_048_576).toFixed(1)} MiB`;
    const field = total(configuration, prefix)?.field ?? ['flinkConf'];
    return [finding(littleHeap, { process: name, part: partName, size }, field)];
  });

/** The rule and the report's facts ask for the same. */
const derived = new WeakMap<Configuration, Map<string, DerivedMemory>>();

/** Nothing at all when no size of the process is set: then the cluster's own configuration decides. */
export function deriveMemory(
  process: 'TaskManager' | 'JobManager',
  configuration: Configuration,
): DerivedMemory {
  let known = derived.get(configuration);
  if (known === undefined) derived.set(configuration, (known = new Map()));
  let memory = known.get(process);
  if (memory === undefined) known.set(process, (memory = derive(process, configuration)));
  return memory;
}

function derive(process: 'TaskManager' | 'JobManager', configuration: Configuration): DerivedMemory {
  const model = PROCESSES.find((p) => p.name === process) ?? PROCESSES[0];
  if (total(configuration, model.prefix) === undefined) return {};
  try {
    return { sizes: { ...model.derive(configuration) } };
  } catch (error) {
    if (error instanceof MemoryFailure) return { failure: error };
    throw error;
  }
}

/** The setting that says how large the process is. */
function total(configuration: Configuration, prefix: string): ConfigurationEntry | undefined {
  const keys = ['process.size', 'flink.size', prefix.startsWith('job') ? 'heap.size' : 'task.heap.size'];
  return keys.map((key) => entryOfKey(configuration, prefix + key)).find((entry) => entry !== undefined);
}

function failed(
  process: string,
  prefix: string,
  failure: MemoryFailure,
  configuration: Configuration,
): Finding {
  const entry =
    (failure.key === undefined ? undefined : entryOfKey(configuration, failure.key)) ??
    total(configuration, prefix);
  const heading = failure.headed ? `${process} memory configuration failed: ` : '';
  return finding(memoryFails, { message: heading + failure.message }, entry?.field ?? ['flinkConf']);
}
