// A lean HTTP/1.1 client over kept connections: what it costs must not hide what the server costs.
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface RawReply {
  readonly status: number;
  readonly body: string;
}

export interface RawClient {
  /** One request at a time on a client. Rejects when the connection breaks. */
  request(method: string, path: string, body?: string): Promise<RawReply>;
  close(): void;
}

const headEnd = '\r\n\r\n';

export function rawClient(address: string): RawClient {
  const { hostname, port, host } = new URL(address);
  let socket: Socket | undefined;
  let received = '';
  let settle: { resolve: (reply: RawReply) => void; reject: (error: Error) => void } | undefined;

  function open(): Socket {
    const opened = connect(Number(port), hostname);
    opened.setNoDelay(true);
    // Latin-1: one character is one byte, so that content-length counts characters.
    opened.setEncoding('latin1');
    opened.on('data', (chunk: string) => {
      received += chunk;
      const reply = parse();
      if (reply === undefined) return;
      const waiting = settle;
      settle = undefined;
      waiting?.resolve(reply);
    });
    const lost = (): void => {
      if (socket === opened) socket = undefined;
      received = '';
      const waiting = settle;
      settle = undefined;
      waiting?.reject(new Error('connection lost'));
    };
    opened.on('error', lost);
    opened.on('close', lost);
    return opened;
  }

  function parse(): RawReply | undefined {
    const end = received.indexOf(headEnd);
    if (end < 0) return undefined;
    const length = Number(/content-length: (\d+)/i.exec(received.slice(0, end))?.[1] ?? 0);
    const start = end + headEnd.length;
    if (received.length < start + length) return undefined;
    const reply = { status: Number(received.slice(9, 12)), body: received.slice(start, start + length) };
    received = received.slice(start + length);
    return reply;
  }

  return {
    request(method, path, body = '') {
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket ??= open();
        const type = body === '' ? '' : 'content-type: application/json\r\n';
        const length =
          body === '' && method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
        socket.write(
          `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nworkspace: bench\r\n${type}${length}\r\n${body}`,
        );
      });
    },
    close: () => socket?.destroy(),
  };
}
