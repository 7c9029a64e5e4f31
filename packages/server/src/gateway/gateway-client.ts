// The REST protocol of Apache Flink's SQL Gateway, as far as it is needed: a session, statements one after the other,
// their outcome. Learned from the Gateway of Flink 1.20.3; its answers to failures are stack traces in JSON.
import type { EngineScript } from './engine-script.ts';

export type EngineAnswer =
  | { readonly verdict: 'accepted' }
  | {
      readonly verdict: 'refused';
      /** Of the statement; undefined when it is one that the namespace defines before. */
      readonly index: number | undefined;
      /** Flink's words. */
      readonly message: string;
    }
  /** The Gateway is not fit to say: what is missing is a library of its own, for instance. */
  | { readonly verdict: 'undecided' };

/** Thrown when the Gateway did not answer as it should, or not in time. */
export class GatewayError extends Error {}

export interface GatewayClient {
  /**
   * Flink's version, e.g. `1.20.3`.
   * @throws GatewayError
   */
  version(signal: AbortSignal): Promise<string>;
  /** @throws GatewayError */
  ask(script: EngineScript, signal: AbortSignal): Promise<EngineAnswer>;
}

/** Milliseconds between looks at an operation's status: most end within the first few. */
const pauses = [5, 10, 20, 50, 100];

/** @param address e.g. `http://flink-sql-gateway:8083`; `user:password@` before the host is sent as basic credentials */
export function gatewayClient(address: string): GatewayClient {
  const { origin, pathname, username, password } = new URL(address);
  const base = `${origin}${pathname.replace(/\/$/, '')}`;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization =
    username === '' ? undefined : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };

  async function call(method: string, path: string, signal: AbortSignal, body?: object): Promise<Reply> {
    try {
      const headers = { 'content-type': 'application/json', ...authorization };
      const text = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${base}${path}`, { method, headers, signal, redirect: 'error', ...text });
      return { ok: response.ok, fields: (await response.json()) as Record<string, unknown> };
    } catch (error) {
      throw new GatewayError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  async function textOf(reply: Promise<Reply>, field: string): Promise<string> {
    const { ok, fields } = await reply;
    const value = fields[field];
    if (!ok || typeof value !== 'string') throw new GatewayError(`The answer has no ${field}.`);
    return value;
  }

  /** @returns undefined when the statement was accepted, or what the Gateway answered */
  async function run(
    session: string,
    sql: string,
    signal: AbortSignal,
  ): Promise<readonly string[] | undefined> {
    const path = `/v2/sessions/${session}`;
    const submitted = call('POST', `${path}/statements`, signal, { statement: sql });
    const operation = `${path}/operations/${await textOf(submitted, 'operationHandle')}`;
    for (let i = 0; ; i++) {
      const status = await textOf(call('GET', `${operation}/status`, signal), 'status');
      if (status === 'FINISHED') break;
      if (status === 'ERROR') {
        const { fields } = await call('GET', `${operation}/result/0?rowFormat=JSON`, signal);
        return errorsOf(fields['errors']);
      }
      if (!/^(INITIALIZED|PENDING|RUNNING)$/.test(status))
        throw new GatewayError(`A statement is ${status}.`);
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(i, pauses.length - 1)]));
    }
    await call('DELETE', `${operation}/close`, signal);
    return undefined;
  }

  return {
    version: (signal) => textOf(call('GET', '/info', signal), 'version'),
    async ask({ properties, statements }, signal) {
      const opened = call('POST', '/v2/sessions', signal, { sessionName: 'flink-preflight', properties });
      const session = await textOf(opened, 'sessionHandle');
      try {
        for (const { sql, index } of statements) {
          const errors = await run(session, sql, signal);
          if (errors !== undefined) return answerOf(errors, index);
        }
        return { verdict: 'accepted' };
      } finally {
        // Also after the time is up; a session that is left behind ends by the Gateway's own idle limit.
        void call('DELETE', `/v2/sessions/${session}`, AbortSignal.timeout(2000)).catch(() => undefined);
      }
    },
  };
}

interface Reply {
  readonly ok: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

function errorsOf(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) throw new GatewayError('A failed statement has no errors.');
  return errors.map(String);
}

/** Exceptions by which the planner refuses. */
const refusal =
  /^[\w.$]*\b(ValidationException|TableException|SqlParserException|SqlValidatorException|SqlParserEOFException|CalciteContextException|CatalogException|DatabaseNotExistException|TableAlreadyExistException|DatabaseAlreadyExistException)$/;

/** What the Gateway lacks says nothing about the job. */
const lacking =
  /Could not find any factory|ClassNotFoundException|NoClassDefFoundError|Cannot instantiate|Could not instantiate|Cannot discover a connector|OutOfMemoryError|Connection refused/;

function answerOf(errors: readonly string[], index: number | undefined): EngineAnswer {
  const trace = errors.join('\n');
  const causes = causesOf(trace);
  const refusing = causes.filter(({ type }) => refusal.test(type));
  const last = refusing.at(-1);
  if (last === undefined || lacking.test(trace)) return { verdict: 'undecided' };
  return { verdict: 'refused', index, message: last.message };
}

/** The chain of causes of a Java stack trace, outermost first; a message may have several lines. */
function causesOf(trace: string): { type: string; message: string }[] {
  const causes: { type: string; message: string }[] = [];
  for (const part of trace.split(/^Caused by: /m).slice(1)) {
    const text = part.split(/^\s+(?:at |\.\.\. \d+ more)/m)[0]!.trim();
    const colon = text.indexOf(': ');
    if (colon > 0) causes.push({ type: text.slice(0, colon), message: text.slice(colon + 2) });
  }
  return causes;
}
