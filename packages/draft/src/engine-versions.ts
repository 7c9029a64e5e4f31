// Which engine's facts a version name stands for. Names of the product: vvr-8.0.11-jdk11-flink-1.17; of ours: flink-1.20.

export interface EngineChoice {
  /** Engine whose rules are applied. */
  readonly engine: string;
  /** False when facts of the asked version are missing and the nearest engine stands in. */
  readonly exact: boolean;
}

/** Engines whose facts are at hand, newest first. */
export const ENGINES: readonly string[] = ['flink-1.20'];

export const DEFAULT_ENGINE = 'flink-1.20';

/** The engine for a draft's `engineVersion`; undefined when the text names no version of Flink at all. */
export function engineFor(version: string | undefined): EngineChoice | undefined {
  if (version === undefined || version === '') return { engine: DEFAULT_ENGINE, exact: true };
  const flink = /(?:^|-)flink-(\d+\.\d+)(?:\.\d+)?$/.exec(version)?.[1];
  if (flink === undefined) return undefined;
  const engine = `flink-${flink}`;
  return ENGINES.includes(engine) ? { engine, exact: true } : { engine: DEFAULT_ENGINE, exact: false };
}
