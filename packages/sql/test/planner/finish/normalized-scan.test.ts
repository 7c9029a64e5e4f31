// ChangelogNormalize over a source reads the columns of the key.
import { flinkTable } from '../../flink-table.ts';

flinkTable('normalized-scan', {
  before: `CREATE TABLE ups (a INT, b INT, c STRING, d AS b + 1, PRIMARY KEY (a) NOT ENFORCED) WITH ('connector' = 'upsert-kafka', 'topic' = 'x', 'properties.bootstrap.servers' = 'h:1', 'key.format' = 'json', 'value.format' = 'json');
`,
  planned: {
    'SELECT b FROM ups': 'Calc(ChangelogNormalize(Exchange(Calc(TableSourceScan))))',
    'SELECT a, d FROM ups': 'Calc(ChangelogNormalize(Exchange(Calc(TableSourceScan))))',
    'SELECT a FROM ups WHERE b > 1': 'Calc(ChangelogNormalize(Exchange(Calc(TableSourceScan))))',
  },
});
