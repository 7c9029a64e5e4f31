// The task manager's memory: TaskExecutorProcessUtils and TaskExecutorFlinkMemoryUtils of flink-runtime.
import { LARGEST, readable } from '@flink-preflight/sql/option-values';
import type { Configuration } from '../configuration/configuration.ts';
import { MemoryFailure, isSet, readNumber, readSize, sum } from './memory-settings.ts';
import { deriveProcessMemory } from './process-memory.ts';
import type { FlinkParts } from './process-memory.ts';
import type { RangeFraction } from './range-fraction.ts';
import { rangeFraction, withFraction, withInverseFraction } from './range-fraction.ts';

/** Bytes. */
export interface TaskManagerSizes {
  readonly totalProcess: bigint;
  readonly totalFlink: bigint;
  readonly frameworkHeap: bigint;
  readonly frameworkOffHeap: bigint;
  readonly taskHeap: bigint;
  readonly taskOffHeap: bigint;
  readonly managed: bigint;
  readonly network: bigint;
  readonly metaspace: bigint;
  readonly overhead: bigint;
}

interface TaskManagerParts extends FlinkParts {
  readonly frameworkHeap: bigint;
  readonly frameworkOffHeap: bigint;
  readonly taskHeap: bigint;
  readonly taskOffHeap: bigint;
  readonly managed: bigint;
  readonly network: bigint;
}

const FRAMEWORK_HEAP = 'taskmanager.memory.framework.heap.size';
const FRAMEWORK_OFF_HEAP = 'taskmanager.memory.framework.off-heap.size';
const TASK_HEAP = 'taskmanager.memory.task.heap.size';
const TASK_OFF_HEAP = 'taskmanager.memory.task.off-heap.size';
const MANAGED = 'taskmanager.memory.managed.size';
const MANAGED_FRACTION = 'taskmanager.memory.managed.fraction';
const NETWORK_MIN = 'taskmanager.memory.network.min';
const NETWORK_MAX = 'taskmanager.memory.network.max';
const NETWORK_FRACTION = 'taskmanager.memory.network.fraction';
const NETWORK_BUFFERS = 'taskmanager.network.numberOfBuffers';
const FLINK_SIZE = 'taskmanager.memory.flink.size';

/** TaskExecutorProcessUtils.processSpecFromConfig; throws MemoryFailure where Flink refuses. */
export function taskManagerMemory(configuration: Configuration): TaskManagerSizes {
  const { parts, ...process } = deriveProcessMemory(
    {
      prefix: 'taskmanager.memory',
      fineGrained: [TASK_HEAP, MANAGED],
      fromFineGrained,
      fromTotalFlink,
    },
    configuration,
  );
  checkCores(configuration);
  return { ...process, ...parts };
}

/** Cores default to the number of slots. */
function checkCores(configuration: Configuration): void {
  const cores = isSet(configuration, 'taskmanager.cpu.cores')
    ? readNumber(configuration, 'taskmanager.cpu.cores')
    : readNumber(configuration, 'taskmanager.numberOfTaskSlots');
  if (!Number.isFinite(cores) && !(cores < 0)) {
    // BigDecimal's constructor, from its text.
    throw new MemoryFailure(
      `Character ${String(cores).charAt(0)} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
      { key: 'taskmanager.cpu.cores', headed: false },
    );
  }
  if (cores <= 0) {
    throw new MemoryFailure(
      'TaskExecutors need to be started with a positive number of CPU cores. Please configure taskmanager.cpu.cores accordingly.',
      { key: 'taskmanager.cpu.cores' },
    );
  }
  readNumber(configuration, 'taskmanager.numberOfTaskSlots');
}

function fromFineGrained(configuration: Configuration): TaskManagerParts {
  const taskHeap = readSize(configuration, TASK_HEAP);
  const managed = readSize(configuration, MANAGED);
  const others = readOthers(configuration);
  const known = { ...others, taskHeap, managed };
  const withoutNetwork = sumOf(known);
  const network = isSet(configuration, FLINK_SIZE)
    ? remainingNetwork(configuration, known, readSize(configuration, FLINK_SIZE))
    : usesBuffers(configuration)
      ? buffersSize(configuration)
      : withInverseFraction(withoutNetwork, networkRange(configuration));
  return complete(configuration, { ...known, network });
}

function fromTotalFlink(configuration: Configuration, totalFlink: bigint): TaskManagerParts {
  const others = readOthers(configuration);
  if (isSet(configuration, TASK_HEAP)) {
    const taskHeap = readSize(configuration, TASK_HEAP);
    const known = { ...others, taskHeap, managed: managedSize(configuration, totalFlink) };
    const network = remainingNetwork(configuration, known, totalFlink);
    return complete(configuration, { ...known, network });
  }
  const managed = managedSize(configuration, totalFlink);
  const network = usesBuffers(configuration)
    ? buffersSize(configuration)
    : withFraction(totalFlink, networkRange(configuration));
  const withoutHeap = sum(...Object.values(others), managed, network);
  if (withoutHeap > totalFlink) {
    throw new MemoryFailure(
      `Sum of configured Framework Heap Memory (${readable(others.frameworkHeap)}), Framework Off-Heap Memory (${readable(others.frameworkOffHeap)}), Task Off-Heap Memory (${readable(others.taskOffHeap)}), Managed Memory (${readable(managed)}) and Network Memory (${readable(network)}) exceed configured Total Flink Memory (${readable(totalFlink)}).`,
    );
  }
  return complete(configuration, { ...others, managed, network, taskHeap: totalFlink - withoutHeap });
}

interface Others {
  readonly frameworkHeap: bigint;
  readonly frameworkOffHeap: bigint;
  readonly taskOffHeap: bigint;
}

function readOthers(configuration: Configuration): Others {
  return {
    frameworkHeap: readSize(configuration, FRAMEWORK_HEAP),
    frameworkOffHeap: readSize(configuration, FRAMEWORK_OFF_HEAP),
    taskOffHeap: readSize(configuration, TASK_OFF_HEAP),
  };
}

type WithoutNetwork = Omit<TaskManagerParts, 'network' | 'totalFlink'>;

function sumOf(parts: WithoutNetwork): bigint {
  return sum(parts.frameworkHeap, parts.frameworkOffHeap, parts.taskHeap, parts.taskOffHeap, parts.managed);
}

/** The network gets what is left of the total, and must then lie within its own bounds. */
function remainingNetwork(configuration: Configuration, parts: WithoutNetwork, totalFlink: bigint): bigint {
  const withoutNetwork = sumOf(parts);
  if (withoutNetwork > totalFlink) {
    throw new MemoryFailure(
      `Sum of configured Framework Heap Memory (${readable(parts.frameworkHeap)}), Framework Off-Heap Memory (${readable(parts.frameworkOffHeap)}), Task Heap Memory (${readable(parts.taskHeap)}), Task Off-Heap Memory (${readable(parts.taskOffHeap)}) and Managed Memory (${readable(parts.managed)}) exceed configured Total Flink Memory (${readable(totalFlink)}).`,
    );
  }
  const network = totalFlink - withoutNetwork;
  const wrong = networkMistake(configuration, network);
  if (wrong === undefined) return network;
  throw new MemoryFailure(
    `If Total Flink, Task Heap and (or) Managed Memory sizes are explicitly configured then the Network Memory size is the rest of the Total Flink memory after subtracting all other configured types of memory, but the derived Network Memory is inconsistent with its configuration. ${wrong}`,
  );
}

function networkMistake(configuration: Configuration, network: bigint): string | undefined {
  if (usesBuffers(configuration)) {
    const configured = buffersSize(configuration);
    return configured === network
      ? undefined
      : `Derived Network Memory size (${readable(network)}) does not match configured Network Memory size (${readable(configured)}).`;
  }
  const { least, most } = networkRange(configuration);
  return network <= most && network >= least
    ? undefined
    : `Derived Network Memory size (${readable(network)}) is not in configured Network Memory range [${readable(least)}, ${readable(most)}].`;
}

/** sanityCheckTotalFlinkMemory: what was derived must be what was set. */
function complete(
  configuration: Configuration,
  parts: Omit<TaskManagerParts, 'totalFlink'>,
): TaskManagerParts {
  const totalFlink = sum(sumOf(parts), parts.network);
  if (!isSet(configuration, FLINK_SIZE)) return { ...parts, totalFlink };
  const configured = readSize(configuration, FLINK_SIZE);
  if (configured === totalFlink) return { ...parts, totalFlink };
  throw new MemoryFailure(
    `Configured and Derived Flink internal memory sizes (total ${readable(totalFlink)}) do not add up to the configured Total Flink Memory size (${readable(configured)}). Configured and Derived Flink internal memory sizes are: Framework Heap Memory (${readable(parts.frameworkHeap)}), Framework Off-Heap Memory (${readable(parts.frameworkOffHeap)}), Task Heap Memory (${readable(parts.taskHeap)}), Task Off-Heap Memory (${readable(parts.taskOffHeap)}), Network Memory (${readable(parts.network)}), Managed Memory (${readable(parts.managed)}).`,
  );
}

function managedSize(configuration: Configuration, totalFlink: bigint): bigint {
  return isSet(configuration, MANAGED)
    ? readSize(configuration, MANAGED)
    : withFraction(totalFlink, rangeFraction(configuration, 0n, LARGEST, MANAGED_FRACTION));
}

function networkRange(configuration: Configuration): RangeFraction {
  const least = readSize(configuration, NETWORK_MIN);
  const most = readSize(configuration, NETWORK_MAX);
  return rangeFraction(configuration, least, most, NETWORK_FRACTION);
}

/** The old number of buffers counts only when none of the newer options is set. */
function usesBuffers(configuration: Configuration): boolean {
  const newer = [NETWORK_MIN, NETWORK_MAX, NETWORK_FRACTION];
  return isSet(configuration, NETWORK_BUFFERS) && !newer.some((key) => isSet(configuration, key));
}

function buffersSize(configuration: Configuration): bigint {
  const buffers = BigInt(readNumber(configuration, NETWORK_BUFFERS));
  const size = buffers * readSize(configuration, 'taskmanager.memory.segment-size');
  if (size < 0n) throw new MemoryFailure('bytes must be >= 0', { headed: false });
  return size;
}
