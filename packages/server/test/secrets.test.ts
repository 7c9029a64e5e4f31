// Encrypted variables: what is seen of them, and what is not.
import { expect, it } from 'vitest';
import type { Reply } from './test-server.ts';
import { check } from './test-server.ts';
import { twoCallers } from './two-callers.ts';

const namespace = twoCallers();
const { byAnn, options, newDraft, deploy } = namespace;

const secret = 'hush-hush-hush';

it('the stars that are shown of a secret do not take its place', async () => {
  const made = await byAnn('POST', 'variables', { name: 'stars', kind: 'Encrypted', value: 'datagen' });
  expect(made.data.value).not.toBe('datagen');
  const changed = await byAnn('PATCH', 'variables/stars', { ...made.data, description: 'new' });
  expect(changed.data).toEqual({ ...made.data, description: 'new' });
  const statement = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = '\${secret_values.stars}'); SELECT a FROM t`;
  expect((await byAnn('POST', 'sql-statement/validate', { statement })).data.success).toBe(true);
  const clear = await byAnn('PATCH', 'variables/stars', { ...made.data, kind: 'Plain' });
  expect(clear).toMatchObject({ success: false, errorCode: '990102' });
  const plain = await byAnn('PATCH', 'variables/stars', { kind: 'Plain', value: '******' });
  expect(plain.success).toBe(false);
  expect((await byAnn('PATCH', 'variables/stars', { kind: 'Plain', value: 'print' })).data.value).toBe(
    'print',
  );
});

it("a secret's value comes back nowhere", async () => {
  const answers: unknown[] = [];
  const call = async (...request: Parameters<typeof byAnn>): Promise<Reply['json']> => {
    const json = await byAnn(...request);
    answers.push(json);
    return json;
  };
  await call('POST', 'variables', { name: 'sec', kind: 'Encrypted', value: 'first' });
  await call('PATCH', 'variables/sec', { name: 'sec', kind: 'Encrypted', value: secret });
  await call('GET', 'variables?pageSize=100');
  const changed = await call('PATCH', 'variables/sec', { kind: 'Plain' });
  expect(changed, 'the hidden value is not the one to keep in clear').toMatchObject({ errorCode: '990102' });
  await call('PATCH', 'variables/sec', { description: 'x' });
  const script = `CREATE TEMPORARY TABLE t (a INT) WITH ('connector' = '\${secret_values.sec}'); SELECT a FROM t`;
  const id = await newDraft(script, { flinkConf: { 'parallelism.default': '${secret_values.sec}' } });
  const outcome = await check(namespace.server, id, options());
  // Whether the value is a number the check does not know.
  expect(outcome.success).toBe(true);
  answers.push(outcome, await deploy(id), await deploy(id, { skipValidate: true }));
  const flinkConfiguration = { 'parallelism.default': '${secret_values.sec}' };
  const { data } = await call('POST', 'sql-statement/validate', { statement: script, flinkConfiguration });
  expect(data.success).toBe(true);
  await call('POST', 'sql-statement/execute', { statement: script });
  await call('GET', 'deployments?pageSize=100');
  expect(JSON.stringify(answers)).not.toContain(secret);
});
