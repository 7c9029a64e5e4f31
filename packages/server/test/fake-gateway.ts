// A SQL Gateway as that of Flink 1.20.3 was seen to answer: operations run for a while, failures are stack traces in
// JSON, a closed session is an internal error.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeGateway {
  readonly address: string;
  /** Statements in their order. */
  readonly statements: string[];
  /** Properties of the sessions. */
  readonly properties: Record<string, string>[];
  /** Requests so far. */
  requests: number;
  openSessions(): number;
  stop(): Promise<void>;
}

/** Why a statement fails: the chain of exceptions, outermost first; undefined where it does not. */
export type Planner = (sql: string) => readonly string[] | undefined | 'never ends';

/** @param port 0 takes a free one */
export async function fakeGateway(planner: Planner, port = 0): Promise<FakeGateway> {
  const sessions = new Map<string, Map<string, { sql: string; looks: number }>>();
  const statements: string[] = [];
  const properties: Record<string, string>[] = [];

  function answer(method: string, path: string, body: string): [number, object] {
    const internal = (...causes: string[]): [number, object] => [500, { errors: traceOf(causes) }];
    if (path === '/info') return [200, { productName: 'Apache Flink', version: '1.20.3' }];
    if (method === 'POST' && path === '/v2/sessions') {
      properties.push((JSON.parse(body) as { properties: Record<string, string> }).properties);
      const sessionHandle = randomUUID();
      sessions.set(sessionHandle, new Map());
      return [200, { sessionHandle }];
    }
    const [, , , id = '', kind, operationId = '', last] = path.split(/[/?]/);
    const session = sessions.get(id);
    if (session === undefined) return internal(`SqlGatewayException: Session '${id}' does not exist.`);
    if (method === 'DELETE' && kind === undefined) {
      sessions.delete(id);
      return [200, { status: 'CLOSED' }];
    }
    if (kind === 'statements') {
      const { statement } = JSON.parse(body) as { statement: string };
      statements.push(statement);
      const operationHandle = randomUUID();
      session.set(operationHandle, { sql: statement, looks: 0 });
      return [200, { operationHandle }];
    }
    const operation = session.get(operationId);
    if (operation === undefined) return internal('SqlGatewayException: Can not find the operation.');
    const outcome = planner(operation.sql);
    if (last === 'status') {
      operation.looks += 1;
      if (operation.looks === 1 || outcome === 'never ends') return [200, { status: 'RUNNING' }];
      return [200, { status: outcome === undefined ? 'FINISHED' : 'ERROR' }];
    }
    if (last === 'result' && Array.isArray(outcome)) return internal(...(outcome as string[]));
    if (last === 'close') session.delete(operationId);
    return [200, { status: 'CLOSED' }];
  }

  const server = createServer((request, response) => {
    fake.requests += 1;
    void textOf(request).then((body) => {
      const [status, json] = answer(request.method ?? '', request.url ?? '', body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const fake: FakeGateway = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statements,
    properties,
    requests: 0,
    openSessions: () => sessions.size,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function traceOf(causes: readonly string[]): string[] {
  const frames =
    '\n\tat org.apache.flink.A.b(A.java:1)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n';
  const gateway = 'org.apache.flink.table.gateway.api.utils.SqlGatewayException: Failed to fetchResults.';
  const chain = causes.map((cause) => `Caused by: ${cause}${frames}\t... 7 more\n`).join('');
  return [
    'Internal server error.',
    `<Exception on server side:\n${gateway}${frames}Caused by: ${gateway}${frames}\t... 48 more\n${chain}\nEnd of exception on server side>`,
  ];
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString();
  return text;
}
