// Errors of databases and sockets as the answers that tell callers whether to come back.
import { expect, it } from 'vitest';
import { failureAnswer } from '../src/http/failures.ts';

const withCode = (code: string): Error => Object.assign(new Error('the reason'), { code });

it.each([
  ['a database that starts', withCode('57P03')],
  ['a statement that took too long', withCode('57014')],
  ['too many connections', withCode('53300')],
  ['a full disk of PostgreSQL', withCode('53100')],
  ['a database that was switched to reading', withCode('25006')],
  ['a deadlock', withCode('40P01')],
  ['a database without a name', withCode('ENOTFOUND')],
  ['a database without a route', withCode('EHOSTUNREACH')],
  ['a refused connection', withCode('ECONNREFUSED')],
  ['a lost connection', new Error('Connection terminated unexpectedly')],
  ['a silent connection', new Error('Query read timeout')],
  ['a full disk', new Error('database or disk is full')],
  ['a folder that became read-only', new Error('attempt to write a readonly database')],
  ['a broken disk', new Error('disk I/O error')],
])('%s is answered with 503, and its reason goes to the log', (_, error) => {
  const answer = failureAnswer(error, 'id');
  expect(answer).toMatchObject({ status: 503, code: 'ServiceUnavailable.Store', isFault: false });
  expect(answer.reason).toBe(error.message);
  expect(JSON.stringify(answer.body)).not.toContain(error.message);
  expect(Number(answer.headers['x-acs-retry-after'])).toBeGreaterThan(0);
});

it.each([
  ['a statement with a fault', withCode('42601')],
  ['a fault', new TypeError('x is not a function')],
])('%s is a fault of the server', (_, error) => {
  expect(failureAnswer(error, 'id')).toMatchObject({ status: 500, isFault: true });
});
