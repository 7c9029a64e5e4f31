// Names and ids of mysql-cdc, as Flink 1.20.3 answers with its connector.
import { expect, test } from 'vitest';
import { checkScript } from '../../src/index.ts';
import { connectorAnswers } from './connector-answers.ts';

const errors = (changes: Readonly<Record<string, string>>): readonly string[] => {
  const options = {
    connector: 'mysql-cdc',
    hostname: 'h',
    username: 'u',
    password: 'p',
    'database-name': 'd',
    'table-name': 't',
    ...changes,
  };
  const list = Object.entries(options).map(([key, value]) => `'${key}' = '${value}'`);
  const sql = `CREATE TABLE x (id BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH (${list.join(', ')});\nSELECT * FROM x;`;
  return checkScript(sql, { engine: 'flink-1.20' })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
};

test.each([
  [{ 'database-name': '*_wp' }, "Dangling meta character '*' near index 0"],
  [{ 'table-name': 'a{2' }, 'Unclosed counted closure near index 3'],
  [{ 'table-name': 'a[bc' }, 'Unclosed character class near index 3'],
  [{ 'database-name': '' }, 'databaseName cannot be null or empty'],
  [{ 'table-name': '' }, 'objectName cannot be null or empty'],
  [
    { 'server-id': '5404-5400' },
    'Subtask ID 0 is out of server id range 5404-5400, please adjust the server id range to make the number of server id larger than the source parallelism.',
  ],
])('%j is refused', (changes, message) => {
  expect(errors(changes).join('\n')).toContain(message);
});

test.each([
  [{}],
  [{ 'database-name': '.*_wp' }],
  [{ 'table-name': '(a|b)_[0-9]+' }],
  [{ 'server-id': '5400-5404' }],
  [{ hostname: '' }],
])('%j is taken', (changes) => {
  expect(errors(changes as Readonly<Record<string, string>>)).toEqual([]);
});

connectorAnswers('connectors', 'mysql-cdc');
