// Calls of Flink's functions that Flink refuses and the product takes, by its pages: what they give.
import type { LogicalType } from '../../types/index.ts';
import { timestampType } from '../../types/index.ts';

/** Gives the type of a call whose arguments have these types; undefined where the pages have no such call. */
type ProductCall = (types: readonly LogicalType[]) => LogicalType | undefined;

const INTEGERS: ReadonlySet<LogicalType['root']> = new Set(['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT']);
const TIMES: ReadonlySet<LogicalType['root']> = new Set(['TIMESTAMP', 'TIMESTAMP_LTZ']);

/** FIRST_VALUE(value, order): the value with the least order. */
const byOrder: ProductCall = ([value, order]) =>
  value !== undefined && order !== undefined && (INTEGERS.has(order.root) || TIMES.has(order.root))
    ? { ...value, nullable: true }
    : undefined;

const calls: Readonly<Record<string, { readonly count: number; readonly typed: ProductCall }>> = {
  FIRST_VALUE: { count: 2, typed: byOrder },
  LAST_VALUE: { count: 2, typed: byOrder },
  // Milliseconds since 1970.
  TO_TIMESTAMP: {
    count: 1,
    typed: ([value]) => (value !== undefined && INTEGERS.has(value.root) ? timestampType(3) : undefined),
  },
  UNIX_TIMESTAMP: {
    count: 1,
    typed: ([time]) =>
      time !== undefined && TIMES.has(time.root) ? { root: 'BIGINT', nullable: true } : undefined,
  },
  // In streaming, too.
  APPROX_COUNT_DISTINCT: { count: 1, typed: () => ({ root: 'BIGINT', nullable: false }) },
};

/** The type of a call that the product's pages have and Flink has not. */
export function productCallType(name: string, types: readonly LogicalType[]): LogicalType | undefined {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  return call?.count === types.length ? call.typed(types) : undefined;
}
