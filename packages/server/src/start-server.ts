// Puts the parts together: store, worker threads, tickets, HTTP; and takes them down in the reverse order.
import packageFile from '../package.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { AddressInfo } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import { parseCredentialsText } from './access/credentials.ts';
import { openGuard, signatureGuard } from './access/guard.ts';
import { rateLimit } from './access/rate-limit.ts';
import { watchCertificate } from './access/watched-certificate.ts';
import type { WatchedCredentials } from './access/watched-credentials.ts';
import { watchCredentials } from './access/watched-credentials.ts';
import { secretsOf } from './access/encrypted-variable.ts';
import type { SecretBox } from './access/secret-box.ts';
import { secretBox } from './access/secret-box.ts';
import { CheckPool } from './check/check-pool.ts';
import type { Judge } from './check/judge.ts';
import type { EngineJudgeOptions } from './gateway/engine-judge.ts';
import { engineJudge } from './gateway/engine-judge.ts';
import { gateway } from './gateway/gateway.ts';
import { gatewayClient } from './gateway/gateway-client.ts';
import { auditJournal } from './http/audit-journal.ts';
import { buildApp } from './http/app.ts';
import { operations } from './operations/index.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { settingsFrom } from './settings.ts';
import type { ServerOptions } from './settings.ts';
import { startCleaning } from './store/cleaning.ts';
import { openPostgresStore } from './store/postgres/postgres-store.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Metrics } from './metrics.ts';
import { metrics } from './metrics.ts';
import type { Store } from './store/store.ts';
import type { ContextSources } from './tickets/check-context.ts';
import { deployWork } from './tickets/deploy-work.ts';
import { TicketDesk } from './tickets/ticket-desk.ts';
import { validateWork } from './tickets/validate-work.ts';

export interface RunningServer {
  /** E.g. `http://127.0.0.1:7070`. */
  readonly address: string;
  /** Folder of the embedded store, or host and name of the database. */
  readonly data: string;
  readonly guarded: boolean;
  /** Answers what has come in, ends or hands back the checks that run, closes the store. */
  close(): Promise<void>;
}

/**
 * Starts a server.
 * @throws Error when it must not or cannot serve: no credentials on an address other than loopback, a data folder in
 * use, a port in use, a bad credentials file, a bad setting; nothing of it is left running then
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const settings = settingsFrom(options);
  const secrets = settings.secretKey === undefined ? undefined : secretBox(settings.secretKey);
  const credentials = credentialsOf(settings);
  let store: Store | undefined;
  try {
    store = await openStore(settings);
    return await serve(settings, credentials, secrets, store);
  } catch (error) {
    credentials?.stop();
    // Its thread would keep the process alive.
    await store?.close();
    throw error;
  }
}

/** Requests a second of one access key: ten callers who ask as often as clients do. */
const usualRate = 200;

async function serve(
  settings: Settings,
  credentials: WatchedCredentials | undefined,
  secrets: SecretBox | undefined,
  store: Store,
): Promise<RunningServer> {
  const { now, log } = settings;
  const guard = credentials === undefined ? openGuard : signatureGuard(credentials.current, now);
  const meter = metrics({
    waiting: () => tickets.waiting,
    executing: () => tickets.executing,
    replacedThreads: () => checks.replaced,
  });
  const checks: CheckPool = new CheckPool({
    onOutcome: meter.check,
    threads: settings.threads ?? Math.max(1, availableParallelism() - 1),
    timeLimit: settings.checkTimeLimit,
    memoryLimit: settings.checkMemoryLimit,
    cacheSize: settings.cacheSize,
    ...(settings.workerUrl === undefined ? {} : { workerUrl: settings.workerUrl }),
  });
  const sources: ContextSources = {
    store,
    now,
  };
  const onError = (error: unknown): void => log('error', 'ticket', { error: String(error) });
  const judge = withGateways(settings, checks, meter, (scope) => secretsOf(store, secrets, scope));
  const validate = validateWork(sources, judge);
  const tickets: TicketDesk = new TicketDesk({
    onFinished: (kind, result) => meter.ticket(kind, result.status),
    store,
    work: { validate, deploy: deployWork(sources, judge, settings.deployer, onError) },
    capacity: checks.capacity,
    lease: settings.lease,
    poll: settings.database === undefined ? 1000 : 200,
    attempts: settings.attempts,
    queueLimit: settings.queueLimit,
    namespaceLimit: settings.namespaceLimit,
    retention: settings.retention,
    now,
    onError,
  });
  const { reuseOpenTickets } = settings;
  const services: Services = { store, tickets, checks, judge, secrets, now, reuseOpenTickets };
  let stopping = false;
  const audit = auditJournal(store, log);
  const app = buildApp({
    operations,
    services,
    guard,
    version: packageFile.version,
    bodyLimit: settings.bodyLimit,
    requestTimeout: settings.requestTimeout,
    limit: rateLimit(settings.rateLimit ?? (credentials === undefined ? 0 : usualRate), now),
    metrics: meter,
    metricsToken: settings.metricsToken,
    tls: settings.tls && { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) },
    isStopping: () => stopping,
    log,
    audit,
  });
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await checks.close();
    throw error;
  }
  const { tls, credentialsPeriod } = settings;
  const stopWatching =
    tls && watchCertificate(app.server as unknown as TlsServer, tls, credentialsPeriod, log);
  tickets.start();
  const stopCleaning = startCleaning({ store, auditDays: settings.auditDays, now, log });
  const { address, port, family } = app.server.address() as AddressInfo;
  return {
    address: `${settings.tls === undefined ? 'http' : 'https'}://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    data: settings.database === undefined ? settings.data : databaseName(settings.database),
    guarded: guard !== openGuard,
    async close() {
      stopping = true;
      stopCleaning();
      credentials?.stop();
      stopWatching?.();
      const start = performance.now();
      // A caller that does not end its request must not take the time in which checks end.
      const patience = setTimeout(() => app.server.closeAllConnections(), settings.stopGrace / 2);
      await app.close();
      clearTimeout(patience);
      try {
        await tickets.stop(Math.max(0, settings.stopGrace - (performance.now() - start)));
      } catch (error) {
        // The store is away: what this server holds is taken over when its lease runs out.
        log('error', 'tickets not handed back', { error: String(error) });
      }
      await checks.close();
      await audit.stop();
      await store.close();
    },
  };
}

/** The threads' judgement, with that of the SQL Gateways where there are any. */
function withGateways(
  settings: Settings,
  judge: Judge,
  meter: Metrics,
  secretsOf: EngineJudgeOptions['secretsOf'],
): Judge {
  const { gateways, gatewayIsFinal, gatewayTimeLimit: timeLimit, cacheSize, now, log } = settings;
  if (gateways.length === 0) return judge;
  const onError = (error: unknown): void =>
    log('warn', 'gateway', { error: error instanceof Error ? error.message : String(error) });
  return engineJudge({
    judge,
    gateways: gateways.map((address) => gateway({ client: gatewayClient(address), timeLimit, now, onError })),
    final: gatewayIsFinal,
    cacheSize,
    secretsOf,
    log,
    onAnswer: meter.engineAnswer,
    onDisagreement: meter.disagreement,
  });
}

async function openStore({ database, data, now, log }: Settings): Promise<Store> {
  const onError = (error: Error): void => log('warn', 'database', { error: error.message });
  if (database === undefined) return openSqliteStore(data, now, onError);
  return await openPostgresStore(database, now, onError);
}

function credentialsOf({
  credentialsFile,
  credentialsJson,
  credentialsPeriod,
  host,
  log,
}: Settings): WatchedCredentials | undefined {
  if (credentialsJson !== undefined) {
    if (credentialsFile !== undefined)
      throw new Error('Credentials are both in a file and in the environment.');
    const credentials = parseCredentialsText(credentialsJson, 'PREFLIGHT_CREDENTIALS_JSON');
    return { current: () => credentials, stop: () => undefined };
  }
  if (credentialsFile !== undefined) return watchCredentials(credentialsFile, credentialsPeriod, log);
  if (isLoopback(host)) return undefined;
  throw new Error(
    `Without credentials the server serves loopback only; it does not start on ${host}. ` +
      'Give it a credentials file (--credentials FILE or PREFLIGHT_CREDENTIALS), or PREFLIGHT_CREDENTIALS_JSON.',
  );
}

/** Without user and password. */
function databaseName(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
