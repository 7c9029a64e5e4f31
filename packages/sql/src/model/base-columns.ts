// The base columns that one column is made of, and the ways in which each has a part in it. Plain sets and what an
// expression, an aggregate or a condition makes of them; not for walking a plan.
import type { ObjectPath, ResolvedTable } from '../catalog/resolved-table.ts';
import { pathKey } from '../catalog/object-path.ts';

/** How a value is made of a column. */
export type Derivation = 'identity' | 'transformation' | 'aggregation';
/** How a column decides about rows or values without being part of a value. */
export type Influence = 'filter' | 'join' | 'group-by' | 'sort' | 'window' | 'conditional';
export type Way = Derivation | Influence;

/** A column of a table, or of a view where tracing ends at views. */
export interface BaseColumn {
  readonly path: ObjectPath;
  readonly column: string;
  /** Absent for a view. */
  readonly table?: ResolvedTable;
}

export interface Source {
  readonly base: BaseColumn;
  /** In the order in which they were met. */
  readonly ways: readonly Way[];
  /** Whether Calcite's RelMdColumnOrigins counts it among the origins of the column. */
  readonly counted: boolean;
  /** What RelColumnOrigin.isDerived says of it. */
  readonly derived: boolean;
}

/** Sources by column. */
export type Sources = ReadonlyMap<string, Source>;

export const NO_SOURCES: Sources = new Map();

/** A column as it stands in its table. */
export function baseColumn(base: BaseColumn): Sources {
  return new Map([[keyOf(base), { base, ways: ['identity'], counted: true, derived: false }]]);
}

function keyOf({ path, column }: BaseColumn): string {
  return `${pathKey(path)} ${column}`;
}

export function union(parts: readonly Sources[]): Sources {
  const [only] = parts;
  if (only === undefined) return NO_SOURCES;
  if (parts.length === 1) return only;
  const all = new Map<string, Source>();
  for (const part of parts)
    for (const [key, source] of part) {
      const known = all.get(key);
      all.set(key, known === undefined || known === source ? source : both(known, source));
    }
  return all;
}

function both(a: Source, b: Source): Source {
  const ways = b.ways.every((way) => a.ways.includes(way)) ? a.ways : [...new Set([...a.ways, ...b.ways])];
  return { base: a.base, ways, counted: a.counted || b.counted, derived: a.derived || b.derived };
}

function each(sources: Sources, change: (source: Source) => Source): Sources {
  if (sources.size === 0) return sources;
  return new Map([...sources].map(([key, source]) => [key, change(source)]));
}

const isDerivation = (way: Way): way is Derivation =>
  way === 'identity' || way === 'transformation' || way === 'aggregation';

/** The sources of a value that is computed of such values. */
export function computed(sources: Sources): Sources {
  return each(sources, (source) => ({
    ...source,
    derived: true,
    ways: changed(source.ways, (way) => (way === 'identity' ? 'transformation' : way)),
  }));
}

/** The sources of an aggregate over such values. */
export function aggregated(sources: Sources): Sources {
  return each(sources, (source) => ({
    ...source,
    derived: true,
    ways: changed(source.ways, (way) => (isDerivation(way) ? 'aggregation' : way)),
  }));
}

/** The same values, which Calcite calls derived since an outer join puts NULL in their place. */
export function nullableSide(sources: Sources): Sources {
  return each(sources, (source) => ({ ...source, derived: true }));
}

/** The sources as part of the column, where the values decide but do not go into it. */
export function deciding(sources: Sources, influence: Influence): Sources {
  return each(sources, (source) => ({
    ...source,
    derived: true,
    ways: changed(source.ways, (way) => (isDerivation(way) || way === 'conditional' ? influence : way)),
  }));
}

/** The same, where Calcite does not count them: they decide about rows, or stand in a clause beside the value. */
export function beside(sources: Sources, influence: Influence): Sources {
  return each(deciding(sources, influence), (source) => ({ ...source, counted: false }));
}

function changed(ways: readonly Way[], change: (way: Way) => Way): readonly Way[] {
  return [...new Set(ways.map(change))];
}
