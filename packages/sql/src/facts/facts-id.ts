// The id of a set of generated facts.

/** A version of Flink whose facts and words were generated: a folder of this one. The others are differences to flink-1.20. */
export type FactsId =
  | 'flink-1.17'
  | 'flink-1.18'
  | 'flink-1.19'
  | 'flink-1.20'
  | 'flink-2.0'
  | 'flink-2.1'
  | 'flink-2.2'
  | 'flink-2.3';
