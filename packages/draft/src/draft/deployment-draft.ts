// A deployment draft as the wire API shapes it (`DeploymentDraft` of the product's API of 2022-07-18), with the configuration
// and resource fields that the API keeps on a Deployment.

export interface DeploymentDraft {
  readonly deploymentDraftId?: string;
  readonly name?: string;
  readonly parentId?: string;
  readonly namespace?: string;
  readonly workspace?: string;
  readonly engineVersion?: string;
  readonly executionMode?: 'STREAMING' | 'BATCH';
  readonly referencedDeploymentId?: string;
  readonly artifact?: Artifact;
  readonly deploymentTarget?: BriefDeploymentTarget;
  /** Values as text; nested maps of a file are flattened to dotted keys, as Flink reads its config.yaml. */
  readonly flinkConf?: Readonly<Record<string, string>>;
  readonly streamingResourceSetting?: StreamingResourceSetting;
  readonly batchResourceSetting?: BatchResourceSetting;
  readonly localVariables?: readonly LocalVariable[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Of functions whose classes can't be read; the API has no such field. */
  readonly functions?: readonly DeclaredFunction[];
}

/** The signature of a user function; several of one name are its overloads. */
export interface DeclaredFunction {
  /** Simple, or with catalog and database. */
  readonly name: string;
  readonly kind?: 'scalar' | 'table' | 'aggregate';
  /** A data type as SQL writes it, or ANY; or a DeclaredArgument. */
  readonly arguments?: readonly unknown[];
  /** The last argument may be repeated, or left out. */
  readonly variadic?: boolean;
  /** A data type; of a table function that of its rows. */
  readonly returns: string;
  readonly deterministic?: boolean;
}

export interface DeclaredArgument {
  readonly name?: string;
  readonly type: string;
  readonly optional?: boolean;
}

export type ArtifactKind = 'SQLSCRIPT' | 'JAR' | 'PYTHON' | 'CDCYAML' | 'YAML' | 'MATERIALIZED_TABLE';

export interface Artifact {
  readonly kind?: ArtifactKind;
  readonly sqlArtifact?: SqlArtifact;
  readonly jarArtifact?: JarArtifact;
  readonly pythonArtifact?: PythonArtifact;
  readonly cdcYamlArtifact?: CdcYamlArtifact;
  readonly yamlArtifact?: YamlArtifact;
}

export interface SqlArtifact {
  readonly sqlScript?: string;
  readonly additionalDependencies?: readonly string[];
}

export interface JarArtifact {
  readonly jarUri?: string;
  readonly entryClass?: string;
  readonly mainArgs?: string;
  readonly additionalDependencies?: readonly string[];
}

export interface PythonArtifact {
  readonly pythonArtifactUri?: string;
  readonly entryModule?: string;
  readonly mainArgs?: string;
  readonly additionalDependencies?: readonly string[];
  readonly additionalPythonLibraries?: readonly string[];
  readonly additionalPythonArchives?: readonly string[];
}

/** A Flink CDC pipeline (kind CDCYAML), as the API has it in its official clients from 1.14 on. */
export interface CdcYamlArtifact {
  readonly cdcYaml?: string;
  readonly additionalDependencies?: readonly string[];
}

/** The same in a shape of our own (kind YAML), from before the clients had one. */
export interface YamlArtifact {
  readonly yamlScript?: string;
  readonly additionalDependencies?: readonly string[];
}

export interface BriefDeploymentTarget {
  readonly name?: string;
  readonly mode?: 'PER_JOB' | 'SESSION';
}

export interface LocalVariable {
  readonly name: string;
  readonly value: string;
}

export interface ResourceSpec {
  /** Cores. */
  readonly cpu?: number;
  /** E.g. `4 GiB`. */
  readonly memory?: string;
}

export interface BasicResourceSetting {
  readonly parallelism?: number;
  readonly jobmanagerResourceSettingSpec?: ResourceSpec;
  readonly taskmanagerResourceSettingSpec?: ResourceSpec;
}

export interface ExpertResourceSetting {
  readonly jobmanagerResourceSettingSpec?: ResourceSpec;
  /** A JSON text. */
  readonly resourcePlan?: string;
}

export interface StreamingResourceSetting {
  readonly resourceSettingMode?: 'BASIC' | 'EXPERT';
  readonly basicResourceSetting?: BasicResourceSetting;
  readonly expertResourceSetting?: ExpertResourceSetting;
}

export interface BatchResourceSetting {
  readonly maxSlot?: number;
  readonly basicResourceSetting?: BasicResourceSetting;
}
