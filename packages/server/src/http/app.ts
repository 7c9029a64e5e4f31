// The HTTP side, put together: what comes in is admitted, read, answered by an operation, and observed.
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Identity } from '../access/guard.ts';
import { rateLimit } from '../access/rate-limit.ts';
import { RequestError } from '../errors.ts';
import { admit } from './admit.ts';
import type { AppOptions } from './app-options.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { addOpenRoutes } from './open-routes.ts';
import { addOperationRoute } from './operation-route.ts';
import { requestIds } from './request-id.ts';
import { sendFailure } from './send.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | undefined;
    /** Milliseconds of the monotonic clock. */
    startedAt: number | undefined;
  }
  interface FastifyContextConfig {
    /** Answers anyone. */
    open?: boolean;
    operation?: string;
  }
}

export function buildApp(options: AppOptions): FastifyInstance {
  const timeouts = {
    // Without the first Node waits for its own 60 s; without the second it looks every 30 s only.
    headersTimeout: options.requestTimeout,
    connectionsCheckingInterval: Math.min(30_000, options.requestTimeout / 4),
    // A request without a body needs no stream: an eighth of the time of a poll.
    optimizeEmptyRequests: true,
  };
  const observed = { ...options, refusalLines: rateLimit(50, Date.now) };
  const app = fastify({
    ...(options.tls === undefined ? { http: timeouts } : { https: { ...options.tls, ...timeouts } }),
    logger: false,
    return503OnClosing: false,
    bodyLimit: options.bodyLimit,
    requestTimeout: options.requestTimeout,
    routerOptions: { maxParamLength: 1024 },
    genReqId: requestIds(),
    requestIdHeader: false,
    rewriteUrl: (request) => decodedColons(request.url ?? '/'),
    frameworkErrors: (error, request, reply) => sendFailure(observed, error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
  app.decorateRequest('identity', undefined);
  app.decorateRequest('startedAt', undefined);
  // Operations read their bodies themselves (operation-route.ts): all are JSON, whatever the client calls them.
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    app.addHttpMethod(method, { hasBody: false, overrideExisting: true });
  }
  app.addHook('onRequest', (request, reply, done) => {
    request.startedAt = performance.now();
    // A connection that is kept after its answer would hold up the stop until it times out.
    if (options.isStopping()) reply.header('connection', 'close');
    if (request.routeOptions.config.open === true) return done();
    const waiting = admit(options, request);
    if (waiting === undefined) return done();
    waiting.then(
      () => done(),
      (error: unknown) => done(error as Error),
    );
  });
  app.setNotFoundHandler((request, reply) =>
    sendFailure(observed, new RequestError('routeNotFound'), request, reply),
  );
  app.setErrorHandler((error, request, reply) => sendFailure(observed, error, request, reply));
  addOpenRoutes(app, observed);
  for (const operation of options.operations) addOperationRoute(app, operation, observed);
  return app;
}

/** Generated clients encode the colon of `connectors:register`; routes are told apart by the decoded path. */
function decodedColons(url: string): string {
  if (!url.includes('%3')) return url;
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  if (!path.includes('%3')) return url;
  return path.replace(/%3A/gi, ':') + (question < 0 ? '' : url.slice(question));
}
