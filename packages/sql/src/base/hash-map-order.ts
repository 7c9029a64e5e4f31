// The order in which Java's HashMap gives back texts: Flink lists names in it in some messages.

/** String.hashCode, with the upper half mixed in as HashMap does. */
function spread(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 16);
}

/** Distinct `keys`, inserted in this order, as a HashMap of the default size lists them. Source: java.util.HashMap. */
export function hashMapOrder(keys: Iterable<string>): string[] {
  const distinct = [...new Set(keys)];
  let buckets = 16;
  while (distinct.length > buckets * 0.75) buckets *= 2;
  const bucket = (key: string): number => (spread(key) & (buckets - 1)) >>> 0;
  return distinct.sort((a, b) => bucket(a) - bucket(b));
}
