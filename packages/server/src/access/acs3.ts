// ACS3-HMAC-SHA256: recomputes the signature that a client put on a request. Pure: no clock, no store of keys.
// Measured against what the official Python, Node, Go and Java clients send (test/fixtures/captures).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const algorithm = 'ACS3-HMAC-SHA256';

/** What takes part in a signature, as it stood on the wire. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly rawUrl: string;
  /** Names in lower case; a header sent twice has its values joined by comma and blank, as Node joins them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Authorization {
  readonly accessKeyId: string;
  /** In the order given, lower case. */
  readonly signedHeaders: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  readonly signature: string;
}

const authorizationPattern =
  /^ACS3-HMAC-SHA256 Credential=([A-Za-z0-9._-]{1,128}),SignedHeaders=([a-z0-9._;-]{1,4096}),Signature=([0-9a-f]{64})$/;

/** Reads an Authorization header; undefined when it isn't a well-formed ACS3 one. */
export function parseAuthorization(header: string): Authorization | undefined {
  const match = authorizationPattern.exec(header);
  if (match === null) return undefined;
  return { accessKeyId: match[1]!, signedHeaders: match[2]!.split(';'), signature: match[3]! };
}

/** The headers without which a signature proves too little; `workspace` is signed by Python's client only. */
const requiredHeaders = [
  'host',
  'x-acs-action',
  'x-acs-version',
  'x-acs-date',
  'x-acs-signature-nonce',
  'x-acs-content-sha256',
];

/**
 * Names what the list of signed headers lacks, or undefined when it is enough: the required headers, `content-type`
 * with a body, the security token when one is sent, and no name that the request does not carry.
 */
export function missingSignedHeader(
  request: SignedRequest,
  signedHeaders: readonly string[],
): string | undefined {
  const signed = new Set(signedHeaders);
  if (signed.size !== signedHeaders.length) return 'a header is signed twice';
  for (const name of requiredHeaders) if (!signed.has(name)) return `${name} is not signed`;
  for (const name of signedHeaders) {
    if (request.headers[name] === undefined) return `the signed header ${name} is not sent`;
  }
  for (const name of ['x-acs-security-token', 'x-acs-accesskey-id']) {
    if (request.headers[name] !== undefined && !signed.has(name)) return `${name} is not signed`;
  }
  const hasBody = request.headers['x-acs-content-sha256'] !== emptyHash;
  if (hasBody && !signed.has('content-type')) return 'content-type is not signed';
  return undefined;
}

/** SHA-256 of nothing, which clients send as `x-acs-content-sha256` of requests without a body. */
export const emptyHash = createHash('sha256').digest('hex');

export function bodyHash(body: Uint8Array): string {
  return body.length === 0 ? emptyHash : createHash('sha256').update(body).digest('hex');
}

/**
 * Whether the signature is the one that the secret makes of the request. The body takes part through
 * `x-acs-content-sha256`; the caller compares that header with the body itself, which may still be on its way.
 */
export function signatureMatches(
  request: SignedRequest,
  authorization: Authorization,
  secret: string,
): boolean {
  const question = request.rawUrl.indexOf('?');
  const path = question < 0 ? request.rawUrl : request.rawUrl.slice(0, question);
  const query = canonicalQueries(question < 0 ? '' : request.rawUrl.slice(question + 1));
  if (query === undefined) return false;
  const headers = canonicalHeaders(request, authorization.signedHeaders);
  const hash = text(request.headers['x-acs-content-sha256']);
  const given = Buffer.from(authorization.signature, 'hex');
  let matches = false;
  for (const uri of canonicalPaths(path)) {
    for (const queryForm of query) {
      const canonical = `${request.method}\n${uri}\n${queryForm}\n${headers}\n${authorization.signedHeaders.join(';')}\n${hash}`;
      const toSign = `${algorithm}\n${createHash('sha256').update(canonical).digest('hex')}`;
      const expected = createHmac('sha256', secret).update(toSign).digest();
      if (timingSafeEqual(given, expected)) matches = true;
    }
  }
  return matches;
}

/** As on the wire, and as the Node and Go clients rewrite it before signing. */
function canonicalPaths(path: string): readonly string[] {
  const rewritten = path.replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~');
  return rewritten === path ? [path] : [path, rewritten];
}

/**
 * The query decoded and encoded again, sorted by key; Go's generic client signs its keys without encoding them, so
 * there may be two forms. Undefined for a query that no client writes (a pair without `=`, lower-case
 * hexadecimal): different bytes on the wire must never count as the same request.
 */
function canonicalQueries(query: string): readonly string[] | undefined {
  if (query === '') return [''];
  if (/%(?![0-9A-F]{2})/.test(query)) return undefined;
  const pairs: [string, string][] = [];
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    if (equals <= 0) return undefined;
    const key = decodeQuery(part.slice(0, equals));
    const value = decodeQuery(part.slice(equals + 1));
    if (key === undefined || value === undefined) return undefined;
    pairs.push([key, value]);
  }
  const encoded = sortedPairs(pairs.map(([key, value]) => [encodeRfc3986(key), encodeRfc3986(value)]));
  // A raw key that holds a separator could pass for two pairs.
  if (pairs.some(([key]) => /[&=%\n]/.test(key))) return [encoded];
  const rawKeys = sortedPairs(pairs.map(([key, value]) => [key, encodeRfc3986(value)]));
  return encoded === rawKeys ? [encoded] : [encoded, rawKeys];
}

function sortedPairs(pairs: readonly (readonly [string, string])[]): string {
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

function decodeQuery(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function encodeRfc3986(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function canonicalHeaders(request: SignedRequest, names: readonly string[]): string {
  let lines = '';
  for (const name of names) lines += `${name}:${text(request.headers[name]).trim()}\n`;
  return lines;
}

function text(value: string | readonly string[] | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value.join(', ');
}
