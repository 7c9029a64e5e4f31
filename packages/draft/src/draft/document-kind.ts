// What a JSON or YAML file of a folder is, told by its outermost keys: it may be too broken to be parsed and is a draft yet.
import { nearest } from '@flink-preflight/sql';

export type DocumentKind = 'draft' | 'pipeline';

/** Fields that only drafts have; two of them make a draft that forgot its artifact. */
const OF_DRAFTS: ReadonlySet<string> = new Set([
  'batchresourcesetting',
  'deploymentdraftid',
  'deploymenttarget',
  'engineversion',
  'executionmode',
  'flinkconf',
  'localvariables',
  'referenceddeploymentid',
  'streamingresourcesetting',
]);

/** What stands in an artifact: with it, a key that resembles `artifact` is a slip in that word. */
const IN_ARTIFACT = /\b(?:sql|jar|python|yaml|cdcYaml)Artifact\b|\bSQLSCRIPT\b/;

/** Blocks of a Flink CDC pipeline beside its ends. */
const OF_PIPELINES: ReadonlySet<string> = new Set(['pipeline', 'route', 'transform']);

/** The kind of document that a text is or was meant to be; undefined for other files. */
export function documentKind(text: string, format: 'json' | 'yaml'): DocumentKind | undefined {
  const keys = topKeys(text, format);
  const lower = keys.map((key) => key.toLowerCase());
  if (lower.includes('artifact') || lower.filter((key) => OF_DRAFTS.has(key)).length > 1) return 'draft';
  if (IN_ARTIFACT.test(text) && keys.some((key) => resembles(key, 'artifact'))) return 'draft';
  if (format === 'json') return undefined;
  const ends = ['source', 'sink'].filter((end) => keys.includes(end));
  const more = keys.some(
    (key) => OF_PIPELINES.has(key) || resembles(key, 'source') || resembles(key, 'sink'),
  );
  // The ends may have slipped into the block of the pipeline's own options.
  const nested = keys.includes('pipeline') && /^ +(?:source|sink):/m.test(text);
  return ends.length === 2 || (ends.length === 1 && more) || nested ? 'pipeline' : undefined;
}

const resembles = (key: string, word: string): boolean =>
  key !== word && nearest(key, [word], 1).length === 1;

/** Keys of the outermost object, as far as they are found without parsing. */
function topKeys(text: string, format: 'json' | 'yaml'): readonly string[] {
  if (format === 'yaml' && !/^\s*\{/.test(text)) {
    return [...text.matchAll(/^(["']?)([\w-]+)\1[ \t]*:(?=\s|$)/gm)].map((match) => match[2]!);
  }
  const keys: string[] = [];
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && /^\s*:/.test(text.slice(index + token.length, index + token.length + 20)))
      keys.push(token.slice(1, -1));
  }
  return keys;
}
