// What a result says of the engine: its answer, or why there is none.
import type { Range } from '@flink-preflight/sql';

export interface EngineWord {
  /** `not-asked`: the script is not put to a Gateway; `away`: one is configured that did not answer. */
  readonly verdict: 'accepted' | 'refused' | 'undecided' | 'not-asked' | 'away';
  /** A sentence: why it is so, or why the answer does not count. */
  readonly reason: string;
  /** Flink's, of the Gateway that answered, e.g. `1.20.3`. */
  readonly version?: string;
  /** Host and port of that Gateway. */
  readonly address?: string;
  /** From the question to the answer. */
  readonly milliseconds?: number;
  /** Of the refused statement; none for one that the namespace defines before. */
  readonly index?: number;
  /** Flink's words, without the values of secrets. */
  readonly message?: string;
  /** Of what is refused in the script. */
  readonly range?: Range;
}
