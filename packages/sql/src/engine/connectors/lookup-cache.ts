// The cache options of lookups that connectors share. Source: DefaultLookupCache.fromConfig, LookupOptions.
import { lookupCacheWithoutEviction } from '../../diagnostics/catalogue/connector-rules/jdbc.ts';
import type { OptionReader } from './option-reader.ts';

export function checkLookupCache(reader: OptionReader): void {
  if (reader.text('lookup.cache') !== 'PARTIAL') return;
  const evictions = [
    'lookup.partial-cache.expire-after-access',
    'lookup.partial-cache.expire-after-write',
    'lookup.partial-cache.max-rows',
  ];
  if (!evictions.some((key) => reader.has(key)))
    reader.fail(
      lookupCacheWithoutEviction,
      { access: evictions[0]!, write: evictions[1]!, rows: evictions[2]! },
      'lookup.cache',
    );
}
