import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/index.ts';

function check(flinkConf: Record<string, string>) {
  const { file } = checkDraft({
    artifact: { kind: 'JAR', jarArtifact: { jarUri: 'oss://b/a.jar' } },
    flinkConf,
  });
  return {
    resources: file.resources,
    error: file.diagnostics.find((d) => d.category === 'resource' && d.severity === 'error')?.message,
  };
}

const TM = 'taskmanager.memory.';
const JM = 'jobmanager.memory.';

// Bytes as Flink 1.20 derives them.
const DERIVED: [Record<string, string>, Record<string, number>][] = [
  [
    { [`${TM}process.size`]: '1728m' },
    {
      taskHeap: 402653174,
      managed: 536870920,
      network: 134217730,
      metaspace: 268435456,
      overhead: 201326592,
    },
  ],
  [
    { [`${TM}process.size`]: '2g' },
    { taskHeap: 563714445, managed: 665719939, network: 166429984, overhead: 214748368 },
  ],
  [
    { [`${TM}process.size`]: '4g' },
    { taskHeap: 1530082070, managed: 1438814063, network: 359703515, totalFlink: 3597035104 },
  ],
  [
    { [`${TM}process.size`]: '64g' },
    { taskHeap: 33420213770, managed: 26950920184, network: 6737730046, overhead: 1073741824 },
  ],
  [
    { [`${TM}process.size`]: '2g', [`${TM}task.heap.size`]: '256m', [`${TM}managed.size`]: '256m' },
    { taskHeap: 268435456, network: 89478486, overhead: 984263338 },
  ],
];

const MANAGER: [Record<string, string>, Record<string, number>][] = [
  [
    { [`${JM}process.size`]: '1g' },
    { heap: 469762048, offHeap: 134217728, totalFlink: 603979776, overhead: 201326592 },
  ],
  [
    { [`${JM}process.size`]: '2147483648' },
    { heap: 1530082096, totalFlink: 1664299824, overhead: 214748368 },
  ],
  [
    { [`${JM}flink.size`]: '2097152k', [`${JM}off-heap.size`]: '458752k' },
    { totalProcess: 2684354564, heap: 1677721600, overhead: 268435460 },
  ],
];

const REFUSED: [Record<string, string>, string][] = [
  [
    { [`${TM}process.size`]: '256m' },
    'TaskManager memory configuration failed: Sum of configured JVM Metaspace (256.000mb (268435456 bytes)) and JVM Overhead (192.000mb (201326592 bytes)) exceed configured Total Process Memory (256.000mb (268435456 bytes)).',
  ],
  [
    { [`${TM}process.size`]: '728m' },
    'Task Off-Heap Memory (0 bytes), Managed Memory (112.000mb (117440513 bytes)) and Network Memory (64.000mb (67108864 bytes)) exceed configured Total Flink Memory (280.000mb (293601280 bytes)).',
  ],
  [
    { [`${TM}process.size`]: '1g', [`${TM}managed.fraction`]: '1.2' },
    "Inconsistently configured Key: 'taskmanager.memory.managed.fraction' , default: 0.4 (fallback keys: []) (1.2000000476837158) and its min (0 bytes), max (8388608.000tb (9223372036854775807 bytes)) value: fraction must be in range [0, 1)",
  ],
  [
    { [`${TM}process.size`]: '2g', [`${TM}network.min`]: '1g', [`${TM}network.max`]: '512m' },
    'min value must be less or equal to max value',
  ],
  [
    { [`${TM}process.size`]: '2g', [`${TM}flink.size`]: '1900m' },
    'is less than the sum of the derived Total Flink Memory size (1.855gb (1992294400 bytes)) and the configured or default JVM Metaspace size  (256.000mb (268435456 bytes)).',
  ],
  [
    { [`${TM}process.size`]: '2 xb' },
    "Memory size unit 'xb' does not match any of the recognized units: (b | bytes) / (k | kb | kibibytes) / (m | mb | mebibytes) / (g | gb | gibibytes) / (t | tb | tebibytes)",
  ],
  [
    { [`${TM}process.size`]: '2g', 'taskmanager.numberOfTaskSlots': '0' },
    'TaskExecutors need to be started with a positive number of CPU cores. Please configure taskmanager.cpu.cores accordingly.',
  ],
  [
    { [`${JM}process.size`]: '576m' },
    'JobManager memory configuration failed: The configured Total Flink Memory (128.000mb (134217728 bytes)) is less than the configured Off-heap Memory (128.000mb (134217728 bytes)).',
  ],
];

describe('memory of the processes', () => {
  it.each(DERIVED)('task manager %j', (conf, sizes) => {
    expect(check(conf).resources?.taskManager).toMatchObject(sizes);
  });
  it.each(MANAGER)('job manager %j', (conf, sizes) => {
    expect(check(conf).resources?.jobManager).toMatchObject(sizes);
  });
  it.each(REFUSED)('refuses %j', (conf, message) => {
    expect(check(conf).error).toContain(message);
    expect(check(conf).resources).toBeUndefined();
  });
  it('says nothing where no size is set', () => {
    expect(check({ 'parallelism.default': '4' })).toEqual({ resources: undefined, error: undefined });
  });
});
