// What is known around a draft: where it would run and what it would replace. All of it may be left out.
import type { SurroundingsMemory } from '@flink-preflight/sql';
import type { DeclaredFunction, DeploymentDraft, ResourceSpec } from './deployment-draft.ts';

export interface CheckContext {
  /** Overrules the draft's own engine version, e.g. `flink-1.20`. */
  readonly engine?: string;
  /** Engine of a draft that names none. */
  readonly defaultEngine?: string;
  /** The deployment that the draft refers to and would replace: the same fields as a draft. */
  readonly deployment?: DeploymentDraft;
  /** Name of the queue or session cluster that was asked for with the check. */
  readonly deploymentTargetName?: string;
  /** Targets of the namespace; absent when they are not known here. */
  readonly deploymentTargets?: readonly DeploymentTarget[];
  /** Variables of the namespace, for `${secret_values.name}`; absent when they are not known here. */
  readonly namespaceVariables?: readonly NamespaceVariable[];
  /** Stands in for each namespace variable whose value is not known; set by the check itself. */
  readonly standIn?: string;
  /** Scripts run before, in order, whose permanent catalogs, tables and functions are there. */
  readonly before?: readonly string[];
  /** Scripts that ran in the same session after those: all that they leave is there. */
  readonly init?: readonly string[];
  /** Configuration below the draft's own, by dotted keys. */
  readonly configuration?: Readonly<Record<string, string>>;
  /** Values of variables below the draft's own. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What such scripts have led to in other checks, kept by whoever does many. */
  readonly surroundings?: SurroundingsMemory;
  /** Connectors registered beside the engine's own. */
  readonly customConnectors?: readonly string[];
  /** Connectors, formats and catalogs whose JARs are on the class path beside the engine's own. */
  readonly connectors?: readonly string[];
  /** JARs beside the draft's own whose classes its functions may have. */
  readonly jars?: readonly string[];
  /** Signatures declared for all drafts, beside those of the draft itself. */
  readonly functions?: readonly DeclaredFunction[];
  /** Reads an artifact by its URI; absent or returning undefined when it can't be read from here. */
  readonly readArtifact?: (uri: string) => Uint8Array | undefined;
  /** Whether what cannot be decided is an error. */
  readonly strict?: boolean;
  /** The day for questions of support ends; the checks look at no clock. */
  readonly today?: string;
}

export interface DeploymentTarget {
  readonly name: string;
  readonly mode: 'PER_JOB' | 'SESSION';
  /** Cores and memory that are free; what is absent is not bounded or not known. */
  readonly free?: ResourceSpec;
  readonly engineVersion?: string;
}

/** A secret has no value here: what the check does not get cannot come out of it. */
export type NamespaceVariable =
  { readonly name: string; readonly value: string } | { readonly name: string; readonly secret: true };
