import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply, TestServer } from './test-server.ts';
import { check, sqlDraft, testServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** A failure of the operation. */
function operationFailed(reply: Reply, code: string): void {
  expect(reply.status).toBe(200);
  expect(reply.json).toEqual({
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    success: false,
    httpCode: 200,
    errorCode: code,
    errorMessage: expect.stringMatching(/\.$/) as string,
  });
}

/** A failure of the request: what all clients make a typed error of. */
function requestRefused(reply: Reply, status: number, code: string): void {
  expect(reply.status).toBe(status);
  expect(reply.json).toMatchObject({ Code: code, success: false, httpCode: status, errorCode: code });
  expect(reply.json.Message).toMatch(/\.$/);
  expect(reply.json.RequestId).toBe(reply.json.requestId);
}

describe('failures of the operation', () => {
  const draft = '00000000-0000-4000-8000-000000000000';
  const validate = 'deployment-drafts/async-validate';
  it.each([
    ['no body', 'POST', validate, undefined, '990101'],
    ['an empty object', 'POST', validate, {}, '990102'],
    ['a list', 'POST', validate, [], '990102'],
    ['a number', 'POST', validate, '7', '990102'],
    ['a field of the wrong kind', 'POST', validate, { deploymentDraftId: 7 }, '990102'],
    ['an unknown draft', 'POST', validate, { deploymentDraftId: draft }, '990301'],
    ['an unknown ticket', 'GET', `deployment-drafts/tickets/${draft}/async-validate`, undefined, '990302'],
    ['no ticket at all', 'GET', 'deployment-drafts/tickets/%20/async-validate', undefined, '990302'],
    ['a draft to read', 'GET', `deployment-drafts/${draft}`, undefined, '990301'],
    ['a draft to delete', 'DELETE', `deployment-drafts/${draft}`, undefined, '990301'],
    ['a draft to change', 'PATCH', `deployment-drafts/${draft}`, { name: 'x' }, '990301'],
    ['a draft without name', 'POST', 'deployment-drafts', { artifact: { kind: 'SQLSCRIPT' } }, '990102'],
    ['a draft without artifact', 'POST', 'deployment-drafts', { name: 'x' }, '990102'],
    [
      'a name of a control character',
      'POST',
      'deployment-drafts',
      sqlDraft('a\u0000b', 'SELECT 1'),
      '990102',
    ],
    ['a folder of one', 'POST', 'folder', { name: '\u0007' }, '990102'],
    ['an unknown kind', 'POST', 'deployment-drafts', { name: 'x', artifact: { kind: 'PERL' } }, '990102'],
    ['a page that is no number', 'GET', 'deployment-drafts?pageIndex=x', undefined, '990102'],
    ['a page before the first', 'GET', 'deployment-drafts?pageIndex=0', undefined, '990102'],
    ['a statement that is missing', 'POST', 'sql-statement/validate', { batchMode: false }, '990102'],
  ])('%s', async (_, method, path, body, code) => {
    operationFailed(await server.call(method, path, body), code);
  });

  it('a taken name', async () => {
    await server.call('POST', 'deployment-drafts', sqlDraft('taken', 'SELECT 1'));
    operationFailed(await server.call('POST', 'deployment-drafts', sqlDraft('taken', 'SELECT 1')), '990401');
  });

  it("another namespace's draft and ticket are told as not existing", async () => {
    const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('mine', 'SELECT 1'));
    const id = json.data.deploymentDraftId as string;
    const start = await server.call('POST', validate, { deploymentDraftId: id });
    const other = '/api/v2/namespaces/other/deployment-drafts';
    operationFailed(await server.call('GET', `${other}/${id}`), '990301');
    operationFailed(
      await server.call('POST', `${other}/async-validate`, { deploymentDraftId: id }),
      '990301',
    );
    const ticket = `tickets/${start.json.data.ticketId}/async-validate`;
    operationFailed(await server.call('GET', `${other}/${ticket}`), '990302');
    const elsewhere = { headers: { workspace: 'other' } };
    operationFailed(await server.call('GET', `deployment-drafts/${ticket}`, undefined, elsewhere), '990302');
    operationFailed(await server.call('GET', `deployment-drafts/${id}`, undefined, elsewhere), '990301');
  });

  it('an unknown target', async () => {
    const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('targeted', 'SELECT 1'));
    const body = { deploymentDraftId: json.data.deploymentDraftId, deploymentTargetName: 'nosuch' };
    operationFailed(await server.call('POST', validate, body), '990303');
    const known = await server.call('POST', validate, { ...body, deploymentTargetName: 'default-queue' });
    expect(known.json.success).toBe(true);
  });
});

describe('failures of the request', () => {
  it.each([
    ['not JSON', '{"a":', 400, 'InvalidBody'],
    ['not JSON at all', '<html>', 400, 'InvalidBody'],
    ['deep JSON', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, 'InvalidBody'],
    ['open deep JSON', '['.repeat(1_000_000), 400, 'InvalidBody'],
    ['50,001 names', `{${Array.from({ length: 50_001 }, (_, i) => `"k${i}":1`).join()}}`, 400, 'InvalidBody'],
    ['50,001 zeros', `[${Array(50_001).fill(0).join()}]`, 400, 'InvalidBody'],
    ['20 MB', `{"name":"${'x'.repeat(20_000_000)}"}`, 413, 'BodyTooLarge'],
  ])('a body that is %s', async (_, body, status, code) => {
    requestRefused(await server.call('POST', 'deployment-drafts', body), status, code);
  });

  it('a body of a GET', async () => {
    const { hostname, port } = new URL(server.server.address);
    const head =
      'GET /api/v2/namespaces/default/deployment-drafts HTTP/1.1\r\nhost: localhost\r\nworkspace: ws\r\n';
    const talk = (rest: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect(Number(port), hostname, () =>
          socket.write(`${head}connection: close\r\n${rest}`),
        );
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('close', () => resolve(answer));
      });
    expect(await talk('content-length: 5\r\n\r\nhello')).toMatch(/^HTTP\/1.1 400 [^]*"Code":"InvalidBody"/);
    expect(await talk('transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    );
    expect(await talk('transfer-encoding: chunked\r\n\r\n0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('no workspace', async () => {
    requestRefused(
      await server.call('GET', 'deployment-drafts', undefined, { headers: { workspace: '' } }),
      400,
      'MissingWorkspace',
    );
    const response = await fetch(`${server.server.address}/api/v2/namespaces/default/deployment-drafts`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ Code: 'MissingWorkspace' });
  });

  it.each([
    ['an unknown path', 'GET', '/api/v2/nosuch', 404, 'InvalidAction.NotFound'],
    ['an unknown method', 'PUT', 'deployment-drafts', 404, 'InvalidAction.NotFound'],
    [
      'a namespace of dots',
      'GET',
      '/api/v2/namespaces/%2e%2e/deployment-drafts',
      404,
      'InvalidAction.NotFound',
    ],
    [
      'a namespace with a slash',
      'GET',
      '/api/v2/namespaces/a%2fb/deployment-drafts',
      400,
      'InvalidNamespace',
    ],
    [
      'a namespace with a line end',
      'GET',
      '/api/v2/namespaces/a%0ab/deployment-drafts',
      400,
      'InvalidNamespace',
    ],
    ['a broken escape', 'GET', '/api/v2/namespaces/%zz/deployment-drafts', 400, 'InvalidUrl'],
  ])('%s', async (_, method, path, status, code) => {
    requestRefused(await server.call(method, path), status, code);
  });

  it('what is not HTTP, and what never ends', async () => {
    const impatient = await testServer({ requestTimeout: 1000 });
    const { hostname, port } = new URL(impatient.server.address);
    const talk = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let answer = '';
        const socket = connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('close', () => resolve(answer));
      });
    const huge = `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await talk(huge)).toMatch(/^HTTP\/1.1 431 [^]*"Code":"RequestHeadTooLarge"/);
    expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*"Code":"InvalidUrl"/);
    const head =
      'POST /api/v2/namespaces/default/deployment-drafts HTTP/1.1\r\nhost: localhost\r\nworkspace: ws\r\n';
    expect(await talk(`${head}content-length: 100\r\n\r\n{`)).toMatch(
      /^HTTP\/1.1 408 [^]*"Code":"RequestTimeout"/,
    );
    await impatient.stop();
  });
});

describe('hostile scripts', () => {
  it.each([
    ['an endless string', `SELECT '${'a'.repeat(100_000)}`],
    ['nothing', ''],
  ])('%s end FINISHED with an error', async (name, script) => {
    const { json } = await server.call('POST', 'deployment-drafts', sqlDraft(name, script));
    const outcome = await check(server, json.data.deploymentDraftId);
    expect(outcome).toMatchObject({ ticketStatus: 'FINISHED', success: false });
    const detail = outcome.draftValidationDetail;
    expect(detail.sqlErrorDetail ?? detail.draftMetaInfoErrorDetails[0]).toBeDefined();
  });

  it('100,000 opening parentheses end FINISHED and undecided', async () => {
    const script = `SELECT ${'('.repeat(100_000)}`;
    const { json } = await server.call('POST', 'deployment-drafts', sqlDraft('deep', script));
    const outcome = await check(server, json.data.deploymentDraftId);
    expect(outcome).toMatchObject({ ticketStatus: 'FINISHED', success: true });
    expect(JSON.stringify(outcome)).toContain('nesting-too-deep');
  });

  it('fields named like the language are data', async () => {
    const body = JSON.stringify(sqlDraft('proto', 'SELECT 1')).replace('{', '{"__proto__":{"polluted":1},');
    const { json } = await server.call('POST', 'deployment-drafts', body);
    expect(json.success).toBe(true);
    expect(json.data.polluted).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

it('the server lives on', async () => {
  const { json } = await server.call('GET', 'deployment-drafts');
  expect(json.success).toBe(true);
});
