// Shape of a function of Flink's own stack, which BridgingSqlFunction calls.
import type { LogicalType } from '../../types/index.ts';
import type { InputStrategy } from './input-strategies.ts';

/** A function whose arguments and result Flink's TypeInference derives. */
export interface BridgedFunction {
  readonly name: string;
  /** As refusals of arguments name it, where that is not the name alone: `default_catalog.default_database.f`. */
  readonly path?: string;
  readonly input: InputStrategy;
  /** From the types of the arguments after implicit casts. */
  readonly output: (
    types: readonly LogicalType[],
    expected: LogicalType | undefined,
  ) => LogicalType | undefined;
}
