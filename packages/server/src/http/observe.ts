// What is written down about a request: who changed what, and one line and one count for each.
import type { FastifyRequest } from 'fastify';
import type { RateLimit } from '../access/rate-limit.ts';
import type { AppOptions } from './app-options.ts';
import type { AuditedRequest } from './audit-journal.ts';

/**
 * Who did what, or tried to: what a request was about, as far as it says.
 *
 * @param object that the answer names
 * @param outcome `ok`, or the code of the failure
 */
export function auditedRequest(
  request: FastifyRequest,
  now: number,
  object: string | undefined,
  outcome: string,
): AuditedRequest {
  const { namespace = '', ...named } = (request.params ?? {}) as Record<string, string>;
  const { workspace } = request.headers;
  const caller = request.identity?.caller.id;
  // Who is not known is told by the address.
  const fallback = caller === undefined ? `from ${request.ip}` : (Object.values(named)[0] ?? '');
  return {
    at: now,
    requestId: request.id,
    caller: caller ?? '',
    operation: request.routeOptions.config.operation ?? '',
    workspace: typeof workspace === 'string' ? plain(workspace) : '',
    namespace: plain(namespace),
    object: object ?? plain(fallback),
    outcome,
  };
}

/** PostgreSQL takes no null character, and nobody's name is longer. */
function plain(text: string): string {
  return text.slice(0, 128).replace(/[\u0000-\u001f]/g, '?');
}

export interface Observed extends Pick<AppOptions, 'metrics' | 'log' | 'audit'> {
  /** Who sends nonsense must not fill the disk with lines about it; the counts go on. */
  readonly refusalLines: RateLimit;
}

/**
 * One line and one count for each request that is answered; lines of refused ones are worth reading. Called where the
 * answers are sent: the framework's hook waits for their last byte with two listeners each, half of our own time.
 *
 * @param failure code of the failure that is answered, or empty
 * @param reason of the failure, where its code does not say all
 */
export function observe(
  { metrics, log, refusalLines }: Observed,
  request: FastifyRequest,
  status: number,
  failure: string,
  reason?: string,
): void {
  const operation = request.routeOptions.config.operation ?? 'none';
  // One that the framework refuses before any hook has no beginning.
  const { startedAt = performance.now() } = request;
  const milliseconds = performance.now() - startedAt;
  metrics.request(operation, status, failure, milliseconds / 1000);
  // Most servers write no lines of what went well: nothing is gathered for them.
  if (failure === '' ? log.debugs === false : refusalLines.take('all') > 0) return;
  log(failure === '' ? 'debug' : 'info', 'request', {
    requestId: request.id,
    operation,
    caller: request.identity?.caller.id,
    from: request.ip,
    status,
    ...(failure === '' ? {} : { code: failure }),
    ...(reason === undefined ? {} : { reason }),
    milliseconds: Math.round(milliseconds * 100) / 100,
  });
}
