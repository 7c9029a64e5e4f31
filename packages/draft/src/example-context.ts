// The surroundings in which the examples of the catalogue are checked: a small namespace.
import type { CheckContext } from './draft/check-context.ts';
import { readExampleArtifact } from './catalogue/example-artifacts.ts';

const SQL_OF_DEPLOYMENT = `CREATE TEMPORARY TABLE s (id BIGINT, v BIGINT) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE k (id BIGINT, n BIGINT) WITH ('connector' = 'print');
INSERT INTO k SELECT id, COUNT(*) FROM s GROUP BY id;
`;

/** Defines the table that example pipelines read, as a namespace does. */
const TABLE_OF_PIPELINES = `CREATE TABLE preflight_pipeline_orders (id INT, name STRING, age INT, made STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (
  'connector' = 'mysql-cdc', 'hostname' = 'h', 'username' = 'u', 'password' = 'p', 'database-name' = 'a', 'table-name' = 'b'
);
`;

/** With some targets, variables that are not known here, and a deployment that an example may refer to. */
export const EXAMPLE_CONTEXT: CheckContext = {
  today: '2026-11-23',
  before: [TABLE_OF_PIPELINES],
  readArtifact: readExampleArtifact,
  deploymentTargets: [
    { name: 'default-queue', mode: 'PER_JOB', free: { cpu: 100, memory: '400 GiB' } },
    { name: 'small-queue', mode: 'PER_JOB', free: { cpu: 1, memory: '4 GiB' } },
    { name: 'dev', mode: 'SESSION' },
  ],
  deployment: {
    name: 'running',
    engineVersion: 'vvr-11.7-jdk11-flink-1.20',
    artifact: { kind: 'SQLSCRIPT', sqlArtifact: { sqlScript: SQL_OF_DEPLOYMENT } },
    flinkConf: {},
  },
};
