// The cache options of lookups that connectors share.
import { flinkTable } from '../flink-table.ts';

flinkTable('lookup-cache', {
  accepted: [
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'lookup.cache' = 'PARTIAL', 'lookup.partial-cache.max-rows' = '10');
SELECT * FROM x`,
    `CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'lookup.cache' = 'NONE');
SELECT * FROM x`,
  ],
  refused: {
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'lookup.cache' = 'PARTIAL');
SELECT * FROM x`]:
      "Missing 'lookup.partial-cache.expire-after-access', 'lookup.partial-cache.expire-after-write' or 'lookup.partial-cache.max-rows' in the configuration. The cache will not have evictions under this configuration and could lead to potential memory issues as the cache size may grow indefinitely.",
    [`CREATE TABLE x (rk STRING, f ROW<q INT>) WITH ('connector' = 'hbase-2.2', 'table-name' = 't', 'zookeeper.quorum' = 'h', 'lookup.cache' = 'PARTIAL');
SELECT * FROM x`]:
      "Missing 'lookup.partial-cache.expire-after-access', 'lookup.partial-cache.expire-after-write' or 'lookup.partial-cache.max-rows' in the configuration. The cache will not have evictions under this configuration and could lead to potential memory issues as the cache size may grow indefinitely.",
    [`CREATE TABLE x (a INT) WITH ('connector' = 'jdbc', 'url' = 'jdbc:mysql://h/d', 'table-name' = 't', 'lookup.cache' = 'nope');
SELECT * FROM x`]:
      'Could not parse value for enum class org.apache.flink.table.connector.source.lookup.LookupOptions$LookupCacheType. Expected one of: [[NONE, PARTIAL, FULL]]',
  },
});
