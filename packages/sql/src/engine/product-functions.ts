// Built-in functions of Realtime Compute for Apache Flink beside Flink's own, by its documents: what is known are names.
// Source: Alibaba Cloud's pages on supported functions, and on ML_PREDICT, AI_* (models came with VVR 11.1) and VARIANT.
import { hasFeature } from './engine.ts';
import type { Engine } from './engine.ts';

const BUILT_IN: ReadonlySet<string> = new Set(
  (
    'BITAND BITNOT BITOR BITXOR CONCAT_AGG DATEDIFF DATE_ADD DATE_FORMAT_TZ DATE_SUB GENERATE_SERIES HASH_CODE JSON_TUPLE ' +
    'KEYVALUE MULTI_KEYVALUE STRING_SPLIT TO_TIMESTAMP_TZ'
  ).split(' '),
);

const OF_MODELS: ReadonlySet<string> = new Set(
  (
    'AI_CLASSIFY AI_COMPLETE AI_EMBED AI_EXTRACT AI_MASK AI_SENTIMENT AI_SUMMARIZE AI_TRANSLATE ML_EVALUATE ML_PREDICT ' +
    'PARSE_JSON TRY_PARSE_JSON VECTOR_SEARCH'
  ).split(' '),
);

/** Whether the engine has a built-in function of that name, in any case, of which no more is known. */
export function isProductFunction(engine: Engine, name: string): boolean {
  const upper = name.toUpperCase();
  if (hasFeature(engine, 'product-functions') && BUILT_IN.has(upper)) return true;
  return hasFeature(engine, 'models') && OF_MODELS.has(upper);
}

/** Whether the engine has a data type of that name, in any case, of which no more is known. */
export function isProductType(engine: Engine, name: string): boolean {
  return hasFeature(engine, 'models') && name.toUpperCase() === 'VARIANT';
}
