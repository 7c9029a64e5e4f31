// Values that can be read and are refused when the job graph is built, in the words of the setter that refuses them.
import { refusedConfiguration } from '../catalogue/configuration.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { entryOfKey, millisecondsOf, valueOf } from '../configuration/configuration.ts';
import { storagePathMistake } from '../configuration/storage-path.ts';
import type { Finding } from '../report/finding.ts';
import { configurationFinding } from './configuration-finding.ts';
import type { DraftRule } from './draft-check.ts';

/** CheckpointCoordinatorConfiguration.MINIMAL_CHECKPOINT_TIME. */
const LEAST_CHECKPOINT_TIME = 10n;

/** Transformation.UPPER_BOUND_MAX_PARALLELISM: key groups are numbered by 16 bits. */
const MOST_KEY_GROUPS = 32_768;

interface Refusal {
  /** Refused only when the job graph is made, after planning. */
  readonly late?: true;
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

type Test = (configuration: Configuration) => Refusal | undefined;

const INTERVAL = 'execution.checkpointing.interval';
const BACKLOG = 'execution.checkpointing.interval-during-backlog';
const TIMEOUT = 'execution.checkpointing.timeout';
const CONCURRENT = 'execution.checkpointing.max-concurrent-checkpoints';
const UNALIGNED = 'execution.checkpointing.unaligned.enabled';
const DIRECTORY = 'execution.checkpointing.dir';

const TESTS: readonly Test[] = [
  (configuration) =>
    below(configuration, INTERVAL, LEAST_CHECKPOINT_TIME, {
      message: 'Checkpoint interval must be larger than or equal to 10 ms',
      hint: 'Give the interval a unit, as in 60 s; leave the option out to switch checkpoints off.',
    }),
  (configuration) =>
    millisecondsOf(configuration, BACKLOG) === 0n
      ? undefined
      : below(configuration, BACKLOG, LEAST_CHECKPOINT_TIME, {
          message: 'Checkpoint interval must be zero or larger than or equal to 10 ms',
          hint: 'Give the interval a unit, or write 0 for no checkpoints while there is a backlog.',
        }),
  backlogBelowInterval,
  (configuration) =>
    below(configuration, TIMEOUT, LEAST_CHECKPOINT_TIME, {
      message: 'Checkpoint timeout must be larger than or equal to 10 ms',
      hint: 'Give the timeout a unit, as in 10 min.',
    }),
  (configuration) =>
    numberBelow(configuration, CONCURRENT, 1, {
      message: 'The maximum number of concurrent attempts must be at least one.',
      hint: 'Write 1.',
    }),
  unalignedAndConcurrent,
  (configuration) =>
    numberBelow(configuration, 'execution.checkpointing.tolerable-failed-checkpoints', 0, {
      message: 'The tolerable failure checkpoint number must be non-negative.',
      hint: 'Write 0 to fail with the first failed checkpoint.',
    }),
  parallelism,
  (configuration) =>
    numberBelow(configuration, 'pipeline.max-parallelism', 1, {
      message: 'The maximum parallelism must be greater than 0.',
      hint: 'Write a number from 1 to 32768, or leave the option out.',
    }),
  (configuration) => {
    const value = valueOf(configuration, 'pipeline.max-parallelism');
    return typeof value === 'number' && value > MOST_KEY_GROUPS
      ? {
          key: 'pipeline.max-parallelism',
          message: `Maximum parallelism must be between 1 and ${MOST_KEY_GROUPS}. Found: ${value}`,
          hint: `Write ${MOST_KEY_GROUPS} or less.`,
        }
      : undefined;
  },
  checkpointDirectory,
  classNames,
  (configuration) =>
    valueOf(configuration, 'execution.runtime-mode') === 'BATCH' &&
    valueOf(configuration, 'execution.sorted-inputs.enabled') === false &&
    valueOf(configuration, 'execution.batch-state-backend.enabled') !== false
      ? {
          key: 'execution.sorted-inputs.enabled',
          message: 'Batch state backend requires the sorted inputs to be enabled!',
          hint: 'Switch execution.batch-state-backend.enabled off too, or leave both out.',
        }
      : undefined,
];

export const refusedConfigurationRule: DraftRule = ({ configuration }) =>
  refusals(configuration).map(({ finding }) => finding);

/** What is refused while a statement is planned already. */
export function refusedByPlanner(configuration: Configuration): readonly Finding[] {
  return refusals(configuration).flatMap(({ finding, late }) => (late ? [] : [finding]));
}

function refusals(configuration: Configuration): readonly { finding: Finding; late: boolean }[] {
  return TESTS.flatMap((test) => {
    const refusal = test(configuration);
    const entry = refusal === undefined ? undefined : entryOfKey(configuration, refusal.key);
    if (refusal === undefined || entry === undefined) return [];
    const { message, hint, late = false } = refusal;
    return [{ finding: configurationFinding(refusedConfiguration, { message }, entry, hint), late }];
  });
}

type Words = Omit<Refusal, 'key'>;

function below(configuration: Configuration, key: string, least: bigint, words: Words): Refusal | undefined {
  const milliseconds = millisecondsOf(configuration, key);
  return milliseconds !== undefined && milliseconds < least ? { key, ...words } : undefined;
}

function numberBelow(
  configuration: Configuration,
  key: string,
  least: number,
  words: Words,
): Refusal | undefined {
  const value = valueOf(configuration, key);
  return typeof value === 'number' && value < least ? { key, ...words } : undefined;
}

/** CheckpointConfig.getCheckpointIntervalDuringBacklog; an interval that isn't set counts as endless. */
function backlogBelowInterval(configuration: Configuration): Refusal | undefined {
  const backlog = millisecondsOf(configuration, BACKLOG);
  if (backlog === undefined || backlog < LEAST_CHECKPOINT_TIME) return undefined;
  const interval = millisecondsOf(configuration, INTERVAL);
  const unset = entryOfKey(configuration, INTERVAL) === undefined;
  if (!unset && (interval === undefined || backlog >= interval)) return undefined;
  return {
    key: BACKLOG,
    late: true,
    message: 'Checkpoint interval during backlog must be larger than or equal to that in normal situation.',
    hint: unset
      ? `Set ${INTERVAL} as well: without it checkpoints are off, and an interval during backlog has nothing to go by.`
      : `Write at least the value of ${INTERVAL}, or 0 for no checkpoints during backlog.`,
  };
}

function unalignedAndConcurrent(configuration: Configuration): Refusal | undefined {
  const concurrent = valueOf(configuration, CONCURRENT);
  const refused =
    valueOf(configuration, UNALIGNED) === true &&
    // Without an interval there are no checkpoints, and nothing is checked; nor are there in batch mode.
    millisecondsOf(configuration, INTERVAL) !== undefined &&
    valueOf(configuration, 'execution.runtime-mode') !== 'BATCH' &&
    typeof concurrent === 'number' &&
    concurrent > 1 &&
    // With at-least-once Flink switches unaligned checkpoints off; with a pause it allows one checkpoint at a time.
    valueOf(configuration, 'execution.checkpointing.mode') !== 'AT_LEAST_ONCE' &&
    (millisecondsOf(configuration, 'execution.checkpointing.min-pause') ?? 0n) === 0n;
  if (!refused) return undefined;
  return {
    key: CONCURRENT,
    late: true,
    message: "maxConcurrentCheckpoints can't be > 1 if UnalignedCheckpoints enabled",
    hint: `Write 1, or switch ${UNALIGNED} off.`,
  };
}

/** -1 is the system's default (ExecutionConfig.PARALLELISM_DEFAULT); -2, unknown, passes the setter but no operator. */
function parallelism(configuration: Configuration): Refusal | undefined {
  const value = valueOf(configuration, 'parallelism.default');
  if (typeof value !== 'number' || value >= 1 || value === -1) return undefined;
  if (value === -2) {
    return {
      key: 'parallelism.default',
      message:
        'The parallelism of an operator must be at least 1, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).',
      hint: 'Write a number from 1 on.',
    };
  }
  return {
    key: 'parallelism.default',
    message: 'Parallelism must be at least one, or ExecutionConfig.PARALLELISM_DEFAULT (use system default).',
    hint: 'Write a number from 1 on.',
  };
}

/** Lists of classes that StreamExecutionEnvironment and SerializerConfig load as they are configured. */
const CLASS_LISTS = [
  'execution.job-listeners',
  'pipeline.registered-kryo-types',
  'pipeline.registered-pojo-types',
];

/** A binary name of Java, or one of an array; whether a class of that name can be loaded depends on the job's jars. */
const CLASS_NAME =
  /^(?:\[.*|[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*)$/u;

function classNames(configuration: Configuration): Refusal | undefined {
  for (const key of CLASS_LISTS) {
    const names = valueOf(configuration, key);
    const name = Array.isArray(names) ? names.find((one) => !CLASS_NAME.test(String(one))) : undefined;
    if (name === undefined) continue;
    return {
      key,
      message: `java.lang.ClassNotFoundException: ${String(name)}`,
      hint: 'Write names of classes with their packages, as in com.example.Listener, between semicolons.',
    };
  }
  return undefined;
}

function checkpointDirectory(configuration: Configuration): Refusal | undefined {
  const entry = entryOfKey(configuration, DIRECTORY);
  const message = entry === undefined ? undefined : storagePathMistake(entry.value);
  if (message === undefined) return undefined;
  const hint = 'Write a URI with its scheme and a folder, as in oss://bucket/checkpoints.';
  return { key: DIRECTORY, message, hint };
}
