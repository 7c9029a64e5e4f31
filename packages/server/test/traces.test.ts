// Spans as an SDK in the process would see them: one for each request, under the caller's trace.
import type { Context, Span, SpanOptions, TextMapPropagator, Tracer } from '@opentelemetry/api';
import { createContextKey, propagation, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { afterEach, expect, it } from 'vitest';
import { call, sqlDraft, testServer } from './test-server.ts';

afterEach(() => {
  trace.disable();
  propagation.disable();
});

interface Seen {
  readonly name: string;
  readonly options: SpanOptions;
  readonly parent: unknown;
  status?: { readonly code: number };
  ended: boolean;
}

const parentKey = createContextKey('parent');

function register(): Seen[] {
  const seen: Seen[] = [];
  const startActiveSpan = (
    name: string,
    options: SpanOptions,
    parent: Context,
    work: (span: Span) => unknown,
  ): unknown => {
    const span: Seen = { name, options, parent: parent.getValue(parentKey), ended: false };
    seen.push(span);
    return work({
      setStatus: (status: { code: number }) => (span.status = status),
      end: () => (span.ended = true),
    } as unknown as Span);
  };
  trace.setGlobalTracerProvider({ getTracer: () => ({ startActiveSpan }) as unknown as Tracer });
  const propagator: TextMapPropagator = {
    inject: () => undefined,
    extract: (_context, carrier, getter) => {
      const value: unknown = getter.get(carrier, 'traceparent');
      return ROOT_CONTEXT.setValue(parentKey, value);
    },
    fields: () => ['traceparent'],
  };
  propagation.setGlobalPropagator(propagator);
  return seen;
}

it('each request is a span under its caller’s, with its request id and its failure', async () => {
  const seen = register();
  const server = await testServer();
  const headers = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const made = await server.call('POST', 'deployment-drafts', sqlDraft('d', 'SELECT 1'), { headers });
  const missing = await call(server.server.address, 'GET', 'deployment-drafts/nosuch');
  expect(seen).toMatchObject([
    {
      name: 'CreateDeploymentDraft',
      options: { attributes: { 'preflight.request_id': made.json.requestId } },
      parent: headers.traceparent,
      ended: true,
    },
    {
      name: 'GetDeploymentDraft',
      options: { attributes: { 'preflight.request_id': missing.json.requestId } },
      status: { code: SpanStatusCode.ERROR },
      ended: true,
    },
  ]);
  expect(seen[0]?.status).toBeUndefined();
  await server.stop();
});
