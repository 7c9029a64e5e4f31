// What the HTTP side is built from.
import type { AuditJournal } from './audit-journal.ts';
import type { Guard } from '../access/guard.ts';
import type { RateLimit } from '../access/rate-limit.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Operation } from '../operations/operation.ts';
import type { Services } from '../services.ts';

export interface AppOptions {
  readonly operations: readonly Operation[];
  readonly services: Services;
  readonly guard: Guard;
  readonly version: string;
  /** Bytes. */
  readonly bodyLimit: number;
  /** Milliseconds for a whole request to come in: a slow sender must not hold a connection for ever. */
  readonly requestTimeout: number;
  readonly limit: RateLimit;
  readonly metrics: Metrics;
  /** Who may read /metrics on a guarded server: who sends this bearer token. */
  readonly metricsToken: string | undefined;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly isStopping: () => boolean;
  readonly log: Log;
  readonly audit: AuditJournal;
}
