// Whatever was thrown, as the answer of its kind.
import type { FastifyError } from 'fastify';
import { OperationError, RequestError } from '../errors.ts';
import { isStoreAway } from '../store/store-away.ts';
import { operationFailure, requestFailure } from './envelope.ts';

export interface FailureAnswer {
  readonly status: number;
  readonly code: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  /** A defect of the server, to be logged with its stack. */
  readonly isFault: boolean;
  /** What the caller is not told in these words, but the log is. */
  readonly reason?: string;
}

export function failureAnswer(error: unknown, requestId: string): FailureAnswer {
  if (error instanceof OperationError) {
    const body = operationFailure(requestId, error.code, error.message);
    return { status: 200, code: error.code, body, headers: {}, isFault: false };
  }
  const refused =
    error instanceof RequestError ? error : (requestErrorOf(error) ?? new RequestError('fault'));
  const body = requestFailure(requestId, refused.status, refused.code, refused.message);
  const headers: Record<string, string> =
    refused.retryAfter === undefined ? {} : { 'x-acs-retry-after': String(refused.retryAfter) };
  // The database's own words: they name no values of callers.
  const reason = refused.status === 503 && error !== refused ? { reason: (error as Error).message } : {};
  return {
    status: refused.status,
    code: refused.code,
    body,
    headers,
    isFault: refused.status === 500,
    ...reason,
  };
}

/** The framework's own refusals. */
function requestErrorOf(error: unknown): RequestError | undefined {
  const { code, statusCode } = error as FastifyError;
  if (isStoreAway(error)) return new RequestError('storeAway', {}, 1000);
  if (code === 'FST_ERR_BAD_URL') return new RequestError('urlInvalid');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new RequestError('bodyInvalid', { problem: (error as Error).message });
  }
  return undefined;
}
