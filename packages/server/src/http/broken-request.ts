// Answers what isn't HTTP, or never came to its end.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { RequestErrorName } from '../errors.ts';
import { RequestError } from '../errors.ts';
import { requestFailure } from './envelope.ts';

function nameOf(code: string | undefined): RequestErrorName {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'requestTimeout';
  return code === 'HPE_HEADER_OVERFLOW' ? 'headTooLarge' : 'urlInvalid';
}

/** What isn't HTTP is answered, too: an empty answer tells a client nothing. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused = new RequestError(nameOf(error.code));
  const body = JSON.stringify(requestFailure(randomUUID(), refused.status, refused.code, refused.message));
  socket.end(
    `HTTP/1.1 ${refused.status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroySoon(),
  );
}
