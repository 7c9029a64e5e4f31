// The job manager's memory: JobManagerProcessUtils and JobManagerFlinkMemoryUtils of flink-runtime.
import { readable } from '@flink-preflight/sql/option-values';
import type { Configuration, ConfigurationEntry } from '../configuration/configuration.ts';
import { MemoryFailure, isSet, readNumber, readSize, sum } from './memory-settings.ts';
import { deriveProcessMemory } from './process-memory.ts';
import type { FlinkParts } from './process-memory.ts';

/** Bytes. */
export interface JobManagerSizes {
  readonly totalProcess: bigint;
  readonly totalFlink: bigint;
  readonly heap: bigint;
  readonly offHeap: bigint;
  readonly metaspace: bigint;
  readonly overhead: bigint;
}

interface JobManagerParts extends FlinkParts {
  readonly heap: bigint;
  readonly offHeap: bigint;
}

const HEAP = 'jobmanager.memory.heap.size';
const OFF_HEAP = 'jobmanager.memory.off-heap.size';
const FLINK_SIZE = 'jobmanager.memory.flink.size';
const LEGACY_HEAP = 'jobmanager.heap.size';
const LEGACY_HEAP_MEBIBYTES = 'jobmanager.heap.mb';

/** JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap; throws MemoryFailure where Flink refuses. */
export function jobManagerMemory(given: Configuration): JobManagerSizes {
  const configuration = withLegacyHeap(given);
  const { parts, ...process } = deriveProcessMemory(
    { prefix: 'jobmanager.memory', fineGrained: [HEAP], fromFineGrained, fromTotalFlink },
    configuration,
  );
  return { ...process, ...parts };
}

/** MemoryBackwardsCompatibilityUtils: an old heap size stands for the total Flink memory when that isn't set. */
function withLegacyHeap(configuration: Configuration): Configuration {
  if (isSet(configuration, FLINK_SIZE)) return configuration;
  const legacy = isSet(configuration, LEGACY_HEAP)
    ? readSize(configuration, LEGACY_HEAP)
    : isSet(configuration, LEGACY_HEAP_MEBIBYTES)
      ? legacyMebibytes(readNumber(configuration, LEGACY_HEAP_MEBIBYTES))
      : undefined;
  if (legacy === undefined) return configuration;
  const entry: ConfigurationEntry = { value: `${legacy}b`, field: ['flinkConf', LEGACY_HEAP] };
  return { ...configuration, entries: new Map([...configuration.entries, [FLINK_SIZE, entry]]) };
}

function legacyMebibytes(mebibytes: number): bigint {
  if (mebibytes >= 0) return BigInt(mebibytes) * 1_048_576n;
  throw new MemoryFailure(`Configured total process memory size (${mebibytes}MB) must not be less than 0.`, {
    key: LEGACY_HEAP_MEBIBYTES,
  });
}

function fromFineGrained(configuration: Configuration): JobManagerParts {
  const heap = readSize(configuration, HEAP);
  const offHeap = readSize(configuration, OFF_HEAP);
  if (!isSet(configuration, FLINK_SIZE)) return { heap, offHeap, totalFlink: sum(heap, offHeap) };
  const totalFlink = readSize(configuration, FLINK_SIZE);
  if (isSet(configuration, OFF_HEAP)) {
    if (sum(heap, offHeap) === totalFlink) return { heap, offHeap, totalFlink };
    throw new MemoryFailure(
      `Sum of the configured JVM Heap Memory (${readable(heap)}) and the configured Off-heap Memory (${readable(offHeap)}) does not match the configured Total Flink Memory (${readable(totalFlink)}). Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.`,
    );
  }
  if (totalFlink < heap) {
    throw new MemoryFailure(
      `The configured JVM Heap Memory (${readable(heap)}) exceeds the configured Total Flink Memory (${readable(totalFlink)}). Please, make the configuration consistent or configure only one option: either JVM Heap or Total Flink Memory.`,
    );
  }
  return { heap, offHeap: totalFlink - heap, totalFlink };
}

function fromTotalFlink(configuration: Configuration, totalFlink: bigint): JobManagerParts {
  const offHeap = readSize(configuration, OFF_HEAP);
  if (totalFlink <= offHeap) {
    throw new MemoryFailure(
      `The configured Total Flink Memory (${readable(totalFlink)}) is less than the configured Off-heap Memory (${readable(offHeap)}).`,
    );
  }
  return { heap: totalFlink - offHeap, offHeap, totalFlink };
}
