// Built-in functions of Realtime Compute for Apache Flink beside Flink's own, by its documents: what is known are names.
// Source: Alibaba Cloud's pages on supported functions, and on ML_PREDICT, AI_* (models came with VVR 11.1) and VARIANT.

const BUILT_IN: readonly string[] = (
  'BITAND BITNOT BITOR BITXOR CONCAT_AGG DATEDIFF DATE_ADD DATE_FORMAT_TZ DATE_SUB GENERATE_SERIES HASH_CODE JSON_TUPLE ' +
  'KEYVALUE MULTI_KEYVALUE STRING_SPLIT TO_TIMESTAMP_TZ WITHOFFSET APPLY_WATERMARK'
).split(' ');

const OF_MODELS: readonly string[] = (
  'AI_CLASSIFY AI_COMPLETE AI_EMBED AI_EXTRACT AI_MASK AI_SENTIMENT AI_SUMMARIZE AI_TRANSLATE ML_EVALUATE ML_PREDICT ' +
  'PARSE_JSON TRY_PARSE_JSON VECTOR_SEARCH'
).split(' ');

/** Names of functions that an engine with these features has built in, of which no more is known. */
export function productFunctions(features: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...(features.includes('product-functions') ? BUILT_IN : []),
    ...(features.includes('models') ? OF_MODELS : []),
  ]);
}

/** Functions of Flink that the product's pages call with other arguments, too; `engine/functions/product-calls.ts` says which. */
const WIDENED: readonly string[] =
  'APPROX_COUNT_DISTINCT FIRST_VALUE LAST_VALUE TO_TIMESTAMP UNIX_TIMESTAMP'.split(' ');

/** Names of Flink's functions that an engine with these features calls with other arguments, too. */
export function widenedFunctions(features: readonly string[]): ReadonlySet<string> {
  return new Set(features.includes('product-functions') ? WIDENED : []);
}

/** Names of data types that an engine with these features has, of which no more is known. */
export function productTypes(features: readonly string[]): ReadonlySet<string> {
  return new Set(features.includes('models') ? ['VARIANT'] : []);
}

/** Whether a table function of the product names columns of its own table in its other arguments. */
export const readsItsTable = (name: string): boolean => name.toUpperCase() === 'APPLY_WATERMARK';
