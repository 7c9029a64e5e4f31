// ALTER TABLE … ADD and DROP PARTITION.
import { flinkTable } from '../flink-table.ts';

flinkTable('partitions', {
  before: `CREATE TABLE p (a INT, b STRING, PRIMARY KEY (a) NOT ENFORCED) PARTITIONED BY (b) WITH ('connector' = 'filesystem', 'path' = '/p', 'format' = 'json');
CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    "ALTER TABLE p ADD PARTITION (b = 'x')",
    "ALTER TABLE p ADD PARTITION (b = 'x') PARTITION (b = 'y'); ALTER TABLE p DROP PARTITION (b = 'x'), PARTITION (b = 'y')",
    "ALTER TABLE p ADD PARTITION (b = 'x'); ALTER TABLE p ADD IF NOT EXISTS PARTITION (b = 'x')",
    "ALTER TABLE p DROP IF EXISTS PARTITION (b = 'x')",
  ],
  refused: {
    'ALTER TABLE p ADD PARTITION (a = 1)':
      'PartitionSpec CatalogPartitionSpec{{a=1}} does not match partition keys [b] of table default_database.p in catalog default_catalog.',
    "ALTER TABLE p ADD PARTITION (a = 1, b = 'x')":
      'PartitionSpec CatalogPartitionSpec{{a=1, b=x}} does not match partition keys [b] of table default_database.p in catalog default_catalog.',
    "ALTER TABLE p ADD PARTITION (b = 'x'); ALTER TABLE p ADD PARTITION (b = 'x')":
      'Partition CatalogPartitionSpec{{b=x}} of table default_database.p in catalog default_catalog already exists.',
    "ALTER TABLE p DROP PARTITION (b = 'x')":
      'Partition CatalogPartitionSpec{{b=x}} of table default_database.p in catalog default_catalog does not exist.',
    "ALTER TABLE s ADD PARTITION (b = 'x')":
      'Table default_database.s in catalog default_catalog is not partitioned.',
    "ALTER TABLE nope ADD PARTITION (b = 'x')":
      'Table (or view) default_database.nope does not exist in Catalog default_catalog.',
    "ALTER TABLE nope DROP PARTITION (b = 'x')":
      'Partition CatalogPartitionSpec{{b=x}} of table default_database.nope in catalog default_catalog does not exist.',
  },
});
