// Configuration keys of the product that Apache Flink does not know.
// Seen in its documentation (state backend, TTL, script validation, connectors built in); the full list is not public.
const KEYS: readonly string[] = [
  'table.optimizer.state-compatibility.ignore-filter',
  'pipeline.used-builtin-connectors',
  'pipeline.used-builtin-formats',
  'pipeline.used-builtin-catalogs',
  'pipeline.classpaths',
  'table.exec.source.cdc-events-duplicate',
];

const PREFIXES: readonly string[] = [
  'flink.sqlserver.',
  'state.backend.gemini.',
  'gemini.',
  'sql-gateway.',
  'vvr.',
  'vvp.',
];

/** Values of `state.backend.type` that only the product has. */
export const PRODUCT_STATE_BACKENDS: readonly string[] = ['gemini', 'GeminiStateBackend'];

export function isProductKey(key: string): boolean {
  return KEYS.includes(key) || PREFIXES.some((prefix) => key.startsWith(prefix));
}

const MEMORY = 'Set memory and cores in the resource setting.';
const PLATFORM = 'Remove it.';

/** Keys that the platform sets itself. Inferred: there is no public list. */
export const PLATFORM_KEYS: readonly { readonly prefix: string; readonly advice: string }[] = [
  { prefix: 'jobmanager.memory.process.size', advice: MEMORY },
  { prefix: 'jobmanager.memory.flink.size', advice: MEMORY },
  { prefix: 'taskmanager.memory.process.size', advice: MEMORY },
  { prefix: 'taskmanager.memory.flink.size', advice: MEMORY },
  { prefix: 'taskmanager.cpu.cores', advice: MEMORY },
  { prefix: 'kubernetes.', advice: PLATFORM },
  { prefix: 'yarn.', advice: PLATFORM },
  { prefix: 'high-availability', advice: PLATFORM },
  { prefix: 'rest.', advice: PLATFORM },
  { prefix: 'web.', advice: PLATFORM },
  { prefix: 'blob.', advice: PLATFORM },
  { prefix: 'security.', advice: PLATFORM },
  { prefix: 'jobmanager.rpc.', advice: PLATFORM },
  { prefix: 'execution.target', advice: PLATFORM },
  { prefix: 'execution.attached', advice: PLATFORM },
  {
    prefix: 'state.checkpoints.dir',
    advice: 'Remove it: the platform keeps checkpoints in its own storage.',
  },
  { prefix: 'state.savepoints.dir', advice: 'Remove it: the platform keeps savepoints in its own storage.' },
  {
    prefix: 'execution.checkpointing.dir',
    advice: 'Remove it: the platform keeps checkpoints in its own storage.',
  },
];
