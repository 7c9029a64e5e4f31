import { describe, expect, it } from 'vitest';
import {
  bodyHash,
  missingSignedHeader,
  parseAuthorization,
  signatureMatches,
} from '../../src/access/acs3.ts';
import type { SignedRequest } from '../../src/access/acs3.ts';
import { readCaptures, signedRequestOf } from '../captures.ts';

const captures = readCaptures();
const signed = captures.filter((capture) => capture.expected === 'ACS3');

function accepted(request: SignedRequest, body: Uint8Array): boolean {
  const header = request.headers['authorization'];
  const authorization = typeof header === 'string' ? parseAuthorization(header) : undefined;
  if (authorization === undefined || authorization.accessKeyId !== 'testAK') return false;
  if (missingSignedHeader(request, authorization.signedHeaders) !== undefined) return false;
  if (request.headers['x-acs-content-sha256'] !== bodyHash(body)) return false;
  return signatureMatches(request, authorization, 'testSecret');
}

/** Every text that differs from the given one in one byte, three ways at each place. */
function* oneByteChanged(value: string): Generator<string> {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    for (const other of new Set([code ^ 0x20, code ^ 1, 0x26, 0x3d, 0x2b, 0x25, 0x61])) {
      if (other === code || other < 0x20 || other > 0x7e) continue;
      yield value.slice(0, at) + String.fromCharCode(other) + value.slice(at + 1);
    }
  }
}

describe('ACS3-HMAC-SHA256', () => {
  it('has captures of all clients', () => {
    expect(signed).toHaveLength(102);
    expect(new Set(signed.map((capture) => capture.file.split(/[-.]/)[0]))).toEqual(
      new Set(['go', 'java', 'node', 'nodecore', 'python']),
    );
  });

  it.each(
    captures.map((capture, index) => ({ ...capture, title: `${capture.file} ${index} ${capture.expected}` })),
  )('$title', (capture) => {
    const body = Buffer.from(capture.bodyBase64, 'base64');
    expect(accepted(signedRequestOf(capture), body)).toBe(capture.expected === 'ACS3');
  });

  it('refuses one byte changed in path or query', () => {
    const passed: string[] = [];
    for (const capture of signed) {
      const body = Buffer.from(capture.bodyBase64, 'base64');
      const request = signedRequestOf(capture);
      for (const rawUrl of oneByteChanged(request.rawUrl)) {
        if (accepted({ ...request, rawUrl }, body)) passed.push(rawUrl);
      }
    }
    expect(passed).toEqual([]);
  });

  it('refuses one byte changed in method, signed header or Authorization', () => {
    const passed: string[] = [];
    for (const capture of signed) {
      const body = Buffer.from(capture.bodyBase64, 'base64');
      const request = signedRequestOf(capture);
      const names = parseAuthorization(String(request.headers['authorization']))!.signedHeaders;
      for (const name of [...names, 'authorization']) {
        for (const value of oneByteChanged(String(request.headers[name]))) {
          const headers = { ...request.headers, [name]: value };
          if (accepted({ ...request, headers }, body)) passed.push(`${name}: ${value}`);
        }
      }
      for (const method of oneByteChanged(request.method)) {
        if (accepted({ ...request, method }, body)) passed.push(method);
      }
    }
    expect(passed).toEqual([]);
  });

  it('refuses one byte changed in the body, or a body added', () => {
    for (const capture of signed) {
      const body = Buffer.from(capture.bodyBase64, 'base64');
      const request = signedRequestOf(capture);
      for (let at = 0; at < body.length; at++) {
        const changed = Buffer.from(body);
        changed[at] = changed[at]! ^ 1;
        expect(accepted(request, changed)).toBe(false);
      }
      expect(accepted(request, Buffer.concat([body, Buffer.from(' ')]))).toBe(false);
    }
  });

  it.each([
    ['a pair of the query split by an encoded separator', (url: string) => url.replace('&', '%26')],
    ['an empty pair added', (url: string) => url.replace('&', '&&')],
    ['a value without its equals sign', (url: string) => url.replace('=', '')],
    ['lower-case hexadecimal', (url: string) => url.replace('%2F', '%2f')],
  ])('refuses %s', (_, change) => {
    let changed = 0;
    for (const capture of signed) {
      const request = signedRequestOf(capture);
      const rawUrl = change(request.rawUrl);
      if (rawUrl === request.rawUrl) continue;
      changed += 1;
      expect(accepted({ ...request, rawUrl }, Buffer.from(capture.bodyBase64, 'base64'))).toBe(false);
    }
    expect(changed).toBeGreaterThan(0);
  });

  it('wants the needed headers signed', () => {
    const request = signedRequestOf(signed.find((capture) => capture.method === 'POST')!);
    const names = parseAuthorization(String(request.headers['authorization']))!.signedHeaders;
    for (const name of [
      'host',
      'x-acs-action',
      'x-acs-date',
      'x-acs-signature-nonce',
      'x-acs-content-sha256',
    ]) {
      expect(
        missingSignedHeader(
          request,
          names.filter((other) => other !== name),
        ),
      ).toBe(`${name} is not signed`);
    }
    expect(
      missingSignedHeader(
        request,
        names.filter((name) => name !== 'content-type'),
      ),
    ).toBe('content-type is not signed');
    expect(missingSignedHeader(request, [...names, 'x-not-sent'])).toBe(
      'the signed header x-not-sent is not sent',
    );
    expect(
      missingSignedHeader(
        request,
        names.filter((name) => name !== 'workspace'),
      ),
    ).toBeUndefined();
  });
});
