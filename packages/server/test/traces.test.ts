// Spans as an SDK in the process would see them: one for each request, under the caller's trace.
import type { Context, Span, SpanOptions, TextMapPropagator, Tracer } from '@opentelemetry/api';
import {
  context,
  createContextKey,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { Server } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { call, sqlDraft, testServer } from './test-server.ts';

afterEach(() => {
  trace.disable();
  propagation.disable();
  context.disable();
  vi.restoreAllMocks();
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

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const traceparent = `00-${caller.traceId}-${caller.spanId}-01`;

it('the SDK of OpenTelemetry gets them, under the trace of the caller', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  const server = await testServer();
  await server.call('GET', 'deployment-drafts', undefined, { headers: { traceparent } });
  await server.call('GET', 'deployment-drafts');
  const [first, second] = exporter.getFinishedSpans();
  expect(first?.name).toBe('ListDeploymentDrafts');
  expect(first?.parentSpanContext).toMatchObject({ ...caller, isRemote: true });
  expect(first?.spanContext().traceId).toBe(caller.traceId);
  expect(second?.parentSpanContext).toBeUndefined();
  await server.stop();
  await provider.shutdown();
});

it('under a span of HTTP where the SDK makes one', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  provider.register();
  // As instrumentation-http does it: the listeners of a request run within its span.
  const span = trace.getTracer('http').startSpan('GET');
  type Emit = (this: Server, event: string, ...rest: unknown[]) => boolean;
  const http: { emit: Emit } = Server.prototype as unknown as { emit: Emit };
  const { emit } = http;
  vi.spyOn(http, 'emit').mockImplementation(function (this: Server, event, ...rest) {
    const run = (): boolean => emit.call(this, event, ...rest);
    return event === 'request' ? context.with(trace.setSpan(context.active(), span), run) : run();
  });
  const server = await testServer();
  await server.call('GET', 'deployment-drafts', undefined, { headers: { traceparent } });
  const [ours] = exporter.getFinishedSpans();
  expect(ours?.parentSpanContext?.spanId).toBe(span.spanContext().spanId);
  await server.stop();
  await provider.shutdown();
});
