// An engine version as data: what it is, and what it can as named features. Nothing else compares version numbers.
import type { FactsId } from '../../facts/engine-facts.ts';
import type { SyntaxFeature } from '../../syntax/syntax-feature.ts';

export type { FactsId } from '../../facts/engine-facts.ts';

/** What some versions can and others cannot. Code asks for a feature by name, never for a version. */
export type Feature =
  /** Parts of the grammar. */
  | SyntaxFeature
  /** Connectors, formats and catalogs beyond the generated facts: an unknown one may be real. */
  | 'product-connectors'
  /** Built-in functions beyond the generated facts (facts/product-functions.ts). */
  | 'product-functions'
  /** Hints of joins beyond Flink's: SKEW, REPLICATED_SHUFFLE_HASH, JOIN_STATE_TTL. */
  | 'product-hints'
  /** CREATE MODEL and its like, functions of models, and values of type VARIANT. */
  | 'models'
  /** Configuration keys of the product and keys that the platform owns. */
  | 'product-configuration'
  /** The rule of which statements may stand together in one draft (SqlValidateUtils.validateDraft). */
  | 'script-shape'
  /** Current catalog and database are `vvp`.`default` instead of `default_catalog`.`default_database`. */
  | 'catalog-vvp'
  /** CURRENT_TIMESTAMP() and its like with brackets. */
  | 'empty-brackets'
  /** UNNEST(…) WITH ORDINALITY is planned (UnnestRowsWithOrdinalityFunction). */
  | 'unnest-ordinality'
  /** Items of a VARIANT are read as those of arrays and maps are. */
  | 'variant-items'
  /** The hint MULTI_JOIN is registered. */
  | 'multi-join-hint'
  /** CREATE TABLE without a connector is taken, and refused where the table is read or written. */
  | 'tables-without-connector'
  /** OVER windows in streaming mode may be ordered by any column, over updating input, too. */
  | 'over-any-order'
  /** CREATE MODEL and its like are executed. */
  | 'model-statements'
  | 'dynamic-parameters'
  | 'cdas-new-tables'
  | 'operator-state-ttl'
  /** State of aggregates is restored one by one: one may come or go beside others (documents 403323 to 403325). */
  | 'state-by-aggregate'
  | 'cdc-yaml'
  | 'cdc-yaml-kafka'
  | 'cdc-yaml-maxcompute'
  | 'cdc-yaml-selectdb'
  | 'cdc-yaml-sls'
  | 'cdc-yaml-mongodb'
  | 'cdc-yaml-postgres'
  | 'python-builtin-connectors'
  /** An INSERT by another key than the sink's has to say ON CONFLICT (table.exec.sink.require-on-conflict). */
  | 'sink-conflicts'
  /** State as 2.x writes it: that of 1.x is not promised to be readable (release notes of Flink 2.0). */
  | 'state-of-2';

/** What a version's file says: itself, and its difference to the version it is like. */
export interface VersionDefinition {
  readonly id: string;
  /** The version this one differs from; everything not said here is as there. */
  readonly like?: string;
  /** Version of Apache Flink inside, e.g. `1.20.3`. */
  readonly flink?: string;
  /** Its generated facts; those of the version it is like where absent. */
  readonly facts?: FactsId;
  /** Whose words its parser has; those of the base of all facts where no version says so. */
  readonly words?: FactsId;
  readonly adds?: readonly Feature[];
  readonly removes?: readonly Feature[];
  /** Days as `YYYY-MM-DD`. */
  readonly released?: string;
  readonly endOfSupport?: string;
  /** Major versions of Java that it runs on. */
  readonly java?: readonly number[];
  /** Version of Python that its jobs run with. */
  readonly python?: string;
  /** Whether it is known only to be a base for others and cannot be chosen on the platform. */
  readonly community?: boolean;
}

/** A version with its base's properties put in. */
export interface EngineVersion {
  readonly id: string;
  readonly like?: string;
  readonly flink: string;
  readonly facts: FactsId;
  readonly words: FactsId;
  readonly features: readonly Feature[];
  readonly released?: string;
  readonly endOfSupport?: string;
  readonly java: readonly number[];
  readonly python?: string;
  readonly community: boolean;
}
