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
