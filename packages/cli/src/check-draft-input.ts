// Draft files and bare pipelines, with what lies beside them.
import { extname } from 'node:path';
import { checkDraftFile, checkPipelineFile, documentKind, parseDraft } from '@flink-preflight/draft';
import type { CheckContext, DeploymentDraft } from '@flink-preflight/draft';
import { artifactReader } from './artifact-reader.ts';
import type { CheckedInput } from './checked-input.ts';
import type { Input } from './inputs.ts';
import type { KnownFunctions } from './known-functions.ts';
import type { ReadSettings } from './project/file-settings.ts';
import { readTextFile } from './read-input.ts';
import { UsageError } from './usage-error.ts';

export interface DraftSettings {
  readonly engine: string | undefined;
  readonly deployment: DeploymentDraft | undefined;
  /** Whether what cannot be decided is an error. */
  readonly strict: boolean;
  /** Paths of JARs, from the working folder. */
  readonly jars: readonly string[];
  readonly functions: KnownFunctions | undefined;
  /** The file's project gives them, and the command line goes before it. */
  readonly settings: ReadSettings;
}

/** Checks a draft or a pipeline; a file of a searched folder that is neither gives the reason why it is passed over. */
export async function checkDraftInput(
  input: Input,
  text: string,
  kind: 'json' | 'yaml',
  { engine: asked, deployment, strict, jars, functions, settings }: DraftSettings,
): Promise<CheckedInput | string> {
  // A folder holds other JSON and YAML files too.
  const document = documentKind(text, kind);
  if (input.found && document === undefined) return reasonToSkip(text, kind);
  const pipeline = document === 'pipeline';
  const context: CheckContext = {
    ...(asked === undefined ? {} : { engine: asked }),
    ...(settings.engine === undefined ? {} : { defaultEngine: settings.engine }),
    ...(deployment === undefined ? {} : { deployment }),
    init: settings.init.map(({ text: script }) => script),
    configuration: settings.configuration,
    ...(settings.variables === undefined ? {} : { variables: settings.variables }),
    customConnectors: settings.connectors,
    connectors: settings.connectors,
    strict,
    readArtifact: readerOf(input.path, jars),
    jars,
    functions: functions?.declared ?? [],
    today: new Date().toISOString().slice(0, 10),
  };
  const { engine, file } = pipeline
    ? await checkPipelineFile(input.path, text, context)
    : await checkDraftFile(input.path, text, kind, context);
  const textOf = (field: string): string => (pipeline ? text : textOfField(text, kind, field));
  return { report: file, text, kind, engine, textOf };
}

/** A larger file that is no draft is not parsed only to say what else is wrong with it. */
const LONGEST_TO_EXPLAIN = 200_000;

function reasonToSkip(text: string, kind: 'json' | 'yaml'): string {
  if (text.trim() === '') return 'is empty';
  if (text.length <= LONGEST_TO_EXPLAIN) {
    const { draft, findings } = parseDraft(text, kind);
    const broken = findings.find(({ diagnostic }) => diagnostic.code === UNREADABLE);
    if (draft === undefined && broken !== undefined) {
      return `looks like no draft, and cannot be read as ${kind.toUpperCase()}`;
    }
  }
  return 'is neither a draft nor a pipeline';
}

/** `unreadable-draft`: a mistake in the grammar of JSON or YAML. */
const UNREADABLE = 'FP5001';

/** What the draft names is beside it; what the command line names is where it says. */
function readerOf(path: string, jars: readonly string[]): (uri: string) => Uint8Array | undefined {
  const [beside, given] = [artifactReader(path), artifactReader('.')];
  return (uri) => (jars.includes(uri) ? given(uri) : undefined) ?? beside(uri);
}

/** The deployment that drafts would replace, from a file in the shape of a draft. */
export function readDeployment(path: string): DeploymentDraft {
  const text = readTextFile(path);
  const { draft, findings } = parseDraft(text, extname(path).toLowerCase() === '.json' ? 'json' : 'yaml');
  if (draft !== undefined) return draft;
  throw new UsageError(`'${path}' is no draft: ${findings[0]?.diagnostic.message ?? 'it is empty'}`);
}

/** The text that a field of a draft holds, by the field's name in the report. */
function textOfField(text: string, kind: 'json' | 'yaml', field: string): string {
  let value: unknown = parseDraft(text, kind).draft;
  for (const step of field.split(/\.|\[|\]\.?/).filter((s) => s !== '')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === 'string' ? value : '';
}
