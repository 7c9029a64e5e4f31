// A parsed value, or what goes wrong in the words of Flink's innermost exception.
export interface ValueError {
  readonly error: string;
}

export interface ParsedValue<T> {
  readonly value: T;
}

export type Parsed<T> = ParsedValue<T> | ValueError;
