// The two engines of an upgrade.
import type { Engine } from '../engine/engine.ts';

export interface EngineStep {
  readonly from: Engine;
  readonly to: Engine;
}

/** How an engine is called in a sentence: `Flink 2.3` for `flink-2.3`; a product's engine by its id. */
export function engineTitle({ id }: Engine): string {
  return id.replace(/^flink-/, 'Flink ');
}
