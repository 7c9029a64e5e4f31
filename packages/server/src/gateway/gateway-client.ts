// The REST protocol of Apache Flink's SQL Gateway, as far as it is needed: a session, statements one after the other,
// their outcome. Learned from the Gateway of Flink 1.20.3; its answers to failures are stack traces in JSON.
import type { EngineScript } from '../check/engine-script.ts';
import type { EngineRefusal } from './read-refusal.ts';
import { readRefusal } from './read-refusal.ts';

export type EngineAnswer = { readonly verdict: 'accepted' } | EngineRefusal;

/** Thrown when the Gateway did not answer as it should, or not in time. Its message has none of the Gateway's words. */
export class GatewayError extends Error {}

export interface GatewayClient {
  /** Host and port. */
  readonly address: string;
  /**
   * Flink's version, e.g. `1.20.3`.
   * @throws GatewayError
   */
  version(signal: AbortSignal): Promise<string>;
  /** @throws GatewayError */
  ask(script: Pick<EngineScript, 'properties' | 'statements'>, signal: AbortSignal): Promise<EngineAnswer>;
}

/** Milliseconds between looks at an operation's status: most end within the first few. */
const pauses = [5, 10, 20, 50, 100];

/** @param address e.g. `http://flink-sql-gateway:8083`; `user:password@` before the host is sent as basic credentials */
export function gatewayClient(address: string): GatewayClient {
  const { origin, host, pathname, username, password } = new URL(address);
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
      throw new GatewayError(reasonOf(error));
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
        throw new GatewayError('A statement has ended without a result.');
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(i, pauses.length - 1)]));
    }
    await call('DELETE', `${operation}/close`, signal);
    return undefined;
  }

  return {
    address: host,
    async version(signal) {
      const version = await textOf(call('GET', '/info', signal), 'version');
      if (!/^[\w.+-]{1,64}$/.test(version)) throw new GatewayError('The version is none.');
      return version;
    },
    async ask({ properties, statements }, signal) {
      const opened = call('POST', '/v2/sessions', signal, { sessionName: 'flink-preflight', properties });
      const session = await textOf(opened, 'sessionHandle');
      try {
        for (const statement of statements) {
          const errors = await run(session, statement.sql, signal);
          if (errors !== undefined) return readRefusal(errors, statement);
        }
        return { verdict: 'accepted' };
      } finally {
        // Also after the time is up; a session that is left behind ends by the Gateway's own idle limit.
        void call('DELETE', `/v2/sessions/${session}`, AbortSignal.timeout(2000)).catch(() => undefined);
      }
    },
  };
}

/** What was answered may hold what was asked; so may an error of the parser of JSON, which quotes it. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'The answer is not JSON.';
  return error instanceof Error ? error.message : 'The request failed.';
}

interface Reply {
  readonly ok: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

function errorsOf(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) throw new GatewayError('A failed statement has no errors.');
  return errors.map(String);
}
