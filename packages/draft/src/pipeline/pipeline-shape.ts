// What a Flink CDC pipeline may say, block by block (YamlPipelineDefinitionParser of flink-cdc-cli, PipelineOptions of
// flink-cdc-common), and the connectors of the open source and of the product.
import type { Feature } from '@flink-preflight/sql';
import type { OptionType } from './option-value.ts';

export const BLOCKS: readonly string[] = ['source', 'sink', 'route', 'transform', 'pipeline'];

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

/** Options of the pipeline block (PipelineOptions of flink-cdc-common), with those of the product's documents. */
export const PIPELINE_OPTIONS: Readonly<Record<string, OptionType>> = {
  name: { type: 'string' },
  parallelism: { type: 'int' },
  'schema.change.behavior': {
    type: 'enum',
    values: ['IGNORE', 'LENIENT', 'TRY_EVOLVE', 'EVOLVE', 'EXCEPTION'],
  },
  'route-mode': { type: 'enum', values: ['ALL_MATCH', 'FIRST_MATCH'] },
  'local-time-zone': { type: 'string' },
  'execution.runtime-mode': { type: 'enum', values: ['STREAMING', 'BATCH'] },
  'operator.uid.prefix': { type: 'string' },
  'schema.operator.uid': { type: 'string' },
  'schema-operator.rpc-timeout': { type: 'duration' },
  'sink.partitioning.strategy': { type: 'enum', values: ['SINK_DEFINED', 'PRIMARY_KEY', 'TABLE_ID'] },
  'transform.decimal.precision.mode': { type: 'enum', values: ['UP_TO_19', 'UP_TO_38'] },
  'user-defined-function': { type: 'any' },
  model: { type: 'any' },
};

export interface PipelineConnector {
  readonly type: string;
  readonly source?: boolean;
  readonly sink?: boolean;
  /** What the product's engine must have for it. */
  readonly feature?: Feature;
}

export const PIPELINE_CONNECTORS: readonly PipelineConnector[] = [
  { type: 'mysql', source: true },
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
  },
  { type: 'doris', sink: true },
  { type: 'selectdb', sink: true, feature: 'cdc-yaml-selectdb' },
  { type: 'elasticsearch', sink: true },
  { type: 'hologres', sink: true },
  { type: 'maxcompute', sink: true, feature: 'cdc-yaml-maxcompute' },
  { type: 'iceberg', sink: true },
  { type: 'hudi', sink: true },
  { type: 'fluss', sink: true },
  { type: 'dlf-paimon', sink: true },
];
