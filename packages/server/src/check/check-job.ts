// What goes to a worker thread and comes back: texts, so that crossing costs a copy and no more.
import type { CheckContext } from '@flink-preflight/draft';
import type { Scope } from '../store/store.ts';

export interface DraftJob {
  /**
   * `statement`: the result is that of a statement's check. `engine-script`: what a SQL Gateway is asked about it, as
   * JSON of EngineScript or NotAsked. `lineage`: the script's ScriptLineage.
   */
  readonly kind: 'draft' | 'statement' | 'engine-script' | 'lineage';
  /** A DeploymentDraft as JSON text. */
  readonly draft: string;
  /** Of the draft's text. */
  readonly digest: string;
  readonly context: CheckContext;
  /** Whose files and secrets count. */
  readonly scope: Scope;
  /** Whether a SQL Gateway may be told the values of secrets; a viewer's own statement may not use them. */
  readonly mayUseSecrets: boolean;
}

export type CheckJob =
  | DraftJob
  | {
      /** What the definitions have made, as JSON of CatalogReport[]. */
      readonly kind: 'catalogs';
      readonly before: readonly string[];
      readonly scope: Scope;
      /** As a session of the product sees them. */
      readonly inProduct?: boolean;
    };

/** What a namespace has for all its scripts. */
export interface Surroundings {
  /** Definitions in their order. */
  readonly before: readonly string[];
  readonly customConnectors: readonly string[];
  /** Of the JARs that these name: see `artifactStamp`. */
  readonly artifactStamp?: string;
}

export interface CheckReply {
  readonly id: number;
  /** The result's JSON text; undefined when the check itself failed. */
  readonly text?: string;
  readonly failure?: string;
  readonly ok?: boolean;
  readonly engine?: string;
  /** Milliseconds spent in the check. */
  readonly time: number;
}
