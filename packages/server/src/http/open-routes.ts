// What anyone may ask: whether the server lives, whether it can work, what it offers.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { openGuard } from '../access/guard.ts';
import { sameText } from '../access/same-text.ts';
import { RequestError } from '../errors.ts';
import type { AppOptions } from './app-options.ts';
import { openApiDocument } from './openapi.ts';
import { sendJson } from './send.ts';

export function addOpenRoutes(app: FastifyInstance, options: AppOptions): void {
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

function holds(request: FastifyRequest, token: string): boolean {
  return sameText(request.headers.authorization ?? '', `Bearer ${token}`);
}
