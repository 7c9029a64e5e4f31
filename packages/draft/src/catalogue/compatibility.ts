// Whether a job can go on from the state of the deployment that it replaces.
import { define } from '@flink-preflight/sql';

const job = (query: string): string => `name: running
engineVersion: vvr-11.7-jdk11-flink-1.20
referencedDeploymentId: d-1
artifact:
  kind: SQLSCRIPT
  sqlArtifact:
    sqlScript: |
      CREATE TEMPORARY TABLE s (id BIGINT, v BIGINT) WITH ('connector' = 'datagen');
      CREATE TEMPORARY TABLE k (id BIGINT, n BIGINT) WITH ('connector' = 'print');
      INSERT INTO k ${query};
`;

const SAME = job('SELECT id, COUNT(*) FROM s GROUP BY id');
const SOURCE =
  "the product's documentation of state compatibility (documents 403319 to 403339); RowDataSerializerSnapshot.resolveSchemaCompatibility";

export const stateIncompatible = define({
  code: 'FP8001',
  name: 'state-incompatible',
  stage: 'submit',
  severity: 'warning',
  category: 'compatibility',
  message: 'The job cannot go on from the state of its deployment: {reason}',
  hint: 'Start it without state, or take the change back.',
  explain:
    'The state of a SQL job belongs to the operators of its plan, and Flink reads it only with the types that it was written with: width, ' +
    "precision and nullability count (RowDataSerializer). Which changes of a query leave an operator its state follows the product's pages on " +
    'aggregations, joins, windows, Top-N, deduplication, patterns, sources, sinks and filters; community Flink keeps all aggregates of an ' +
    'operator in one row, so that none may come or go. Inferred, since the pages do not say it: changes of DISTINCT aggregates, of the state ' +
    'backend and of the maximum parallelism, and the rules on sorts.',
  source: SOURCE,
  examples: [{ wrong: job('SELECT v, COUNT(*) FROM s GROUP BY v'), right: SAME }],
});

export const statePartial = define({
  code: 'FP8002',
  name: 'state-partially-compatible',
  stage: 'submit',
  severity: 'info',
  category: 'compatibility',
  message: 'The job goes on from part of the state of its deployment: {reason}',
  hint: 'What is new begins at nothing; see whether its first results may be wrong.',
  explain:
    'New aggregates have no state yet: they count from the moment the job is started again, beside older ones that go on. A source that ' +
    'reads from another place (topic, path, table, host) begins there as its options say, while the state behind it goes on.',
  source: SOURCE,
  examples: [
    {
      wrong: job('SELECT id, c + m FROM (SELECT id, COUNT(*) AS c, MAX(v) AS m FROM s GROUP BY id)'),
      right: SAME,
    },
  ],
});

export const stateUnknown = define({
  code: 'FP8003',
  name: 'state-compatibility-unknown',
  stage: 'submit',
  severity: 'info',
  category: 'compatibility',
  message: 'Whether the job can go on from the state of its deployment is not known: {reason}',
  hint: 'Make one change at a time, or try it on a copy.',
  explain:
    'Several changes at once, another version of Flink, another class of a function, and programs other than SQL cannot be judged; nor can ' +
    'what could not be analysed. State that no serializer takes is refused whatever else changed.',
  source: SOURCE,
  examples: [
    {
      wrong: job(
        'SELECT id, c + m FROM (SELECT id, COUNT(*) AS c, MAX(v) AS m FROM s WHERE v > 0 GROUP BY id)',
      ),
      right: SAME,
    },
  ],
});
