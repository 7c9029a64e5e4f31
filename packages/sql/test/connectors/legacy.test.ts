// Tables by `connector.type`: real Flink 1.20.3's words where none of its old factories takes them.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/language/check-script.ts';

const messages = (script: string, engine = 'flink-1.20') =>
  checkScript(script, { engine })
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map(({ code, message }) => [code, message]);

const refusal = (kind: string, candidates: string, properties: string) =>
  `Could not find a suitable table factory for 'org.apache.flink.table.factories.Table${kind}Factory' in
the classpath.

Reason: Required context properties mismatch.

${candidates}The following properties are requested:
${properties}

The following factories have been considered:
org.apache.flink.table.${kind.toLowerCase()}s.CsvBatchTable${kind}Factory
org.apache.flink.table.${kind.toLowerCase()}s.CsvAppendTable${kind}Factory`;

test('a source of another kind than CSV files', () => {
  const script = `CREATE TABLE x (a INT NOT NULL, b STRING, c ROW<d TIMESTAMP_LTZ(3)>) COMMENT 'old' PARTITIONED BY (b) WITH ('connector.type' = 'jdbc', 'k' = 'v');
SELECT * FROM x`;
  const properties = `comment=old
connector.type=jdbc
k=v
partition.keys.0.name=b
schema.0.data-type=INT NOT NULL
schema.0.name=a
schema.1.data-type=VARCHAR(2147483647)
schema.1.name=b
schema.2.data-type=ROW<\`d\` TIMESTAMP(3) WITH LOCAL TIME ZONE>
schema.2.name=c`;
  expect(messages(script)).toEqual([['FP3020', refusal('Source', '', properties)]]);
});

test('a sink, with the factory that comes nearest', () => {
  const script = `CREATE TABLE x (a INT) WITH ('connector.type' = 'kafka', 'format.type' = 'json', 'update-mode' = 'append');
INSERT INTO x SELECT 1`;
  const candidates = `The matching candidates:
org.apache.flink.table.sinks.CsvAppendTableSinkFactory
Mismatched properties:
'connector.type' expects 'filesystem', but is 'kafka'
'format.type' expects 'csv', but is 'json'

`;
  const properties = `connector.type=kafka
format.type=json
schema.0.data-type=INT
schema.0.name=a
update-mode=append`;
  expect(messages(script)).toEqual([['FP3020', refusal('Sink', candidates, properties)]]);
});

test('the old key goes before the new one; CSV files are left undecided', () => {
  const both = `CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'connector.type' = 'jdbc');\nSELECT * FROM x`;
  expect(messages(both).map(([code]) => code)).toEqual(['FP3020']);
  const csv = `CREATE TABLE x (a INT) WITH ('connector.type' = 'filesystem', 'connector.path' = '/x', 'format.type' = 'csv');\nSELECT * FROM x`;
  expect(messages(csv)).toEqual([]);
});
