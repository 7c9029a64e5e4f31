// The lineage of a draft's script: with its variables, its settings and what is there before its first statement.
import { lineage } from '@flink-preflight/sql';
import type { ScriptLineage } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import { draftConfiguration } from './configuration/draft-configuration.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import { engineOf, withVariables } from './inspect-draft.ts';
import { scriptOptions } from './script/script-options.ts';
import { resolveVariables } from './variables/resolve-variables.ts';
import { substitute } from './variables/substitute.ts';

/**
 * Traces the columns of a draft's SQL; without a statement for drafts of another kind. Places are those of the script as it
 * is written, and secrets stand in it by their names. Pure; never throws on a draft of the right shape.
 */
export function draftLineage(
  draft: DeploymentDraft,
  context: CheckContext,
  { endAtViews = false }: { readonly endAtViews?: boolean } = {},
): ScriptLineage {
  const text = draft.artifact?.kind === 'SQLSCRIPT' ? draft.artifact.sqlArtifact?.sqlScript : undefined;
  if (text === undefined) return { statements: [], diagnostics: [] };
  const engine = engineOf(draft, context);
  const configuration = draftConfiguration(engine, withVariables(draft, context), context.deployment);
  const { options } = scriptOptions(draft, context, engine, configuration);
  const { valueOf } = resolveVariables(draft, context);
  const script = substitute(text, valueOf);
  const found = lineage(script.text, { ...options, endAtViews });
  return {
    ...found,
    statements: found.statements.map((each) => ({ ...each, span: script.toOriginal(each.span) })),
  };
}
