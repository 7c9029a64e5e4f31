// CREATE TABLE … LIKE: which parts of the source come along. Source: SqlTableLike.validate, MergeTableLikeUtil.
import { quotedPath } from '../../catalog/object-path.ts';
import { findTable } from '../../catalog/find-table.ts';
import type { ResolvedTable, TableOption } from '../../catalog/resolved-table.ts';
import { likeOptionConflict, likeSourceIsView, likeSourceNotFound } from '../../diagnostics/catalogue/ddl.ts';
import { likeOptionStrategy, likeOptionTwice } from '../../diagnostics/catalogue/statement-rules.ts';
import type { Option, TableLike } from '../../syntax/ast/index.ts';
import { giveUpOn, placeOf, refuse } from './context.ts';
import type { StatementContext } from './context.ts';
import { tableFixes } from './name-fixes.ts';
import { qualify } from './object-name.ts';

type Feature = TableLike['options'][number]['feature'];
type Strategy = TableLike['options'][number]['merge'];
export type Strategies = Readonly<Record<Exclude<Feature, 'ALL'>, Strategy>>;

const DEFAULTS: Strategies = {
  CONSTRAINTS: 'INCLUDING',
  DISTRIBUTION: 'INCLUDING',
  GENERATED: 'INCLUDING',
  METADATA: 'INCLUDING',
  OPTIONS: 'OVERWRITING',
  PARTITIONS: 'INCLUDING',
  WATERMARKS: 'INCLUDING',
};

/** SqlTableLike.invalidCombinations: what cannot be OVERWRITING. */
const NOT_OVERWRITING: readonly Feature[] = ['ALL', 'PARTITIONS', 'CONSTRAINTS', 'DISTRIBUTION'];

/** Refuses a feature named twice and a strategy that makes no sense for its feature. */
export function checkLikeOptions(like: TableLike): void {
  const seen = new Set<Feature>();
  for (const { feature, span } of like.options) {
    if (seen.has(feature)) refuse(likeOptionTwice, {}, { span });
    seen.add(feature);
  }
  for (const { merge, feature, span } of like.options)
    if (merge === 'OVERWRITING' && NOT_OVERWRITING.includes(feature))
      refuse(likeOptionStrategy, { merge, feature }, { span });
}

/** The strategy of each feature: the defaults, then ALL, then the features named. */
export function strategiesOf(like: TableLike | undefined): Strategies {
  const strategies: Record<Exclude<Feature, 'ALL'>, Strategy> = { ...DEFAULTS };
  const all = like?.options.find((option) => option.feature === 'ALL');
  if (all !== undefined)
    for (const feature of Object.keys(strategies) as (keyof Strategies)[]) strategies[feature] = all.merge;
  for (const { feature, merge } of like?.options ?? []) if (feature !== 'ALL') strategies[feature] = merge;
  return strategies;
}

/** The source of LIKE: a table, temporary or not. */
export function likeSource(context: StatementContext, like: TableLike): ResolvedTable {
  const path = qualify(context, like.source);
  const found = findTable(context.session, path);
  const { span } = like.source;
  const parameters = { table: quotedPath(path), place: placeOf(context, span) };
  if (found === undefined) refuse(likeSourceNotFound, parameters, tableFixes(context, path, like.source));
  if (found.kind === 'unknown') giveUpOn(context, found, span);
  if (found.kind !== 'table') refuse(likeSourceIsView, parameters, { span });
  return found;
}

/** Options of the source, then those written; a later one of the same key wins. */
export function mergeOptions(
  source: ReadonlyMap<string, TableOption> | undefined,
  written: readonly Option[],
  strategy: Strategy,
): Map<string, TableOption> {
  const merged = new Map(strategy === 'EXCLUDING' ? [] : source);
  const own = writtenOptions(written);
  for (const [key, option] of own) {
    const existing = merged.get(key);
    if (existing !== undefined && strategy !== 'OVERWRITING')
      refuse(
        likeOptionConflict,
        { key, value: existing.value },
        option.keySpan ? { span: option.keySpan } : {},
      );
    merged.set(key, option);
  }
  return merged;
}

/** Options by key with their places; the last of a key counts. */
export function writtenOptions(options: readonly Option[]): Map<string, TableOption> {
  return new Map(
    options.map(({ key, value }) => [
      key.value,
      { value: value.value, keySpan: key.span, valueSpan: value.span },
    ]),
  );
}
