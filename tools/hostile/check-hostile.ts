// Checks one hostile input as a draft's script would be: what the checker makes of it does not matter, that it ends does.
import { checkScript, DEFAULT_ENGINE } from '@flink-preflight/sql';
import { analyse } from '../../packages/sql/src/model/analyse.ts';

export interface HostileResult {
  /** Milliseconds of CPU. */
  readonly cpu: number;
  /** What the checker threw, or told of as a fault of its own. */
  readonly fault?: string;
}

/** Engines in turn, whose facts must be loaded: the product's have a grammar and catalogs of their own. */
export const ENGINES = [DEFAULT_ENGINE, 'flink-1.20', 'vvr-8', 'vvr-11'];

/** Fixes are looked for in one of so many: trying them takes up to 48 checks more, which are like the first. */
const EVERY = 10;

/** Checks the input of this number: which engine, plans and fixes are asked for goes by it. */
export function checkHostile(sql: string, number: number): HostileResult {
  let fault: string | undefined;
  const onFault = (error: unknown): void => {
    fault ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  const before = process.threadCpuUsage();
  try {
    const engine = ENGINES[number % ENGINES.length]!;
    const options = { engine, plans: number % 3 === 0, onFault };
    if (number % EVERY === 0) checkScript(sql, options);
    else analyse(sql, { ...options, parsing: { fixes: false } });
  } catch (error) {
    onFault(error);
  }
  const { user, system } = process.threadCpuUsage(before);
  return { cpu: (user + system) / 1000, ...(fault === undefined ? {} : { fault }) };
}
