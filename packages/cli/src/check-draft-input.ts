// Draft files and bare pipelines, with what lies beside them.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { checkDraftFile, checkPipelineFile, parseDraft } from '@flink-preflight/draft';
import type { CheckContext, DeploymentDraft } from '@flink-preflight/draft';
import { artifactReader } from './artifact-reader.ts';
import type { CheckedInput } from './checked-input.ts';
import type { Input } from './inputs.ts';
import type { KnownFunctions } from './known-functions.ts';
import { UsageError } from './usage-error.ts';

export interface DraftSettings {
  readonly engine: string | undefined;
  readonly deployment: DeploymentDraft | undefined;
  /** Paths of JARs, from the working folder. */
  readonly jars: readonly string[];
  readonly functions: KnownFunctions | undefined;
}

/** Undefined for a file of a searched folder that is no draft. */
export function checkDraftInput(
  input: Input,
  text: string,
  kind: 'json' | 'yaml',
  { engine: asked, deployment, jars, functions }: DraftSettings,
): CheckedInput | undefined {
  // A folder holds other JSON and YAML files too: only what names an artifact or a pipeline's ends is checked.
  const pipeline = kind === 'yaml' && isPipeline(text);
  if (input.found && !pipeline && !/\bartifact\b/.test(text)) return undefined;
  const context: CheckContext = {
    ...(asked === undefined ? {} : { engine: asked }),
    ...(deployment === undefined ? {} : { deployment }),
    readArtifact: readerOf(input.path, jars),
    jars,
    functions: functions?.declared ?? [],
    today: new Date().toISOString().slice(0, 10),
  };
  const { engine, file } = pipeline
    ? checkPipelineFile(input.path, text, context)
    : checkDraftFile(input.path, text, kind, context);
  const textOf = (field: string): string => (pipeline ? text : textOfField(text, kind, field));
  return { report: file, text, kind, engine, textOf };
}

/** What the draft names is beside it; what the command line names is where it says. */
function readerOf(path: string, jars: readonly string[]): (uri: string) => Uint8Array | undefined {
  const [beside, given] = [artifactReader(path), artifactReader('.')];
  return (uri) => (jars.includes(uri) ? given(uri) : undefined) ?? beside(uri);
}

/** The deployment that drafts would replace, from a file in the shape of a draft. */
export function readDeployment(path: string): DeploymentDraft {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${error instanceof Error ? error.message : String(error)}`);
  }
  const { draft, findings } = parseDraft(text, extname(path).toLowerCase() === '.json' ? 'json' : 'yaml');
  if (draft !== undefined) return draft;
  throw new UsageError(`'${path}' is no draft: ${findings[0]?.diagnostic.message ?? 'it is empty'}`);
}

/** A Flink CDC pipeline rather than a draft: its blocks stand at the top. */
function isPipeline(text: string): boolean {
  return /^(?:source|sink):/m.test(text) && !/^artifact:/m.test(text);
}

/** The text that a field of a draft holds, by the field's name in the report. */
function textOfField(text: string, kind: 'json' | 'yaml', field: string): string {
  let value: unknown = parseDraft(text, kind).draft;
  for (const step of field.split(/\.|\[|\]\.?/).filter((s) => s !== '')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === 'string' ? value : '';
}
