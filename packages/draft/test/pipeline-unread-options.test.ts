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

async function errors(sink: string): Promise<readonly string[]> {
  const { file } = await checkPipelineFile('p.yaml', pipeline(sink));
  return file.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

test('hudi takes an option that is not known here', async () => {
  expect(await errors('hudi')).toEqual([]);
});

test('a connector whose options are known refuses it', async () => {
  expect((await errors('kafka')).join('\n')).toContain('any.option');
});
