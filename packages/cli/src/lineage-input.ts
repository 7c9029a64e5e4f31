// One input becomes the lineage of its script. What only drafts need is loaded when there is one.
import { DEFAULT_ENGINE, lineage, prepare } from '@flink-preflight/sql';
import type { ScriptLineage } from '@flink-preflight/sql';
import type { Input } from './inputs.ts';
import { inputReader, mayBeDraft } from './read-input.ts';
import { UsageError } from './usage-error.ts';

export interface TracedFile {
  readonly path: string;
  /** The script. */
  readonly text: string;
  readonly engine: string;
  readonly lineage: ScriptLineage;
}

export interface TraceSettings {
  readonly engine: string | undefined;
  readonly endAtViews: boolean;
}

/** Undefined for what holds no script. */
export async function lineageReader(
  inputs: readonly Input[],
  { engine: asked, endAtViews }: TraceSettings,
): Promise<(input: Input) => Promise<TracedFile | undefined>> {
  const drafts = inputs.some(mayBeDraft) ? await import('@flink-preflight/draft') : undefined;
  const read = inputReader();
  return async (input) => {
    const { path } = input;
    const { text, kind, encoding } = read(input);
    if (encoding?.severity === 'error') throw new UsageError(`'${path}' cannot be used: ${encoding.message}`);
    if (kind === 'sql' || drafts === undefined) {
      const engine = asked ?? DEFAULT_ENGINE;
      await prepare({ engine, texts: [text] });
      const found = lineage(text, { engine, endAtViews, unseenCatalogs: true });
      return { path, text, engine, lineage: found };
    }
    const { draft } = drafts.parseDraft(text, kind);
    const script = draft?.artifact?.sqlArtifact?.sqlScript;
    if (draft === undefined || script === undefined) return undefined;
    const context = asked === undefined ? {} : { engine: asked };
    const engine = asked ?? draft.engineVersion ?? DEFAULT_ENGINE;
    await drafts.prepareDraft(draft, context);
    return { path, text: script, engine, lineage: drafts.draftLineage(draft, context, { endAtViews }) };
  };
}
