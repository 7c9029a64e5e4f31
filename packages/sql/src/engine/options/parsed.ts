// A value read from its text, or why it can't be, in the words of Java's or Flink's innermost exception.
export interface Refused {
  readonly reason: string;
}

export type Parsed<T> = { readonly value: T } | Refused;
