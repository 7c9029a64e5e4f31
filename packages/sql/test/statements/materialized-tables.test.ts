// CREATE and ALTER MATERIALIZED TABLE.
import { flinkTable } from '../flink-table.ts';

flinkTable('materialized-tables', {
  before: `CREATE TABLE s (a INT, b STRING) WITH ('connector' = 'datagen');
`,
  accepted: [
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT a FROM s",
  ],
  refused: {
    "CREATE MATERIALIZED TABLE m FRESHNESS = INTERVAL '1' ^NOPE^ AS SELECT a FROM s":
      'Encountered "NOPE" at line 2, column 54.',
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' MONTH AS SELECT a FROM s":
      'Materialized table freshness only support SECOND, MINUTE, HOUR, DAY as the time unit.',
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL -'1' DAY AS SELECT a FROM s":
      "Materialized table freshness doesn't support negative value.",
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '2' DAY REFRESH_MODE = FULL AS SELECT a FROM s":
      'In full refresh mode, freshness must be 1 when the time unit is DAY.',
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '25' HOUR REFRESH_MODE = FULL AS SELECT a FROM s":
      'In full refresh mode, freshness must be less than 24 when the time unit is HOUR.',
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '7' HOUR REFRESH_MODE = FULL AS SELECT a FROM s":
      'In full refresh mode, only freshness that are factors of 24 are currently supported when the time unit is HOUR.',
    "CREATE MATERIALIZED TABLE m PARTITIONED BY (nope) WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT a FROM s":
      "Partition column 'nope' not defined in the query schema. Available columns: ['a'].",
    "CREATE MATERIALIZED TABLE m (PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT a FROM s":
      "Could not create a PRIMARY KEY with nullable column 'a'. A PRIMARY KEY column must be declared on non-nullable physical columns.",
    "CREATE MATERIALIZED TABLE m (PRIMARY KEY (nope) NOT ENFORCED) WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT a FROM s":
      "Primary key column 'nope' not defined in the query schema. Available columns: ['a'].",
    "CREATE MATERIALIZED TABLE m PARTITIONED BY (a) WITH ('connector' = 'print', 'partition.fields.a.date-formatter' = 'yyyy') FRESHNESS = INTERVAL '1' HOUR AS SELECT a FROM s":
      "Materialized table option 'partition.fields.a.date-formatter' only supports referring to char, varchar and string type partition column. Column a type is INT.",
    "CREATE MATERIALIZED TABLE m WITH ('connector' = 'print') FRESHNESS = INTERVAL '1' HOUR AS SELECT ^nope^ FROM s":
      "Column 'nope' not found in any table",
    'ALTER MATERIALIZED TABLE m SUSPEND':
      "AlterMaterializedTableResumeOperation doesn't support ExecutableOperation yet.",
    'ALTER MATERIALIZED TABLE m REFRESH':
      'AlterMaterializedTableRefreshOperation does not support ExecutableOperation yet.',
    "ALTER MATERIALIZED TABLE m SET FRESHNESS = INTERVAL '1' HOUR":
      "Unsupported query: ALTER MATERIALIZED TABLE m SET FRESHNESS = INTERVAL '1' HOUR",
  },
});
