// Connectors of Realtime Compute for Apache Flink as its help pages describe them; none of it was run. The product has its own
// build of each, also where open source has a connector of the same name. The facts are loaded when a script names one.
import type { OptionFact } from './option-facts.ts';

/** A table is used in one of these roles; a dimension is looked up in a temporal join. */
export type DocumentedRole = 'source' | 'sink' | 'dimension';

/** Values of another option, by its key. */
export type OptionValues = Readonly<Record<string, readonly string[]>>;

/** An option as its page describes it. Releases are those of the product, e.g. `11.3`. */
export interface DocumentedOption extends Pick<OptionFact, 'key' | 'type' | 'values' | 'default'> {
  /** Absent: all roles of the connector. A `*` in the key stands for any text. */
  readonly roles?: readonly DocumentedRole[];
  /** Whether it must be given: in all its roles, or in these. */
  readonly required?: true | readonly DocumentedRole[];
  /** It must be given where another option has one of these values. */
  readonly requiredWith?: OptionValues;
  readonly notRequiredWith?: OptionValues;
  /** Options that must not stand beside it. */
  readonly notWith?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** The release that it came with, and the first in which it is outdated. */
  readonly since?: string;
  readonly until?: string;
  readonly valuesSince?: Readonly<Record<string, string>>;
}

export interface DocumentedConnector {
  readonly identifier: string;
  /** The help page's name. */
  readonly document: string;
  readonly roles: readonly DocumentedRole[];
  readonly modes: readonly ('stream' | 'batch')[];
  readonly rolesSince?: Readonly<Partial<Record<DocumentedRole, string>>>;
  /** The release that the page is about; before it other options held. */
  readonly since?: string;
  /** Options of which one must be given. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Roles in which a table must have a primary key. */
  readonly primaryKey?: readonly DocumentedRole[];
  readonly metadata?: readonly { readonly key: string; readonly type: string; readonly writable?: true }[];
  /** Older keys, and the ones that took their place. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly removed?: readonly string[];
  /** Keys that the page leaves out, and that older pages or the connector of open source have. */
  readonly alsoKnown?: readonly string[];
  readonly options: readonly DocumentedOption[];
}

/** Connectors that the documents describe. */
export const documentedNames: ReadonlySet<string> = new Set(
  (
    'adb3.0 adbpg adbpg-cdc clickhouse cloudhbase continuous-odps datahub doris elasticsearch elasticsearch-6 ' +
    'elasticsearch-7 elasticsearch-8 faker hologres influxdb lindorm milvus mongodb mongodb-cdc mq mq5 oceanbase odps ots ' +
    'phoenix5 rds redis sls starrocks'
  ).split(' '),
);

let loaded: ReadonlyMap<string, DocumentedConnector> | undefined;

/** Whether the product's documents describe a connector of that name. */
export function isDocumented(identifier: string): boolean {
  return documentedNames.has(identifier);
}

/** Loads what the documents say; once. */
export async function loadDocuments(): Promise<void> {
  if (loaded !== undefined) return;
  const { default: facts } = await import('./product/connectors.json', { with: { type: 'json' } });
  loaded = new Map(facts.connectors.map((connector) => [connector.identifier, connector]));
}

/** Gives the facts of a connector in the product's documents; undefined where they say nothing, or were not loaded. */
export function documentedConnector(identifier: string): DocumentedConnector | undefined {
  return loaded?.get(identifier);
}

/** All of them, in the order of their names; empty where they were not loaded. */
export function documentedConnectors(): readonly DocumentedConnector[] {
  return [...(loaded?.values() ?? [])];
}
