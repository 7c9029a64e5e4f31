// A construct of the grammar as a function of how often it stands in a script: side by side (a chain) or inside itself (a nest).
/** Scripts that grow by one construct. */
export interface Construct {
  readonly name: string;
  /** The script in which the construct stands `count` times. */
  readonly script: (count: number) => string;
  /** Whether fixes are looked for and tried. They have budgets of their own, so that their work is bounded, not smooth. */
  readonly fixes?: true;
  /** Why its work is quadratic by nature: so much is written out in Flink's own plan or schema, too. */
  readonly quadratic?: string;
}

/** The tables that the scripts read and write. */
export const TABLES = `CREATE TABLE t (a INT, b BIGINT, s STRING, d DECIMAL(10, 2), x BOOLEAN, ts TIMESTAMP(3), pt AS PROCTIME(), r ROW<f INT, g ROW<h INT>>, arr ARRAY<INT>, m MAP<STRING, INT>, WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' = 'datagen');
CREATE TABLE k (a INT, b BIGINT, s STRING) WITH ('connector' = 'print');
`;

/** `count` parts, the place of each given. */
export function parts(count: number, part: (at: number) => string, separator = ', '): string {
  return Array.from({ length: count }, (_, at) => part(at)).join(separator);
}

/** A core inside `count` pairs of an opening and a closing text. */
export function nest(count: number, open: string, core: string, close: string): string {
  return open.repeat(count) + core + close.repeat(count);
}
