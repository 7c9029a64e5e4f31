// The requests that official clients really sent (access key testAK, secret testSecret), as test data.
import { readdirSync, readFileSync } from 'node:fs';
import type { SignedRequest } from '../src/access/acs3.ts';

export interface Capture {
  readonly file: string;
  readonly method: string;
  readonly rawUrl: string;
  readonly rawHeaders: readonly (readonly [string, string])[];
  readonly bodyBase64: string;
  readonly expected: 'ACS3' | 'bearer' | 'legacy-HMAC-SHA1' | 'refuse';
}

const folder = new URL('fixtures/captures/', import.meta.url);

export function readCaptures(): Capture[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const list = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Omit<Capture, 'file'>[];
      return list.map((capture) => ({ ...capture, file: name }));
    });
}

export function signedRequestOf(capture: Capture): SignedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of capture.rawHeaders) headers[name.toLowerCase()] = value;
  return { method: capture.method, rawUrl: capture.rawUrl, headers };
}
