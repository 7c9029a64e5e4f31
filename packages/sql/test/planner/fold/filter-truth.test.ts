// Which conditions Flink 1.20.3 finds to be never met: below them nothing is planned, so that an append-only sink takes changes.
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../src/index.ts';
import answers from './conditions.answers.json' with { type: 'json' };

const KAFKA = `'connector' = 'kafka', 'topic' = 't', 'properties.bootstrap.servers' = 'h:1'`;
const TABLES = `CREATE TABLE c (a INT, s STRING, bo BOOLEAN, m INT NOT NULL) WITH (${KAFKA}, 'format' = 'debezium-json');
CREATE TABLE k (a INT, s STRING) WITH (${KAFKA}, 'format' = 'json');
`;

const names = (condition: string): readonly string[] =>
  checkScript(`${TABLES}INSERT INTO k SELECT a, s FROM c WHERE ${condition};`, {
    engine: 'flink-1.20',
  }).diagnostics.flatMap((each) => (each.severity === 'error' ? [each.name ?? each.code] : []));

describe('conditions that no row meets', () => {
  test.each(answers.never)('%s', (condition) => {
    expect(names(condition)).toEqual([]);
  });
});

describe('conditions that rows may meet', () => {
  test.each(answers.kept)('%s', (condition) => {
    expect(names(condition)).toEqual(['sink-unsupported-changes']);
  });
});
