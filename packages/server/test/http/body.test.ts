// Bodies on their way: each has its limit, and all together have one.
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readBody } from '../../src/http/body.ts';

const budget = () => ({ held: 0, most: 100 });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('many at once are slowed down, not kept; room that is free again is used', async () => {
  const all = budget();
  const [first, second] = [new PassThrough(), new PassThrough()];
  const bodies = [readBody(first, 80, all), readBody(second, 80, all)];
  first.write(Buffer.alloc(60, 'a'));
  await turn();
  expect(all.held).toBe(60);
  second.write(Buffer.alloc(30));
  await turn();
  second.write(Buffer.alloc(30));
  await turn();
  expect(all.held).toBe(60);
  second.end(Buffer.alloc(5));
  await expect(bodies[1]).rejects.toMatchObject({ code: 'Throttling.User', retryAfter: 1000 });
  first.end('b');
  expect((await bodies[0])?.toString()).toBe(`${'a'.repeat(60)}b`);
  expect(all.held).toBe(0);
  const third = new PassThrough();
  const body = readBody(third, 80, all);
  third.end(Buffer.alloc(80));
  expect(await body).toHaveLength(80);
  expect(all.held).toBe(0);
});

it.each([
  ['too large', 'BodyTooLarge', (stream: PassThrough) => stream.end(Buffer.alloc(90))],
  ['without end', 'BodyTooLarge', (stream: PassThrough) => stream.write(Buffer.alloc(8 * 80 + 1))],
  ['cut off', 'InvalidBody', (stream: PassThrough) => stream.destroy(new Error('aborted'))],
])('one that is %s holds nothing any more', async (_, code, send) => {
  const all = budget();
  const stream = new PassThrough();
  const body = readBody(stream, 80, all);
  stream.write(Buffer.alloc(20));
  await turn();
  expect(all.held).toBe(20);
  send(stream);
  await expect(body).rejects.toMatchObject({ code });
  expect(all.held).toBe(0);
});
