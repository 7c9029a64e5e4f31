// What is written down about a request: who changed what, and one line and one count for each.
import type { FastifyRequest } from 'fastify';
import type { RateLimit } from '../access/rate-limit.ts';
import type { Scope } from '../store/store.ts';
import type { AppOptions } from './app-options.ts';

/** Who did what: written without being waited for, so that it costs callers nothing. */
export function audit(
  { services, log }: AppOptions,
  request: FastifyRequest,
  scope: Scope,
  object: string | undefined,
  outcome: string,
): void {
  const { namespace: _, ...named } = request.params as Record<string, string>;
  const entry = {
    at: services.now(),
    requestId: request.id,
    caller: request.identity?.caller.id ?? '',
    operation: request.routeOptions.config.operation ?? '',
    ...scope,
    object: object ?? Object.values(named)[0] ?? '',
    outcome,
  };
  services.store
    .addAuditEntry(entry)
    .catch((error: unknown) => log('error', 'audit', { ...entry, error: String(error) }));
}

export interface Observed extends Pick<AppOptions, 'metrics' | 'log'> {
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
