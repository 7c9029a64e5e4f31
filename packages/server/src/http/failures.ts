// Whatever was thrown, as the answer of its kind.
import type { FastifyError } from 'fastify';
import { OperationError, RequestError } from '../errors.ts';
import { operationFailure, requestFailure } from './envelope.ts';

export interface FailureAnswer {
  readonly status: number;
  readonly code: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  /** A defect of the server, to be logged with its stack. */
  readonly isFault: boolean;
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
  return { status: refused.status, code: refused.code, body, headers, isFault: refused.status === 500 };
}

/** The framework's own refusals. */
function requestErrorOf(error: unknown): RequestError | undefined {
  const { code, statusCode, message } = error as FastifyError;
  if (isStoreAway(code, message)) return new RequestError('storeAway', {}, 1000);
  if (code === 'FST_ERR_BAD_URL') return new RequestError('urlInvalid');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new RequestError('bodyInvalid', { problem: (error as Error).message });
  }
  return undefined;
}

/** PostgreSQL is starting, stopping or not reached; pg tells a lost connection by its message only. */
function isStoreAway(code: string | undefined, message: string): boolean {
  if (code !== undefined) return /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE)$/.test(code);
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/.test(
    message,
  );
}
