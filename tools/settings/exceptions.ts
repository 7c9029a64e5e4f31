// Where the verdict on a setting differs from Flink's answer in answers.json, and why. A test holds that there are no others.

export interface Exception {
  readonly keys: readonly string[];
  /** Kinds of statements; all where absent. */
  readonly kinds?: readonly string[];
  /** Values; all that Flink refuses or we do where absent. */
  readonly values?: readonly string[];
  /** Which side refuses. */
  readonly refusedBy: 'flink' | 'us';
  readonly reason: string;
}

const BATCH = ['select-batch', 'insert-batch'];
const STREAMING = ['select', 'insert', 'select-joined', 'insert-joined'];

const JOB_GRAPH =
  'Flink reads it when it makes the job graph, and the questions were asked with EXPLAIN, which stops before.';
const BY_COST =
  'It belongs to one algorithm. A batch planner chooses among algorithms by cost, from statistics that are not known here.';

export const EXCEPTIONS: readonly Exception[] = [
  {
    keys: [
      'pipeline.operator-chaining.chain-operators-with-different-max-parallelism',
      'pipeline.operator-chaining.enabled',
    ],
    refusedBy: 'us',
    reason: JOB_GRAPH,
  },
  { keys: ['state.changelog.enabled'], kinds: STREAMING, refusedBy: 'us', reason: JOB_GRAPH },
  {
    keys: [
      'execution.checkpointing.approximate-local-recovery',
      'execution.sorted-inputs.memory',
      'execution.state-recovery.approximate-local-recovery',
    ],
    kinds: BATCH,
    refusedBy: 'us',
    reason: JOB_GRAPH,
  },
  {
    keys: ['execution.job-listeners', 'pipeline.registered-kryo-types', 'pipeline.registered-pojo-types'],
    values: ['x'],
    refusedBy: 'flink',
    reason: 'A class of that name may be in a jar of the job.',
  },
  {
    keys: ['execution.runtime-mode'],
    kinds: BATCH,
    values: ['STREAMING'],
    refusedBy: 'flink',
    reason:
      'The questions were asked in one environment, made for batch; a SQL client makes a new one for each statement.',
  },
  {
    keys: [
      'table.exec.local-hash-agg.adaptive.distinct-value-rate-threshold',
      'table.exec.local-hash-agg.adaptive.enabled',
      'table.exec.local-hash-agg.adaptive.sampling-threshold',
      'table.exec.resource.external-buffer-memory',
      'table.exec.resource.hash-agg.memory',
      'table.exec.resource.hash-join.memory',
      'table.exec.resource.sort.memory',
      'table.exec.sort.async-merge-enabled',
      'table.optimizer.join.broadcast-threshold',
    ],
    kinds: BATCH,
    refusedBy: 'flink',
    reason: BY_COST,
  },
  {
    keys: ['table.exec.legacy-cast-behaviour'],
    kinds: BATCH,
    refusedBy: 'flink',
    reason:
      'A batch planner expands DISTINCT calls, and casts what they give; the plan here has no such Expand.',
  },
  {
    keys: ['table.optimizer.source.report-statistics-enabled'],
    kinds: BATCH,
    refusedBy: 'flink',
    reason: 'Scans below a join that is planned for streaming only are not in the plan here.',
  },
  {
    keys: ['table.exec.sink.keyed-shuffle'],
    kinds: ['insert-batch'],
    refusedBy: 'flink',
    reason: 'A batch sink reads it if its table has a primary key; the fact knows of every INSERT only.',
  },
  {
    keys: ['table.exec.disabled-operators', 'table.exec.shuffle-mode'],
    kinds: BATCH,
    refusedBy: 'flink',
    reason: 'They are texts by their type, so that the facts do not tell which values they take.',
  },
];
