// Where window_start, window_end and window_time are after each node (FlinkRelMdWindowProperties).
import type { Rex } from '../../plan/rex.ts';
import type { WindowTableRel } from '../../plan/rel.ts';
import { containsAll } from './key-sets.ts';
import type { WindowProperties } from './physical-node.ts';

/** The properties that a window table function makes. */
export function windowOf(rel: WindowTableRel, width: number, rowtime: boolean): WindowProperties {
  const intervals = rel.intervals.map((rex) => (rex.kind === 'literal' ? String(rex.value) : '?')).join();
  return {
    starts: [width - 3],
    ends: [width - 2],
    times: [width - 1],
    rowtime,
    spec: `${rel.function} ${intervals} ${rel.function === 'SESSION' ? rel.partitionBy.join() : ''}`,
    function: rel.function,
    sizes: rel.intervals.slice(0, 2).map((rex) => (rex.kind === 'literal' ? Number(rex.value) : NaN)),
    span: rel.intervals[0]?.span ?? rel.span,
    ...(rel.function === 'SESSION' ? { partition: rel.partitionBy } : {}),
  };
}

/** Through a projection: only plain references keep a property. */
export function projectWindow(
  window: WindowProperties | undefined,
  projections: readonly Rex[],
): WindowProperties | undefined {
  if (window === undefined) return undefined;
  const outputs = (column: number): number[] =>
    projections.flatMap((rex, at) => (rex.kind === 'input' && rex.index === column ? [at] : []));
  const partition = window.partition?.map((column) => outputs(column)[0]);
  if (partition?.includes(undefined)) return undefined;
  return {
    ...window,
    starts: window.starts.flatMap(outputs),
    ends: window.ends.flatMap(outputs),
    times: window.times.flatMap(outputs),
    ...(partition === undefined ? {} : { partition: partition as number[] }),
  };
}

/** The same window in all inputs of a union, or none. */
export function unionWindow(
  windows: readonly (WindowProperties | undefined)[],
): WindowProperties | undefined {
  const [first] = windows;
  if (first === undefined) return undefined;
  const same = windows.every((window) => window?.spec === first.spec && window.rowtime === first.rowtime);
  if (!same) return undefined;
  const both = (pick: (window: WindowProperties) => readonly number[]): number[] =>
    pick(first).filter((column) =>
      windows.every((window) => window !== undefined && pick(window).includes(column)),
    );
  return {
    ...first,
    starts: both((window) => window.starts),
    ends: both((window) => window.ends),
    times: both((window) => window.times),
  };
}

/** WindowUtil.groupingContainsWindowStartEnd. */
export const groupsByWindow = (keys: readonly number[], window: WindowProperties | undefined): boolean =>
  window !== undefined &&
  window.starts.some((column) => keys.includes(column)) &&
  window.ends.some((column) => keys.includes(column));

/** The keys without those of the window. */
export const withoutWindow = (keys: readonly number[], window: WindowProperties): number[] =>
  keys.filter((key) => ![...window.starts, ...window.ends, ...window.times].includes(key));

/** WindowUtil.validGroupKeyPartitionKey: a session's own partition must be what is grouped by. */
export function groupsByPartition(keys: readonly number[], window: WindowProperties): boolean {
  if (window.partition === undefined) return true;
  const rest = withoutWindow(keys, window);
  return rest.length === window.partition.length && containsAll(rest, window.partition);
}
