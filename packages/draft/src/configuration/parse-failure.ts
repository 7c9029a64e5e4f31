// Why a value cannot be used, in Java's or Flink's words.
export interface Rejected {
  readonly reason: string;
}

export type Parsed<T> = { readonly value: T } | Rejected;

export function isRejected<T>(parsed: Parsed<T>): parsed is Rejected {
  return 'reason' in parsed;
}
