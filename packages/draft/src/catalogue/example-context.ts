// The surroundings in which the examples of the catalogue are checked: a small namespace.
import type { CheckContext } from '../check-context.ts';
import { readExampleArtifact } from './example-artifacts.ts';

const SQL_OF_DEPLOYMENT = `CREATE TEMPORARY TABLE s (id BIGINT, v BIGINT) WITH ('connector' = 'datagen');
CREATE TEMPORARY TABLE k (id BIGINT, n BIGINT) WITH ('connector' = 'print');
INSERT INTO k SELECT id, COUNT(*) FROM s GROUP BY id;
`;

/** With some targets, variables that are not known here, and a deployment that an example may refer to. */
export const EXAMPLE_CONTEXT: CheckContext = {
  today: '2026-11-23',
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
