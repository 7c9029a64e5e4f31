// The body as hostile input: bounded, compared with its signed digest, parsed, free of nulls and of depth.
import { isAscii } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { bodyHash } from '../access/acs3.ts';
import { RequestError } from '../errors.ts';
import { excessOf } from './bound-nesting.ts';

/** Bytes of bodies that are on their way, of all requests together. */
export interface BodyBudget {
  held: number;
  readonly most: number;
}

/** 25 of the largest at once; small ones by the hundred thousand. Without it many slow senders fill the memory. */
const budgetOfAll: BodyBudget = { held: 0, most: 256 * 1024 * 1024 };

/** Milliseconds after which a caller may send a body that there was no room for. */
const retryAfter = 1000;

/**
 * Collects a body. A too large one is read on to its end, up to eight times the limit, and thrown away: a client
 * that is still sending when the connection closes never sees the answer. So is one that there is no room for.
 *
 * @throws RequestError when it is too large, is cut off, or comes with too many others
 */
export function readBody(stream: Readable, limit: number, budget: BodyBudget = budgetOfAll): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let [size, held] = [0, 0];
    let refusal: RequestError | undefined;
    const letGo = (): void => {
      budget.held -= held;
      held = 0;
      chunks.length = 0;
    };
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) refusal = new RequestError('bodyTooLarge', { limit });
      else if (budget.held + chunk.length > budget.most)
        refusal = new RequestError('throttled', { milliseconds: retryAfter }, retryAfter);
      if (refusal !== undefined) {
        letGo();
        if (size <= 8 * limit) return;
        reject(refusal);
        stream.destroy();
        return;
      }
      chunks.push(chunk);
      held += chunk.length;
      budget.held += chunk.length;
    });
    stream.on('end', () => {
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      letGo();
      if (refusal !== undefined) reject(refusal);
      else resolve(body);
    });
    // Also when the connection ends: Node then makes an error of it.
    stream.on('error', () => {
      letGo();
      reject(new RequestError('bodyInvalid', { problem: 'it was cut off' }));
    });
  });
}

/** @throws RequestError when the body isn't the one that was signed */
export function checkBodyHash(body: Uint8Array, signed: string | undefined): void {
  if (signed !== undefined && bodyHash(body) !== signed) throw new RequestError('signatureWrong');
}

/** Whether a request says that a body follows its head. */
export function carriesBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
}

const deepest = 64;

/** Values in a body, those in lists and objects included: some hundred thousand names take seconds, of everybody. */
const most = 50_000;

const tooMany = (): RequestError =>
  new RequestError('bodyInvalid', { problem: `it has more than ${most} values` });

const tooDeep = (): RequestError =>
  new RequestError('bodyInvalid', { problem: `it is nested deeper than ${deepest}` });

/**
 * @returns the JSON value, or undefined for an empty body
 * @throws RequestError when it is not JSON, nested too deep, or of too many values
 */
export function parseBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  // Of an empty list or object the brackets count as a value that is not there, so that the exact count comes afterwards.
  const excess = excessOf(body, deepest + 1, 2 * most + 2);
  if (excess === 'depth') throw tooDeep();
  if (excess === 'values') throw tooMany();
  try {
    const text = isAscii(body) ? body.toString('latin1') : utf8.decode(body);
    const value: unknown = JSON.parse(text);
    return isPlain(text) ? value : withoutNulls(value, 0, { count: 0 });
  } catch (error) {
    if (error instanceof RequestError) throw error;
    const problem = error instanceof SyntaxError ? error.message.replace(/[.]$/, '') : 'it is not UTF-8';
    throw new RequestError('bodyInvalid', { problem: problem.slice(0, 200) });
  }
}

/** Whether there is nothing to take out and no room for depth: most bodies are a name or two. */
function isPlain(text: string): boolean {
  return text.length <= 2 * deepest && !/null|__proto__|\\|[:,[]\s*-?\d[\d.]*[eE]/.test(text);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A field that is null is a field that is not set; `__proto__` is nobody's field. */
function withoutNulls(value: unknown, depth: number, seen: { count: number }): unknown {
  if (++seen.count > most) throw tooMany();
  if (value === Infinity || value === -Infinity)
    throw new RequestError('bodyInvalid', { problem: 'it has a number that is too large' });
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw tooDeep();
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1, seen));
  const clean: Record<string, unknown> = {};
  // Not all of them at once: there may be too many.
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== null && key !== '__proto__') clean[key] = withoutNulls(item, depth + 1, seen);
  }
  return clean;
}
