// The facts of one engine as a value. Whoever needs a fact is given the value; nothing else imports a version's JSON.
import type { TableAbilityFacts } from './ability-facts.ts';
import type { FactsId } from './facts-id.ts';
import type { FunctionFact } from './function-facts.ts';
import type { FactoryFacts } from './option-facts.ts';
import type { WordFacts } from './word-facts.ts';

export type { FactsId };

/** The set that is always there. */
export const BASE = 'flink-1.20' satisfies FactsId;

export interface EngineFacts {
  readonly id: FactsId;
  readonly words: WordFacts;
  /** Everything that SQL can name, sorted by name; operators such as `+` included. */
  readonly functions: readonly FunctionFact[];
  /** Connectors, formats, catalogs and modules, each sorted by identifier, and the options of any table. */
  readonly factories: FactoryFacts;
  /** What the sources and sinks of connectors implement. */
  readonly tables: TableAbilityFacts;
  /** Built-in functions that a product adds, in upper case: documents tell their names and no more. */
  readonly namedFunctions: ReadonlySet<string>;
  /** Functions of Flink that a product calls with other arguments, too, in upper case. */
  readonly widenedFunctions: ReadonlySet<string>;
  /** Data types that a product adds, in upper case. */
  readonly namedTypes: ReadonlySet<string>;
  /** Connectors, formats and types of catalogs that come with libraries of their own: known by name alone. */
  readonly named: {
    readonly connectors: ReadonlySet<string>;
    readonly formats: ReadonlySet<string>;
    readonly catalogs: ReadonlySet<string>;
  };
}

/** What must be known of an engine to give its facts; an Engine of engine/engine.ts is that. */
export interface FactsKey {
  readonly facts: FactsId;
  readonly version: { readonly features: readonly string[]; readonly words: FactsId };
}
