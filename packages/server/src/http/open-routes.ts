// What anyone may ask: whether the server lives, whether it can work, what it offers.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { openGuard } from '../access/guard.ts';
import { sameText } from '../access/same-text.ts';
import { RequestError } from '../errors.ts';
import type { AppOptions } from './app-options.ts';
import type { Observed } from './observe.ts';
import { observe } from './observe.ts';
import { openApiDocument } from './openapi.ts';

export function addOpenRoutes(app: FastifyInstance, options: AppOptions & Observed): void {
  const { operations, services, version, metrics, metricsToken } = options;
  const document = JSON.stringify(openApiDocument(operations, version));

  function addRoute(url: string, answer: (request: FastifyRequest) => Promise<Answer>): void {
    app.get(url, { config: { open: true } }, async (request, reply) => {
      const { status = 200, type = 'application/json; charset=utf-8', text } = await answer(request);
      observe(options, request, status, '');
      return reply.code(status).header('content-type', type).send(text);
    });
  }

  addRoute('/openapi.json', async () => ({ text: document }));
  addRoute('/health', async () => ({ text: '{"status":"up"}' }));
  addRoute('/metrics', async (request) => {
    const allowed =
      options.guard === openGuard || (metricsToken !== undefined && holds(request, metricsToken));
    if (!allowed) throw new RequestError('routeNotFound');
    return { type: 'text/plain; version=0.0.4; charset=utf-8', text: await metrics.text() };
  });
  addRoute('/ready', async () => {
    if (options.isStopping()) return { status: 503, text: '{"status":"stopping"}' };
    return (await isStoreThere())
      ? { text: '{"status":"ready"}' }
      : { status: 503, text: '{"status":"the store does not answer or takes no writes"}' };
  });

  let asked: Promise<boolean> | undefined;
  /** Asked once at a time: anyone may ask the server, and the store has its work. */
  function isStoreThere(): Promise<boolean> {
    asked ??= services.store
      .ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asked = undefined));
    return asked;
  }
}

interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly text: string;
}

function holds(request: FastifyRequest, token: string): boolean {
  return sameText(request.headers.authorization ?? '', `Bearer ${token}`);
}
