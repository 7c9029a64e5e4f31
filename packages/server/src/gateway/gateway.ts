// One SQL Gateway, kept at arm's length: asked by few at a time, for a limited time, and not at all for a while when
// it does not answer.
import type { EngineScript } from '../check/engine-script.ts';
import type { EngineAnswer, GatewayClient } from './gateway-client.ts';
import { GatewayError } from './gateway-client.ts';

export interface Gateway {
  /** Host and port. */
  readonly address: string;
  /** Flink's version, e.g. `1.20.3`; undefined as long as it was never reached. */
  version(): Promise<string | undefined>;
  ask(script: EngineScript): Promise<EngineAnswer | Away>;
}

/** It did not answer; why, as a sentence. */
export interface Away {
  readonly verdict: 'away';
  readonly reason: string;
}

export interface GatewayOptions {
  readonly client: GatewayClient;
  /** Milliseconds for all of a script. */
  readonly timeLimit: number;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Failures one after the other after which it counts as away. */
const mostFailures = 3;

/** Milliseconds for which it is then left alone. */
const rest = 30_000;

/** Scripts asked about at once, and waiting; a Gateway plans some tens a second. */
const mostAtOnce = 4;
const mostWaiting = 32;

export function gateway({ client, timeLimit, now, onError }: GatewayOptions): Gateway {
  let failures = 0;
  let awayUntil = 0;
  let version: string | undefined;
  let asking = 0;
  const waiting: (() => void)[] = [];

  async function guarded<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | Away> {
    if (now() < awayUntil) return away('It failed several times in a row and is left alone for a while.');
    try {
      const value = await work(AbortSignal.timeout(timeLimit));
      failures = 0;
      return value;
    } catch (error) {
      onError(error);
      if (!(error instanceof GatewayError)) return away('Asking it failed.');
      failures += 1;
      // After its rest, one failure is enough.
      if (failures >= mostFailures) [awayUntil, failures] = [now() + rest, mostFailures - 1];
      return away(`It did not answer within ${timeLimit} ms, or not as a Gateway does.`);
    }
  }

  return {
    address: client.address,
    async version() {
      if (version !== undefined) return version;
      const told = await guarded((signal) => client.version(signal));
      if (typeof told === 'string') version = told;
      return version;
    },
    async ask(script) {
      if (asking >= mostAtOnce) {
        if (waiting.length >= mostWaiting) return away('Too many scripts wait for it.');
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      asking += 1;
      try {
        return await guarded((signal) => client.ask(script, signal));
      } finally {
        asking -= 1;
        waiting.shift()?.();
      }
    },
  };
}

function away(reason: string): Away {
  return { verdict: 'away', reason };
}
