// One operation as a route: scope, role, input, handler, envelope, and a span where traces are collected.
import {
  context,
  propagation,
  ProxyTracerProvider,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Tracer } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.ts';
import { checkRole, scopeOf } from '../access/scope.ts';
import { RequestError } from '../errors.ts';
import type { Operation } from '../operations/operation.ts';
import type { Scope } from '../store/store.ts';
import type { AppOptions } from './app-options.ts';
import type { AuditedRequest } from './audit-journal.ts';
import { carriesBody, checkBodyHash, parseBody, readBody } from './body.ts';
import { successText } from './envelope.ts';
import type { InputReader } from './input.ts';
import { inputReader } from './input.ts';
import type { Observed } from './observe.ts';
import { auditedRequest } from './observe.ts';
import { sendFailure, sendSuccess } from './send.ts';

export function addOperationRoute(
  app: FastifyInstance,
  operation: Operation,
  options: AppOptions & Observed,
): void {
  const input = inputReader(operation);
  const tracer = registeredTracer();
  const untraced = (request: FastifyRequest): Promise<string> => answer(operation, options, input, request);
  const handler = tracer === undefined ? untraced : traced(tracer, operation.name, untraced);
  app.route({
    method: operation.method,
    url: routeOf(operation.path),
    config: { operation: operation.name },
    handler(request, reply) {
      handler(request).then(
        (text) => sendSuccess(options, request, reply, text, options.isStopping()),
        (error: unknown) => sendFailure(options, error, request, reply),
      );
    },
  });
}

/** Undefined without an SDK in the process (docs/operations.md): spans that go nowhere have their cost, too. */
function registeredTracer(): Tracer | undefined {
  const provider = trace.getTracerProvider();
  if (!(provider instanceof ProxyTracerProvider)) return provider.getTracer('flink-preflight');
  return provider.getDelegateTracer('flink-preflight');
}

function isAboutTicket({ name, path }: Operation): boolean {
  // A start is a read, too: a viewer may do it, and nothing is changed.
  return path.includes('{ticketId}') || name === 'ValidateDeploymentDraftAsync';
}

function pollKey({ name }: Operation, { id }: Caller, { workspace, namespace }: Scope): string {
  return `${name}\t${id}\t${workspace}\t${namespace}`;
}

/** Gives the body of the answer. */
type Handler = (request: FastifyRequest) => Promise<string>;

function traced(tracer: Tracer, name: string, handler: Handler): Handler {
  return (request) => {
    // Where the SDK watches HTTP itself, its span is the caller's child and ours is its child.
    const active = context.active();
    const parent = trace.getSpan(active) ? active : propagation.extract(active, request.headers);
    const attributes = { 'preflight.request_id': request.id };
    return tracer.startActiveSpan(name, { kind: SpanKind.SERVER, attributes }, parent, async (span) => {
      try {
        return await handler(request);
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        span.setStatus({ code: SpanStatusCode.ERROR, message });
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

async function answer(
  operation: Operation,
  options: AppOptions,
  input: InputReader,
  request: FastifyRequest,
): Promise<string> {
  const body =
    operation.method !== 'GET' && carriesBody(request.raw) ? await bodyOf(options, request) : undefined;
  const { caller } = request.identity!;
  const path = request.params as Record<string, string>;
  const scope = scopeOf(caller, request.headers['workspace'], path['namespace']);
  for (const value of Object.values(path)) if (hasControl(value)) throw new RequestError('urlInvalid');
  checkRole(caller, operation.name, operation.role);
  const { data, dataText, page, object } = await operation.handle({
    requestId: request.id,
    path,
    query: input.query(request.query),
    body: input.body(body),
    scope,
    caller,
    services: options.services,
  });
  const text = dataText ?? (data === undefined ? undefined : JSON.stringify(data));
  const entry = (of = object): AuditedRequest => auditedRequest(request, options.services.now(), of, 'ok');
  if (operation.role !== 'viewer') options.audit.change(entry());
  // Each check has a ticket of its own: thousands a second, that are gone in a day.
  else if (isAboutTicket(operation)) options.audit.poll(pollKey(operation, caller, scope), () => entry(''));
  else options.audit.gather(entry());
  return successText(request.id, text, page);
}

async function bodyOf({ bodyLimit }: AppOptions, { raw, identity }: FastifyRequest): Promise<unknown> {
  const body = await readBody(raw, bodyLimit);
  checkBodyHash(body, identity?.bodyHash);
  return parseBody(body);
}

/** `/a/{b}:c` as the router writes it: `/a/:b::c`. */
export function routeOf(path: string): string {
  return path.replaceAll(':', '::').replace(/\{(\w+)\}/g, ':$1');
}

/** Nothing has a control character in its name, and PostgreSQL takes no null character at all. */
function hasControl(value: string): boolean {
  return /[\u0000-\u001f]/.test(value);
}
