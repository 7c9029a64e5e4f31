// What the sources and sinks of an engine's connectors take over from a plan, by the interfaces of their classes.
import type { SinkAbility, SourceAbility } from './ability-facts.ts';
import type { EngineFacts } from './engine-facts.ts';

export type { SinkAbility, SourceAbility } from './ability-facts.ts';

/** Interfaces of a class that a connector's factory makes as a source; none for a class that is not known. */
export function sourceInterfaces({ tables }: EngineFacts, className: string): readonly SourceAbility[] {
  return tables.sources[className] ?? [];
}

/** The same of a sink's class. */
export function sinkInterfaces({ tables }: EngineFacts, className: string): readonly SinkAbility[] {
  return tables.sinks[className] ?? [];
}
