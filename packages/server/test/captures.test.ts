// Every request that official clients really sent, replayed on the wire byte by byte at the time of its signing.
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCaptures } from './captures.ts';
import type { Capture } from './captures.ts';
import type { TestServer } from './test-server.ts';
import { testServer } from './test-server.ts';

const signedBefore = Date.parse('2026-11-23T09:20:00Z');

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ now: () => signedBefore }, [
    {
      accessKeyId: 'testAK',
      accessKeySecret: 'testSecret',
      namespaces: ['*'],
      workspaces: ['ws-1'],
      role: 'admin',
      bearerToken: 'bear-tok',
    },
    {
      accessKeyId: 'other',
      accessKeySecret: 'other-secret',
      namespaces: ['*'],
      workspaces: ['ws-1'],
      role: 'admin',
    },
  ]);
});
afterAll(() => server.stop());

function send(capture: Capture): Promise<string> {
  const body = Buffer.from(capture.bodyBase64, 'base64');
  const chunked = capture.rawHeaders.some(([name]) => name.toLowerCase() === 'transfer-encoding');
  const head = [
    `${capture.method} ${capture.rawUrl} HTTP/1.1`,
    ...capture.rawHeaders
      .filter(([name]) => name.toLowerCase() !== 'connection')
      .map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  const frame =
    chunked && body.length > 0 ? [`${body.length.toString(16)}\r\n`, body, '\r\n0\r\n\r\n'] : [body];
  const tail = chunked && body.length === 0 ? ['0\r\n\r\n'] : frame;
  const { hostname, port } = new URL(server.server.address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      for (const part of tail) socket.write(part);
    });
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

/** Failures of the sender's identity; any other answer means that the signature was accepted. */
const refusedIdentity =
  /"Code":"(MissingAuthorization|IncompleteSignature|InvalidSignatureMethod|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSecurityToken|InvalidBearerToken|InvalidTimeStamp|SignatureNonceUsed|InternalError|InvalidBody)/;

const captures = readCaptures();

it.each(
  captures.map((capture, index) => ({ capture, title: `${capture.file} ${index} ${capture.expected}` })),
)('$title', async ({ capture }) => {
  const answer = await send(capture);
  expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
  const accepted = capture.expected === 'ACS3' || capture.expected === 'bearer';
  if (accepted) expect(answer).not.toMatch(refusedIdentity);
  else expect(answer).toMatch(refusedIdentity);
});
