// Decides who sent a request, from its head alone; the body is compared with its signed digest when it has come.
import { RequestError } from '../errors.ts';
import type { SignedRequest } from './acs3.ts';
import { algorithm, missingSignedHeader, parseAuthorization, signatureMatches } from './acs3.ts';
import type { Caller } from './caller.ts';
import { localCaller } from './caller.ts';
import type { Credential, Credentials } from './credentials.ts';
import { sameText } from './same-text.ts';

/** A signature's date may be off by this much; the cloud's gateway allows the same. */
export const clockWindow = 15 * 60 * 1000;

export interface Guard {
  /** @throws RequestError when the sender isn't who it must be */
  identify(request: SignedRequest): Identity;
}

export interface Identity {
  readonly caller: Caller;
  /** SHA-256 that the body must have; undefined where nothing is signed. */
  readonly bodyHash: string | undefined;
  /** Of a signature: it must not have been used before. */
  readonly nonce: string | undefined;
  /** When the signature's date is past the window, and its nonce of no more use; milliseconds since 1970. */
  readonly nonceUntil?: number;
}

/**
 * For a server that serves its own machine only, and calls by its own machine's names only: a page of the internet
 * whose name was made to mean 127.0.0.1 is, to a browser, of the same origin, and would read all there is.
 */
export const openGuard: Guard = {
  identify({ headers: { host } }) {
    // Without: HTTP/1.0, which no browser speaks.
    if (typeof host === 'string' && !localName.test(host)) throw new RequestError('hostDenied');
    return { caller: localCaller, bodyHash: undefined, nonce: undefined };
  },
};

const localName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** @param credentials asked at each request, so that they can be changed while the server runs */
export function signatureGuard(credentials: () => Credentials, now: () => number): Guard {
  return {
    identify(request) {
      const authorization = header(request, 'authorization');
      if (authorization !== undefined) return bySignature(request, authorization, credentials(), now());
      const token = header(request, 'x-acs-bearer-token');
      if (token === undefined) throw new RequestError('signatureMissing');
      return { caller: byBearerToken(request, token, credentials()), bodyHash: undefined, nonce: undefined };
    },
  };
}

function bySignature(request: SignedRequest, given: string, credentials: Credentials, now: number): Identity {
  if (!given.startsWith(`${algorithm} `)) throw new RequestError('algorithmUnknown');
  const authorization = parseAuthorization(given);
  if (authorization === undefined) {
    throw new RequestError('signatureIncomplete', { problem: 'Authorization is not well-formed' });
  }
  const problem = missingSignedHeader(request, authorization.signedHeaders);
  if (problem !== undefined) throw new RequestError('signatureIncomplete', { problem });
  const credential = credentials.get(authorization.accessKeyId);
  if (credential === undefined) throw new RequestError('accessKeyUnknown');
  if (!signatureMatches(request, authorization, credential.secret)) throw new RequestError('signatureWrong');
  checkSecurityToken(request, credential);
  const date = checkDate(header(request, 'x-acs-date') ?? '', now);
  const nonce = header(request, 'x-acs-signature-nonce') ?? '';
  if (nonce.length < 8 || nonce.length > 128) {
    throw new RequestError('signatureIncomplete', {
      problem: 'x-acs-signature-nonce is not 8 to 128 characters',
    });
  }
  return {
    caller: credential.caller,
    bodyHash: header(request, 'x-acs-content-sha256'),
    nonce,
    nonceUntil: date + clockWindow,
  };
}

function checkSecurityToken(request: SignedRequest, { securityToken, caller }: Credential): void {
  const token = header(request, 'x-acs-security-token');
  const id = header(request, 'x-acs-accesskey-id');
  if (id !== undefined && id !== caller.id) throw new RequestError('securityTokenWrong');
  // Lasting keys have no token to compare with: one that is sent with them is signed, and means nothing.
  if (securityToken !== undefined && !sameText(token ?? '', securityToken)) {
    throw new RequestError('securityTokenWrong');
  }
}

/** @returns milliseconds since 1970 */
function checkDate(date: string, now: number): number {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : NaN;
  if (!(Math.abs(now - time) <= clockWindow)) {
    throw new RequestError('dateOutsideWindow', { minutes: clockWindow / 60_000 });
  }
  return time;
}

function byBearerToken(request: SignedRequest, token: string, credentials: Credentials): Caller {
  if (header(request, 'x-acs-signature-type') !== 'BEARERTOKEN') throw new RequestError('signatureMissing');
  let found: Caller | undefined;
  for (const { bearerToken, caller } of credentials.values()) {
    if (bearerToken !== undefined && sameText(token, bearerToken)) found = caller;
  }
  if (found === undefined) throw new RequestError('bearerTokenWrong');
  return found;
}

function header(request: SignedRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}
