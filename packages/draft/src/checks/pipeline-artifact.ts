// The data ingestion draft: its pipeline, and whether the engine has the connectors.
import { engine, engineVersions, hasFeature } from '@flink-preflight/sql';
import { featureMissing } from '../catalogue/target.ts';
import { checkPipeline } from '../pipeline/check-pipeline.ts';
import type { SourceTable } from '../pipeline/source-table.ts';
import { tablesOfNamespace } from '../pipeline/tables-of-namespace.ts';
import type { FieldPath } from '../report/finding.ts';
import { findingAt } from '../report/finding.ts';
import { resolveVariables } from '../variables/resolve-variables.ts';
import { substitute } from '../variables/substitute.ts';
import type { DraftRule } from './draft-check.ts';
import type { DeploymentDraft } from '../draft/deployment-draft.ts';

export interface Pipeline {
  readonly field: FieldPath;
  readonly text: string;
}

/** The pipeline of a draft of kind CDCYAML or YAML, and the field that it stands in. */
export function pipelineOf({ artifact }: DeploymentDraft): Pipeline | undefined {
  const own = artifact?.kind === 'YAML';
  if (!own && artifact?.kind !== 'CDCYAML') return undefined;
  const text = own ? artifact.yamlArtifact?.yamlScript : artifact.cdcYamlArtifact?.cdcYaml;
  const path = own ? ['yamlArtifact', 'yamlScript'] : ['cdcYamlArtifact', 'cdcYaml'];
  return text === undefined ? undefined : { field: ['artifact', ...path], text };
}

export const pipelineArtifactRule: DraftRule = ({ draft, context, engine: id }) => {
  const pipeline = pipelineOf(draft);
  if (pipeline === undefined || pipeline.text.trim() === '') return [];
  const { field, text } = pipeline;
  // A value may change what the YAML means, but not where it stands: the original is what is shown.
  const { valueOf } = resolveVariables(draft, context);
  const hasValues = substitute(text, valueOf).text !== text;
  const inProduct = engine(draft.engineVersion ?? id)?.version.community !== true;
  const tablesOf = (type: unknown): readonly SourceTable[] =>
    tablesOfNamespace(context.before ?? [], type, inProduct, context.surroundings);
  const { findings, connectors, source } = checkPipeline(text, field, { tablesOf });
  const shown = hasValues ? findings.filter((f) => !f.diagnostic.message.includes('${')) : findings;
  const asked = engine(draft.engineVersion ?? id);
  if (asked === undefined || asked.version.community) return shown;
  const missing = connectors.flatMap(({ connector: { type, feature }, span }) => {
    if (feature === undefined || hasFeature(asked, feature)) return [];
    const since =
      engineVersions.find((v) => !v.community && v.features.includes(feature))?.id ?? 'a newer one';
    const parameters = {
      feature: `The connector ${type} in pipelines`,
      version: asked.id,
      since: `${since} or newer`,
    };
    return [findingAt(featureMissing, parameters, { field, source, span })];
  });
  return [...shown, ...missing];
};
