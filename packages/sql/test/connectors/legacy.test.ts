// Tables by `connector.type`: real Flink 1.20.3's words where none of its old factories takes them.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/check/check-script.ts';

const messages = (script: string, engine = 'flink-1.20') =>
  checkScript(script, { engine })
    .diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
    .map(({ code, message }) => [code, message]);

const refusal = (
  kind: string,
  candidates: string,
  properties: string,
  reason = 'Required context properties mismatch.',
) =>
  `Could not find a suitable table factory for 'org.apache.flink.table.factories.Table${kind}Factory' in
the classpath.

Reason: ${reason}

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

const csv = "'connector.type' = 'filesystem', 'connector.path' = '/x', 'format.type' = 'csv'";

test('keys that no factory knows', () => {
  const script = `CREATE TABLE x (a INT, m STRING METADATA) WITH (${csv}, 'foo.1.b' = '2', 'format.num-files' = '1');
SELECT * FROM x`;
  const candidates = `The matching candidates:
org.apache.flink.table.sources.CsvBatchTableSourceFactory
Unsupported property keys:
schema.#.virtual
foo.#.b
format.num-files
schema.#.metadata

`;
  const properties = `connector.path=/x
connector.type=filesystem
foo.1.b=2
format.num-files=1
format.type=csv
schema.0.data-type=INT
schema.0.name=a
schema.1.data-type=VARCHAR(2147483647)
schema.1.metadata=m
schema.1.name=m
schema.1.virtual=false`;
  expect(messages(script)).toEqual([
    ['FP3020', refusal('Source', candidates, properties, 'No factory supports all properties.')],
  ]);
});

test.each<readonly [columns: string, options: string, analysis: 'full' | 'partial']>([
  ['a INT, b STRING, c AS a + 1, ts TIMESTAMP(3), WATERMARK FOR ts AS ts', '', 'full'],
  ['a INT, b DECIMAL(10, 2), c DATE, d TIME', ", 'format.field-delimiter' = '|'", 'full'],
  ['a INT, b STRING', ", 'update-mode' = 'append', 'format.ignore-parse-errors' = 'TRUE'", 'full'],
  ['a INT, b BYTES', '', 'partial'],
  ['a INT, b STRING', ", 'format.quote-character' = 'ab'", 'partial'],
])('CSV files with columns %s%s are read', (columns, options, analysis) => {
  const script = `CREATE TABLE x (${columns}) WITH (${csv}${options});
SELECT a, COUNT(*) FROM x GROUP BY a`;
  const checked = checkScript(script, { engine: 'flink-1.20' });
  expect(messages(script)).toEqual([]);
  expect(checked.statements[1]?.analysis).toBe(analysis);
});

test('CSV files can be looked up, and what is written to them is left undecided', () => {
  const script = `CREATE TABLE x (a INT, b STRING) WITH (${csv});
CREATE TABLE s (a INT, p AS PROCTIME()) WITH ('connector' = 'datagen');
SELECT s.a, x.b FROM s JOIN x FOR SYSTEM_TIME AS OF s.p ON s.a = x.a;
INSERT INTO x SELECT a, 'b' FROM s`;
  const { statements } = checkScript(script, { engine: 'flink-1.20' });
  expect(messages(script)).toEqual([]);
  expect(statements.map(({ analysis }) => analysis)).toEqual(['full', 'full', 'full', 'partial']);
});

test('the old key goes before the new one', () => {
  const both = `CREATE TABLE x (a INT) WITH ('connector' = 'datagen', 'connector.type' = 'jdbc');\nSELECT * FROM x`;
  expect(messages(both).map(([code]) => code)).toEqual(['FP3020']);
});
