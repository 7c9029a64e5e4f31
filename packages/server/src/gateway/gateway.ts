// One SQL Gateway, kept at arm's length: asked by few at a time, for a limited time, and not at all for a while when
// it does not answer.
import type { EngineScript } from './engine-script.ts';
import type { EngineAnswer, GatewayClient } from './gateway-client.ts';
import { GatewayError } from './gateway-client.ts';

export interface Gateway {
  /** Whether it plans as the engine does, e.g. `flink-1.20`; false as long as it was never reached. */
  speaksFor(engine: string): Promise<boolean>;
  /** Undefined when it does not answer: it is away, too slow, or has too much to do. */
  ask(script: EngineScript): Promise<EngineAnswer | undefined>;
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

  async function guarded<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    if (now() < awayUntil) return undefined;
    try {
      const value = await work(AbortSignal.timeout(timeLimit));
      failures = 0;
      return value;
    } catch (error) {
      onError(error);
      if (!(error instanceof GatewayError)) return undefined;
      failures += 1;
      // After its rest, one failure is enough.
      if (failures >= mostFailures) [awayUntil, failures] = [now() + rest, mostFailures - 1];
      return undefined;
    }
  }

  return {
    async speaksFor(engine) {
      version ??= await guarded((signal) => client.version(signal));
      const line = version?.split('.').slice(0, 2).join('.');
      return line !== undefined && engine.endsWith(`flink-${line}`);
    },
    async ask(script) {
      if (asking >= mostAtOnce) {
        if (waiting.length >= mostWaiting) return undefined;
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
