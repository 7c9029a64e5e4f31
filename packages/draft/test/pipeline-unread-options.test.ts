// A connector whose options could not be read out of its factory takes any: nothing of it is refused as unknown.
import { expect, test } from 'vitest';
import { checkPipelineFile } from '../src/index.ts';

const pipeline = (sink: string): string => `source:
  type: mysql
  hostname: localhost
  username: u
  password: p
  tables: app.orders
  server-id: 5400-5404
sink:
  type: ${sink}
  any.option: 'x'
pipeline:
  parallelism: 2
`;

const errors = (sink: string): readonly string[] =>
  checkPipelineFile('p.yaml', pipeline(sink))
    .file.diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

test('hudi takes an option that is not known here', () => {
  expect(errors('hudi')).toEqual([]);
});

test('a connector whose options are known refuses it', () => {
  expect(errors('kafka').join('\n')).toContain('any.option');
});
