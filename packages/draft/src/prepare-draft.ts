// Loads facts before a draft is checked: those of its engine, and those of the deployment that it would replace.
import { prepare } from '@flink-preflight/sql';
import type { CheckContext } from './draft/check-context.ts';
import type { DeploymentDraft } from './draft/deployment-draft.ts';
import { checkedEngine } from './inspect-draft.ts';

/** Loads what `checkDraft` and `draftLineage` need for this draft in this context. Rejects where facts cannot be loaded. */
export async function prepareDraft(draft: DeploymentDraft, context: CheckContext = {}): Promise<void> {
  const engine = checkedEngine(context.engine ?? draft.engineVersion);
  const { before = [], deployment } = context;
  const textsOf = ({ artifact }: DeploymentDraft): readonly string[] => {
    const script = artifact?.sqlArtifact?.sqlScript;
    return script === undefined ? before : [...before, script];
  };
  await prepare({ engine, texts: textsOf(draft) });
  if (deployment === undefined) return;
  await prepare({ engine: deployment.engineVersion ?? engine, texts: textsOf(deployment) });
}
