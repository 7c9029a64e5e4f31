// How a server runs: what the caller says, then the environment, then defaults that suit one machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Log } from './log.ts';
import { jsonLog, logLevels } from './log.ts';
import type { Deployer } from './tickets/deploy-work.ts';
import { noDeployer } from './tickets/deploy-work.ts';

export interface ServerOptions {
  /** PREFLIGHT_HOST; 127.0.0.1. */
  readonly host?: string;
  /** PREFLIGHT_PORT; 7070. 0 takes a free one. */
  readonly port?: number;
  /** PREFLIGHT_DATA; `.preflight` in the working folder. */
  readonly data?: string;
  /** PREFLIGHT_DATABASE, or a file named by PREFLIGHT_DATABASE_FILE; `postgres://…` in place of the embedded store. */
  readonly database?: string;
  /** PREFLIGHT_CREDENTIALS; the path of a JSON file. */
  readonly credentials?: string;
  /** PREFLIGHT_CREDENTIALS_JSON; what would be in the file, for where there are no files. */
  readonly credentialsJson?: string;
  /** Worker threads; PREFLIGHT_THREADS; one less than the cores. */
  readonly threads?: number;
  /** Milliseconds for one check; PREFLIGHT_CHECK_TIME_LIMIT; 30 s. */
  readonly checkTimeLimit?: number;
  /** Characters of results kept for repeated checks; PREFLIGHT_CACHE_SIZE; 16 million; 0 is none. */
  readonly cacheSize?: number;
  readonly queueLimit?: number;
  /** Open tickets of one namespace; PREFLIGHT_NAMESPACE_LIMIT; 2,000. */
  readonly namespaceLimit?: number;
  readonly reuseOpenTickets?: boolean;
  /** Milliseconds for which results are kept; PREFLIGHT_RETENTION; a day. */
  readonly retention?: number;
  /** Days for which audit entries are kept; PREFLIGHT_AUDIT_DAYS; 400; 0 is for ever. */
  readonly auditDays?: number;
  /** Requests a second for each access key; PREFLIGHT_RATE_LIMIT; 0 is no limit; 200 for those who sign. */
  readonly rateLimit?: number;
  /** PREFLIGHT_METRICS_TOKEN. */
  readonly metricsToken?: string;
  /** PREFLIGHT_TLS_CERT and PREFLIGHT_TLS_KEY; files in PEM. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Milliseconds between looks at the credentials file; 5 s. */
  readonly credentialsPeriod?: number;
  readonly requestTimeout?: number;
  readonly stopGrace?: number;
  /** Milliseconds without a sign of life after which other nodes take a node's tickets; PREFLIGHT_LEASE; 15 s. */
  readonly lease?: number;
  /** Key of encrypted variables; PREFLIGHT_SECRET_KEY, or a file named by PREFLIGHT_SECRET_KEY_FILE. */
  readonly secretKey?: string;
  /** Addresses of SQL Gateways, one for each version of Flink; PREFLIGHT_GATEWAYS, with commas between. */
  readonly gateways?: readonly string[];
  /** PREFLIGHT_GATEWAY_VERDICT; `final`, the default: a Gateway's word counts; `noted`: it is counted and shown only. */
  readonly gatewayVerdict?: string;
  /** Milliseconds for a script; PREFLIGHT_GATEWAY_TIME_LIMIT; 10 s. */
  readonly gatewayTimeLimit?: number;
  /** Starts what was deployed; records only by default. */
  readonly deployer?: Deployer;
  readonly now?: () => number;
  readonly log?: Log;
  /** Replaced in tests. */
  readonly workerUrl?: URL;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly database: string | undefined;
  readonly credentialsFile: string | undefined;
  readonly credentialsJson: string | undefined;
  readonly threads: number | undefined;
  readonly checkTimeLimit: number;
  /** Megabytes. */
  readonly checkMemoryLimit: number;
  readonly cacheSize: number;
  readonly queueLimit: number;
  readonly namespaceLimit: number;
  readonly reuseOpenTickets: boolean;
  readonly retention: number;
  readonly auditDays: number;
  readonly lease: number;
  readonly attempts: number;
  readonly bodyLimit: number;
  /** Undefined: a server without credentials serves its own machine, without a limit. */
  readonly rateLimit: number | undefined;
  readonly metricsToken: string | undefined;
  /** Paths. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly credentialsPeriod: number;
  readonly requestTimeout: number;
  readonly stopGrace: number;
  readonly secretKey: string | undefined;
  readonly gateways: readonly string[];
  readonly gatewayIsFinal: boolean;
  readonly gatewayTimeLimit: number;
  readonly deployer: Deployer;
  readonly now: () => number;
  readonly log: Log;
  readonly workerUrl: URL | undefined;
}

/** Timers take no more milliseconds. */
const longest = 2 ** 31 - 1;

/** @throws Error when a variable of the environment is not what it should be, or a file that it names is not there */
export function settingsFrom(
  options: ServerOptions,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const known = new Set(['PREFLIGHT_ARTIFACTS']);
  const text = (name: string): string | undefined => {
    known.add(`PREFLIGHT_${name}`);
    return environment[`PREFLIGHT_${name}`] || undefined;
  };
  const number = (name: string, least = 0, most = Number.MAX_SAFE_INTEGER): number | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    if (!/^\d+$/.test(value)) throw new Error(`PREFLIGHT_${name} is not a number: ${value}`);
    if (Number(value) < least || Number(value) > most)
      throw new Error(`PREFLIGHT_${name} is not from ${least} to ${most}: ${value}`);
    return Number(value);
  };
  const oneOf = <T extends string>(name: string, value: string, values: readonly T[]): T => {
    const found = values.find((one) => one === value);
    if (found === undefined) throw new Error(`PREFLIGHT_${name} is none of ${values.join(', ')}: ${value}`);
    return found;
  };
  const settings: Settings = {
    host: options.host ?? text('HOST') ?? '127.0.0.1',
    port: options.port ?? number('PORT', 0, 65_535) ?? 7070,
    data: options.data ?? text('DATA') ?? join(process.cwd(), '.preflight'),
    database: databaseAddress(options.database ?? text('DATABASE') ?? fileText(text('DATABASE_FILE'))),
    credentialsFile: options.credentials ?? text('CREDENTIALS'),
    credentialsJson: options.credentialsJson ?? text('CREDENTIALS_JSON'),
    threads: options.threads ?? number('THREADS', 1, 1024),
    checkTimeLimit: options.checkTimeLimit ?? number('CHECK_TIME_LIMIT', 100, longest) ?? 30_000,
    // Less is not enough to start a thread.
    checkMemoryLimit: number('CHECK_MEMORY_LIMIT', 64, 65_536) ?? 512,
    cacheSize: options.cacheSize ?? number('CACHE_SIZE') ?? 16_000_000,
    queueLimit: options.queueLimit ?? number('QUEUE_LIMIT', 1) ?? 10_000,
    namespaceLimit: options.namespaceLimit ?? number('NAMESPACE_LIMIT', 1) ?? 2000,
    reuseOpenTickets:
      options.reuseOpenTickets ??
      oneOf('REUSE_OPEN_TICKETS', text('REUSE_OPEN_TICKETS') ?? 'false', ['true', 'false']) === 'true',
    // Old results are looked for once a minute.
    retention: options.retention ?? number('RETENTION', 60_000) ?? 24 * 60 * 60 * 1000,
    // A year, and time to look back at it.
    auditDays: options.auditDays ?? number('AUDIT_DAYS', 0, 36_500) ?? 400,
    lease: options.lease ?? number('LEASE', 1000, longest) ?? 15_000,
    attempts: 20,
    bodyLimit: number('BODY_LIMIT', 1024, 2 ** 28) ?? 10 * 1024 * 1024,
    rateLimit: options.rateLimit ?? number('RATE_LIMIT'),
    metricsToken: options.metricsToken ?? text('METRICS_TOKEN'),
    tls: tlsFiles(options.tls?.cert ?? text('TLS_CERT'), options.tls?.key ?? text('TLS_KEY')),
    credentialsPeriod: options.credentialsPeriod ?? 5000,
    requestTimeout: options.requestTimeout ?? 30_000,
    stopGrace: options.stopGrace ?? 10_000,
    secretKey: options.secretKey ?? text('SECRET_KEY') ?? fileText(text('SECRET_KEY_FILE')),
    gateways: gatewayAddresses(options.gateways ?? (text('GATEWAYS') ?? '').split(',')),
    gatewayIsFinal:
      oneOf('GATEWAY_VERDICT', options.gatewayVerdict ?? text('GATEWAY_VERDICT') ?? 'final', [
        'final',
        'noted',
      ]) === 'final',
    gatewayTimeLimit: options.gatewayTimeLimit ?? number('GATEWAY_TIME_LIMIT', 100, longest) ?? 10_000,
    deployer: options.deployer ?? noDeployer,
    now: options.now ?? Date.now,
    log: options.log ?? jsonLog(oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', logLevels)),
    workerUrl: options.workerUrl,
  };
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('PREFLIGHT_') && !known.has(name),
  );
  // Only told: Kubernetes makes some of its own for a service of this name.
  if (unknown.length > 0) settings.log('warn', 'unknown settings', { names: unknown });
  return settings;
}

function fileText(path: string | undefined): string | undefined {
  return path === undefined ? undefined : readFileSync(path, 'utf8').trim();
}

/** @throws Error that does not repeat the address: there is a password in it */
function databaseAddress(address: string | undefined): string | undefined {
  if (address === undefined || (URL.canParse(address) && /^postgres(ql)?:\/\//.test(address))) return address;
  throw new Error(
    'The database is not an address like postgres://user:password@host:5432/name ' +
      '(signs such as #, / and @ in a password are written as %23, %2F and %40).',
  );
}

/** @throws Error that does not repeat the address: there may be a password in it */
function gatewayAddresses(addresses: readonly string[]): string[] {
  const given = addresses.map((address) => address.trim()).filter((address) => address !== '');
  given.forEach((address, i) => {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new Error(`PREFLIGHT_GATEWAYS: number ${i + 1} is not an address like http://host:8083.`);
  });
  return given;
}

/** @throws Error when only one of the two is given, one cannot be read, or they do not fit together */
function tlsFiles(cert: string | undefined, key: string | undefined): Settings['tls'] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Error('TLS needs both a certificate and a key.');
  const contents = { cert: readFileSync(cert), key: readFileSync(key) };
  try {
    createSecureContext(contents);
  } catch (error) {
    throw new Error(`TLS cannot use ${cert} and ${key}: ${(error as Error).message}.`, { cause: error });
  }
  return { cert, key };
}
