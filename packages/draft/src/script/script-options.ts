// What a draft's script is checked with: its engine, its settings, and what is there before its first statement.
import type { CheckOptions } from '@flink-preflight/sql';
import type { CheckContext } from '../draft/check-context.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';
import { declaredFunctions } from '../functions/declared-functions.ts';
import { userFunctions } from '../functions/user-functions.ts';
import type { TypingOf } from '../functions/user-functions.ts';
import type { Finding } from '../report/finding.ts';

export interface ScriptOptions {
  readonly options: CheckOptions & { readonly typingOf: TypingOf };
  /** What is wrong with the declarations of functions. */
  readonly findings: readonly Finding[];
}

/** @param configuration in force before the script's first statement */
export function scriptOptions(
  draft: DeploymentDraft,
  context: CheckContext,
  engine: string,
  configuration: Configuration,
): ScriptOptions {
  const { sqlScript = '', additionalDependencies = [] } = draft.artifact?.sqlArtifact ?? {};
  const jars = [...additionalDependencies, ...(context.jars ?? [])];
  const declared = declaredFunctions([...(draft.functions ?? []), ...(context.functions ?? [])]);
  const typingOf = userFunctions({
    readArtifact: context.readArtifact,
    jars,
    declared: declared.typings,
  });
  const { before, init, surroundings, customConnectors, connectors } = context;
  const options = {
    engine,
    configuration: Object.fromEntries([...configuration.entries].map(([key, { value }]) => [key, value])),
    before: [...declared.definitions(sqlScript), ...(before ?? [])],
    ...(init === undefined ? {} : { init }),
    ...(surroundings === undefined ? {} : { surroundings }),
    unseenCatalogs: before === undefined,
    typingOf,
    ...(customConnectors === undefined ? {} : { customConnectors: new Set(customConnectors) }),
    ...(connectors === undefined ? {} : { connectors }),
    hasJars: jars.length > 0,
  };
  return { options, findings: declared.findings };
}
