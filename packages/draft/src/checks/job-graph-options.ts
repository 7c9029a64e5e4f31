// Options that Flink reads before it accepts a job: a value of these that cannot be read refuses the job. For options not
// listed here such a value is accepted, and fails later or never.
import { settingsReadOf } from '@flink-preflight/sql/settings-read';
import type { SettingsReadIn } from '@flink-preflight/sql/settings-read';

const { streaming, batch } = settingsReadOf({ facts: 'flink-1.20' });

/** The planner's own options; the environment that it plans in reads the others, for jobs without SQL too. */
const isOfPlanner = (key: string): boolean => key.startsWith('table.');

const ofEnvironment = ({ always }: SettingsReadIn): ReadonlySet<string> =>
  new Set(always.filter((key) => !isOfPlanner(key)));

const IN_ANY_STREAMING_JOB = ofEnvironment(streaming);
const IN_ANY_BATCH_JOB = ofEnvironment(batch);

/**
 * Read when the job graph is made, which is after planning. Measured on Flink 1.20.3: each known option was set to a text no
 * type takes, in streaming (with and without checkpoints) and in batch mode.
 */
const READ_FOR_JOB_GRAPH: ReadonlySet<string> = new Set([
  'execution.state-recovery.approximate-local-recovery',
  'metrics.latency.interval',
  'pipeline.operator-chaining.chain-operators-with-different-max-parallelism',
  'pipeline.operator-chaining.enabled',
  'state.changelog.max-failures-allowed',
  'state.changelog.periodic-materialize.enabled',
  'state.changelog.periodic-materialize.interval',
  'task.cancellation.interval',
  'task.cancellation.timeout',
]);

const READ_IN_STREAMING: ReadonlySet<string> = new Set(['state.changelog.enabled']);

const READ_IN_BATCH: ReadonlySet<string> = new Set(['execution.sorted-inputs.memory']);

/** Whether building the job graph reads the option; AUTOMATIC turns out to be either mode by the job's sources. */
export function isReadForJobGraph(key: string, mode: string): boolean {
  if (READ_FOR_JOB_GRAPH.has(key)) return true;
  const [inStreaming, inBatch] = [IN_ANY_STREAMING_JOB.has(key), IN_ANY_BATCH_JOB.has(key)];
  if (mode === 'STREAMING') return inStreaming || READ_IN_STREAMING.has(key);
  if (mode === 'BATCH') return inBatch || READ_IN_BATCH.has(key);
  return inStreaming && inBatch;
}

/**
 * Whether planning reads the option for every query, or, of a job, for every INSERT. In a script, what one statement reads is
 * told by the check of that statement.
 */
export function isReadForSql(key: string, mode: string, writes: boolean): boolean {
  if (mode !== 'STREAMING' && mode !== 'BATCH') return false;
  const { always, inserts } = mode === 'BATCH' ? batch : streaming;
  return always.includes(key) || (writes && inserts.includes(key));
}
