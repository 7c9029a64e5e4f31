// Loads facts before a draft is checked: those of its engine, and those of the deployment that it would replace.
import { prepare } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import { engineOf } from './inspect-draft.ts';

/** Loads what `checkDraft` and `draftLineage` need for this draft in this context. Rejects where facts cannot be loaded. */
export async function prepareDraft(draft: DeploymentDraft, context: CheckContext = {}): Promise<void> {
  const engine = engineOf(draft, context);
  const { before = [], init = [], deployment } = context;
  const earlier = [...before, ...init];
  const textsOf = ({ artifact }: DeploymentDraft): readonly string[] => {
    const script = artifact?.sqlArtifact?.sqlScript;
    return script === undefined ? earlier : [...earlier, script];
  };
  await prepare({ engine, texts: textsOf(draft) });
  if (deployment === undefined) return;
  await prepare({ engine: deployment.engineVersion ?? engine, texts: textsOf(deployment) });
}
