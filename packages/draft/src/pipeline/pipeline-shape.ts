// What a Flink CDC pipeline may say, block by block (YamlPipelineDefinitionParser of flink-cdc-cli, PipelineOptions of
// flink-cdc-common), and the connectors of the open source and of the product.
import type { Feature } from '@flink-preflight/sql';

export const BLOCKS: readonly string[] = ['source', 'sink', 'transform', 'route', 'pipeline'];

export interface ItemBlock {
  readonly keys: readonly string[];
  readonly required: readonly string[];
}

/** Blocks that are lists. */
export const ITEM_BLOCKS: Readonly<Record<string, ItemBlock>> = {
  route: {
    keys: ['source-table', 'sink-table', 'replace-symbol', 'description'],
    required: ['source-table', 'sink-table'],
  },
  transform: {
    keys: [
      'source-table',
      'projection',
      'filter',
      'primary-keys',
      'partition-keys',
      'table-options',
      'table-options.delimiter',
      'description',
      'converter-after-transform',
    ],
    required: ['source-table'],
  },
};

/** An item of `user-defined-function` in the pipeline block. */
export const USER_FUNCTION: ItemBlock = {
  keys: ['name', 'classpath', 'options', 'python-code', 'python-executable', 'python-files'],
  required: ['name'],
};

export type PipelineOption =
  | { readonly kind: 'any' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'enum'; readonly values: readonly string[] };

export const PIPELINE_OPTIONS: Readonly<Record<string, PipelineOption>> = {
  name: { kind: 'any' },
  parallelism: { kind: 'integer' },
  'schema.change.behavior': {
    kind: 'enum',
    values: ['IGNORE', 'LENIENT', 'TRY_EVOLVE', 'EVOLVE', 'EXCEPTION'],
  },
  'route-mode': { kind: 'any' },
  'local-time-zone': { kind: 'any' },
  'execution.runtime-mode': { kind: 'enum', values: ['STREAMING', 'BATCH'] },
  'operator.uid.prefix': { kind: 'any' },
  'schema.operator.uid': { kind: 'any' },
  'schema-operator.rpc-timeout': { kind: 'duration' },
  'sink.partitioning.strategy': { kind: 'enum', values: ['SINK_DEFINED', 'PRIMARY_KEY', 'TABLE_ID'] },
  'transform.decimal.precision.mode': { kind: 'enum', values: ['UP_TO_19', 'UP_TO_38'] },
  'user-defined-function': { kind: 'any' },
  model: { kind: 'any' },
};

export interface PipelineConnector {
  readonly type: string;
  readonly source?: boolean;
  readonly sink?: boolean;
  /** Options without a default, as its factory requires them. */
  readonly sourceRequires?: readonly string[];
  readonly sinkRequires?: readonly string[];
  /** What the product's engine must have for it. */
  readonly feature?: Feature;
}

export const PIPELINE_CONNECTORS: readonly PipelineConnector[] = [
  { type: 'mysql', source: true, sourceRequires: ['hostname', 'username', 'password', 'tables'] },
  { type: 'postgres', source: true, feature: 'cdc-yaml-postgres' },
  { type: 'mongodb', source: true, feature: 'cdc-yaml-mongodb' },
  { type: 'oceanbase', source: true, sink: true },
  { type: 'oracle', source: true },
  { type: 'sqlserver', source: true },
  { type: 'sls', source: true, feature: 'cdc-yaml-sls' },
  { type: 'kafka', source: true, sink: true, feature: 'cdc-yaml-kafka' },
  { type: 'upsert-kafka', sink: true },
  { type: 'values', source: true, sink: true },
  { type: 'print', sink: true },
  { type: 'paimon', sink: true },
  {
    type: 'starrocks',
    sink: true,
    sinkRequires: ['jdbc-url', 'load-url', 'username', 'password'],
  },
  { type: 'doris', sink: true, sinkRequires: ['fenodes', 'username'] },
  { type: 'selectdb', sink: true, feature: 'cdc-yaml-selectdb' },
  { type: 'elasticsearch', sink: true, sinkRequires: ['hosts'] },
  { type: 'hologres', sink: true },
  { type: 'maxcompute', sink: true, feature: 'cdc-yaml-maxcompute' },
  { type: 'iceberg', sink: true },
  { type: 'hudi', sink: true },
  { type: 'fluss', sink: true },
  { type: 'dlf-paimon', sink: true },
];
