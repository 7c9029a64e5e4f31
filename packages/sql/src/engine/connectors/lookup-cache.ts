// The cache options of lookups that connectors share. Source: DefaultLookupCache.fromConfig, LookupOptions.
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
      `Missing '${evictions[0]!}', '${evictions[1]!}' or '${evictions[2]!}' in the configuration. The cache will not have evictions under this configuration and could lead to potential memory issues as the cache size may grow indefinitely.`,
      `Add '${evictions[2]!}' or '${evictions[1]!}'.`,
      'lookup.cache',
    );
}
