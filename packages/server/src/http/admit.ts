// Lets a request in, or not: from its head alone, before a byte of its body is read.
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Identity } from '../access/guard.ts';
import { RequestError } from '../errors.ts';
import type { AppOptions } from './app-options.ts';
import { carriesBody, checkBodyHash, readBody } from './body.ts';

/** @returns a promise only where something has to be waited for; @throws RequestError */
export function admit(options: AppOptions, request: FastifyRequest): Promise<unknown> | undefined {
  const { method = '', headers } = request.raw;
  if (options.isStopping()) throw new RequestError('stopping');
  const identity = options.guard.identify({ method, rawUrl: request.originalUrl, headers });
  request.identity = identity;
  const wait = options.limit.take(identity.caller.id);
  if (wait > 0) throw new RequestError('throttled', { milliseconds: wait }, wait);
  const hasBody = carriesBody(request.raw);
  if (!hasBody) checkBodyHash(noBody, identity.bodyHash);
  const bodyOfGet = hasBody && (method === 'GET' || method === 'HEAD');
  if (identity.nonce === undefined && !bodyOfGet) return undefined;
  return Promise.all([useNonce(options, identity), bodyOfGet ? refuseBody(request.raw) : undefined]);
}

const noBody = new Uint8Array();

/** A body of a GET: the framework does not read it, so its digest would go unproved. Empty chunked ones pass. */
async function refuseBody(stream: IncomingMessage): Promise<void> {
  // Read, so that the answer reaches who has sent it; more than this is cut off.
  const { length } = await readBody(stream, 65_536);
  if (length > 0) throw new RequestError('bodyInvalid', { problem: 'a GET has none' });
}

/** It is remembered as long as the signature would be accepted, and a moment more. */
async function useNonce(
  { services }: AppOptions,
  { caller, nonce, nonceUntil = 0 }: Identity,
): Promise<void> {
  if (nonce === undefined) return;
  if (!(await services.store.useNonce(caller.id, nonce, nonceUntil + 1000)))
    throw new RequestError('nonceUsed');
}
