// The HTTP side: identifies the caller, reads the body, calls the operation, wraps its answer.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Guard, Identity } from '../access/guard.ts';
import { clockWindow, openGuard } from '../access/guard.ts';
import type { RateLimit } from '../access/rate-limit.ts';
import { rateLimit } from '../access/rate-limit.ts';
import { sameText } from '../access/same-text.ts';
import { checkRole, scopeOf } from '../access/scope.ts';
import { RequestError } from '../errors.ts';
import type { Operation } from '../operations/operation.ts';
import type { Services } from '../services.ts';
import type { Log } from '../log.ts';
import type { Scope } from '../store/store.ts';
import type { Metrics } from '../metrics.ts';
import { checkBodyHash, parseBody, readBody } from './body.ts';
import { requestFailure, successText } from './envelope.ts';
import { failureAnswer } from './failures.ts';
import { inputReader } from './input.ts';
import { openApiDocument } from './openapi.ts';

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
}

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined;
    /** Code of the failure that was answered. */
    failure: string | undefined;
  }
  interface FastifyContextConfig {
    /** Answers anyone. */
    open?: boolean;
    operation?: string;
  }
}

export function buildApp(options: AppOptions): FastifyInstance {
  const app = fastify({
    ...(options.tls === undefined ? {} : { https: options.tls }),
    logger: false,
    return503OnClosing: false,
    bodyLimit: options.bodyLimit,
    requestTimeout: options.requestTimeout,
    // Without the first Node waits for its own 60 s; without the second it looks every 30 s only.
    http: {
      headersTimeout: options.requestTimeout,
      connectionsCheckingInterval: Math.min(30_000, options.requestTimeout / 4),
    },
    routerOptions: { maxParamLength: 1024 },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    rewriteUrl: (request) => decodedColons(request.url ?? '/'),
    frameworkErrors: (error, request, reply) => sendFailure(options, error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
  app.decorateRequest('identity', undefined);
  app.decorateRequest('failure', undefined);
  const observed = { ...options, refusalLines: rateLimit(50, Date.now) };
  app.addHook('onResponse', async (request, reply) => observe(observed, request, reply));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (request, payload, done) => {
    readBody(payload as IncomingMessage, options.bodyLimit)
      .then((body) => {
        checkBodyHash(body, request.identity?.bodyHash);
        done(null, parseBody(body));
      })
      .catch((error: unknown) => done(error as Error));
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.open === true) return done();
    const { method, headers } = request.raw;
    if (options.isStopping()) {
      reply.header('connection', 'close');
      throw new RequestError('stopping');
    }
    request.identity = options.guard.identify({ method: method ?? '', rawUrl: request.originalUrl, headers });
    const wait = options.limit.take(request.identity.caller.id);
    if (wait > 0) throw new RequestError('throttled', { milliseconds: wait }, wait);
    if (!carriesBody(request.raw)) checkBodyHash(noBody, request.identity.bodyHash);
    const bodyOfGet = carriesBody(request.raw) && (method === 'GET' || method === 'HEAD');
    if (request.identity.nonce === undefined && !bodyOfGet) return done();
    Promise.all([useNonce(options, request.identity), bodyOfGet ? refuseBody(request.raw) : undefined]).then(
      () => done(),
      (error: unknown) => done(error as Error),
    );
  });
  app.setNotFoundHandler((request, reply) =>
    sendFailure(options, new RequestError('routeNotFound'), request, reply),
  );
  app.setErrorHandler((error, request, reply) => sendFailure(options, error, request, reply));
  addOpenRoutes(app, options);
  for (const operation of options.operations) addRoute(app, operation, options);
  return app;
}

/** What anyone may ask: whether the server lives, whether it can work, what it offers. */
function addOpenRoutes(app: FastifyInstance, options: AppOptions): void {
  const { operations, services, version, metrics, metricsToken } = options;
  const document = JSON.stringify(openApiDocument(operations, version));
  const open = { config: { open: true } };
  app.get('/openapi.json', open, (_request, reply) => sendJson(reply, 200, document));
  app.get('/health', open, (_request, reply) => sendJson(reply, 200, '{"status":"up"}'));
  app.get('/metrics', open, async (request, reply) => {
    const allowed =
      options.guard === openGuard || (metricsToken !== undefined && holds(request, metricsToken));
    if (!allowed) throw new RequestError('routeNotFound');
    return reply
      .header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
      .send(await metrics.text());
  });
  app.get('/ready', open, async (_request, reply) => {
    const ready = await services.store.ping().then(
      () => true,
      () => false,
    );
    return sendJson(
      reply,
      ready ? 200 : 503,
      `{"status":"${ready ? 'ready' : 'the store does not answer'}"}`,
    );
  });
}

function addRoute(app: FastifyInstance, operation: Operation, options: AppOptions): void {
  const { services } = options;
  const input = inputReader(operation);
  app.route({
    method: operation.method,
    url: routeOf(operation.path),
    config: { operation: operation.name },
    async handler(request, reply) {
      const { caller } = request.identity!;
      const path = request.params as Record<string, string>;
      const scope = scopeOf(caller, request.headers['workspace'], path['namespace']);
      for (const value of Object.values(path)) if (hasControl(value)) throw new RequestError('urlInvalid');
      checkRole(caller, operation.name, operation.role);
      const answer = await operation.handle({
        requestId: request.id,
        path,
        query: input.query(request.query),
        body: input.body(request.body),
        scope,
        caller,
        services,
      });
      const data = answer.dataText ?? (answer.data === undefined ? undefined : JSON.stringify(answer.data));
      if (operation.role !== 'viewer') audit(options, request, scope, answer.object, 'ok');
      return sendJson(reply, 200, successText(request.id, data, answer.page));
    },
  });
}

/** `/a/{b}:c` as the router writes it: `/a/:b::c`. */
export function routeOf(path: string): string {
  return path.replaceAll(':', '::').replace(/\{(\w+)\}/g, ':$1');
}

/** Generated clients encode the colon of `connectors:register`; routes are told apart by the decoded path. */
function decodedColons(url: string): string {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  if (!path.includes('%3')) return url;
  return path.replace(/%3A/gi, ':') + (question < 0 ? '' : url.slice(question));
}

function sendJson(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(text);
}

function sendFailure(
  options: AppOptions,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const answer = failureAnswer(error, request.id);
  request.failure = answer.code;
  if (answer.isFault) {
    const stack = error instanceof Error ? error.stack : String(error);
    options.log('error', 'fault', { requestId: request.id, error: stack });
  }
  void sendJson(reply.headers(answer.headers), answer.status, JSON.stringify(answer.body));
}

/** Who did what: written without being waited for, so that it costs callers nothing. */
function audit(
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

interface Observed extends Pick<AppOptions, 'metrics' | 'log'> {
  /** Who sends nonsense must not fill the disk with lines about it; the counts go on. */
  readonly refusalLines: RateLimit;
}

/** One line and one count for each request; lines of refused ones are worth reading. */
function observe(
  { metrics, log, refusalLines }: Observed,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const operation = request.routeOptions.config.operation ?? 'none';
  const { failure = '' } = request;
  metrics.request(operation, reply.statusCode, failure, reply.elapsedTime / 1000);
  if (failure !== '' && refusalLines.take('all') > 0) return;
  log(failure === '' ? 'debug' : 'info', 'request', {
    requestId: request.id,
    operation,
    caller: request.identity?.caller.id,
    from: request.ip,
    status: reply.statusCode,
    ...(failure === '' ? {} : { code: failure }),
    milliseconds: Math.round(reply.elapsedTime * 100) / 100,
  });
}

function holds(request: FastifyRequest, token: string): boolean {
  return sameText(request.headers.authorization ?? '', `Bearer ${token}`);
}

/** Nothing has a control character in its name, and PostgreSQL takes no null character at all. */
function hasControl(value: string): boolean {
  return /[\u0000-\u001f]/.test(value);
}

const noBody = new Uint8Array();

function carriesBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

/** A body of a GET: the framework does not read it, so its digest would go unproved. Empty chunked ones pass. */
async function refuseBody(stream: IncomingMessage): Promise<void> {
  try {
    await readBody(stream, 0);
  } catch {
    throw new RequestError('bodyInvalid', { problem: 'a GET has none' });
  }
}

/** A date may be early or late by the window, so the same nonce could come back for twice as long. */
async function useNonce({ services }: AppOptions, { caller, nonce }: Identity): Promise<void> {
  if (nonce === undefined) return;
  const expiresAt = services.now() + 2 * clockWindow;
  if (!(await services.store.useNonce(caller.id, nonce, expiresAt))) throw new RequestError('nonceUsed');
}

/** What isn't HTTP is answered, too: an empty answer tells a client nothing. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new RequestError('requestTimeout')
      : new RequestError('urlInvalid');
  const body = JSON.stringify(requestFailure(randomUUID(), refused.status, refused.code, refused.message));
  socket.end(
    `HTTP/1.1 ${refused.status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroySoon(),
  );
}
