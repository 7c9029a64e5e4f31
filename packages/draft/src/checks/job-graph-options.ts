// Options that Flink reads while it builds a job graph: a value of these that cannot be read refuses the job.
// Measured on Flink 1.20.3: each known option was set to a text no type takes, in streaming (with and without
// checkpoints) and in batch mode. For options not listed here such a value is accepted, and fails later or never.
import { READ_FOR_INSERTS } from '@flink-preflight/sql/plans';

export const READ_FOR_ANY_JOB: ReadonlySet<string> = new Set([
  'execution.batch.adaptive.auto-parallelism.enabled',
  'execution.checkpointing.aligned-checkpoint-timeout',
  'execution.checkpointing.checkpoints-after-tasks-finish',
  'execution.checkpointing.externalized-checkpoint-retention',
  'execution.checkpointing.interval',
  'execution.checkpointing.interval-during-backlog',
  'execution.checkpointing.max-concurrent-checkpoints',
  'execution.checkpointing.min-pause',
  'execution.checkpointing.mode',
  'execution.checkpointing.snapshot-compression',
  'execution.checkpointing.timeout',
  'execution.checkpointing.tolerable-failed-checkpoints',
  'execution.checkpointing.unaligned.enabled',
  'execution.checkpointing.unaligned.forced',
  'execution.checkpointing.unaligned.interruptible-timers.enabled',
  'execution.checkpointing.unaligned.max-subtasks-per-channel-state-file',
  'execution.runtime-mode',
  'execution.state-recovery.approximate-local-recovery',
  'execution.state-recovery.claim-mode',
  'execution.state-recovery.ignore-unclaimed-state',
  'execution.state-recovery.without-channel-state.checkpoint-id',
  'jobmanager.scheduler',
  'metrics.latency.interval',
  'parallelism.default',
  'pipeline.auto-generate-uids',
  'pipeline.auto-type-registration',
  'pipeline.auto-watermark-interval',
  'pipeline.cached-files',
  'pipeline.closure-cleaner-level',
  'pipeline.default-kryo-serializers',
  'pipeline.force-avro',
  'pipeline.force-kryo',
  'pipeline.force-kryo-avro',
  'pipeline.generic-types',
  'pipeline.global-job-parameters',
  'pipeline.max-parallelism',
  'pipeline.object-reuse',
  'pipeline.operator-chaining.chain-operators-with-different-max-parallelism',
  'pipeline.operator-chaining.enabled',
  'pipeline.serialization-config',
  'pipeline.time-characteristic',
  'pipeline.vertex-description-mode',
  'pipeline.vertex-name-include-index-prefix',
  'state.changelog.max-failures-allowed',
  'state.changelog.periodic-materialize.enabled',
  'state.changelog.periodic-materialize.interval',
  'task.cancellation.interval',
  'task.cancellation.timeout',
]);

export const READ_IN_STREAMING: ReadonlySet<string> = new Set([
  'execution.buffer-timeout.enabled',
  'execution.buffer-timeout.interval',
  'state.changelog.enabled',
]);

export const READ_IN_BATCH: ReadonlySet<string> = new Set([
  'execution.batch-shuffle-mode',
  'execution.batch-state-backend.enabled',
  'execution.sorted-inputs.enabled',
  'execution.sorted-inputs.memory',
]);

/** Read while any INSERT of a streaming job is planned; measured in the same way, with a script of one INSERT. */
export const READ_FOR_SQL: ReadonlySet<string> = new Set([
  ...READ_FOR_INSERTS,
  // Not looked at where the plan is made.
  'table.column-expansion-strategy',
  'table.optimizer.sql2rel.project-merge.enabled',
]);

/** Whether building the job graph reads the option; AUTOMATIC turns out to be either mode by the job's sources. */
export function isReadForJobGraph(key: string, mode: string): boolean {
  return (
    READ_FOR_ANY_JOB.has(key) ||
    (mode === 'STREAMING' && READ_IN_STREAMING.has(key)) ||
    (mode === 'BATCH' && READ_IN_BATCH.has(key))
  );
}
