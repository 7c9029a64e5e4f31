// Reads the pipeline connectors of Flink CDC out of its public source: factories, options, enums, by version.
// Usage: node tools/cdc-facts/generate.ts REPOSITORY (a clone of apache/flink-cdc). The connectors' jars are not all published.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { readConnectors } from './read-connectors.ts';
import { readFunctions } from './read-functions.ts';
import type { ConnectorFacts, OptionFacts } from './read-connectors.ts';

const VERSIONS = [
  { id: '3.5', ref: 'release-3.5.0' },
  { id: '3.6', ref: 'release-3.6.0' },
  { id: '3.7', ref: 'master' },
] as const;
const [, , repository] = process.argv;
if (repository === undefined) throw new Error('usage: generate.ts REPOSITORY');

/** The Java sources of a version by their path, tests left out. */
function sourcesAt(ref: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-'));
  const tar = execFileSync('git', ['archive', ref], { cwd: repository, maxBuffer: 1 << 30 });
  execFileSync('tar', ['x', '-C', folder], { input: tar });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.java') && path.includes('/src/main/'),
  );
  const sources = new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  rmSync(folder, { recursive: true });
  return sources;
}

type Dated = OptionFacts & { since?: string; until?: string };
interface Merged extends Omit<ConnectorFacts, 'options'> {
  since?: string;
  options: Record<string, Dated>;
}

const merged: Record<string, Merged> = {};
const functions: Record<string, string> = {};
for (const [i, { id, ref }] of VERSIONS.entries()) {
  const before = VERSIONS[i - 1]?.id;
  const sources = sourcesAt(ref);
  for (const name of readFunctions(sources)) functions[name] ??= id;
  for (const found of readConnectors(sources)) {
    const key = `${found.type} ${found.role}`;
    const known = merged[key];
    const since = before === undefined ? {} : { since: id };
    const options: Record<string, Dated> = {};
    for (const [name, option] of Object.entries(known?.options ?? {}))
      options[name] =
        found.options[name] === undefined && option.until === undefined && before !== undefined
          ? { ...option, until: before }
          : option;
    for (const [name, option] of Object.entries(found.options)) {
      const old = known?.options[name];
      const dates =
        old === undefined
          ? known === undefined
            ? {}
            : since
          : old.since === undefined
            ? {}
            : { since: old.since };
      // A required option that a version does not require is optional to all: refusing a good pipeline is the worse fault.
      const required = option.required && (old === undefined ? known === undefined : old.required);
      options[name] = { ...option, required, ...dates };
    }
    const begun = known === undefined ? since : known.since === undefined ? {} : { since: known.since };
    merged[key] = { ...found, ...begun, options };
  }
}
const list = Object.keys(merged)
  .sort()
  .map((key) => merged[key]);
const out = new URL('../../packages/draft/src/pipeline/facts/connectors.json', import.meta.url);
const out2 = new URL('../../packages/draft/src/pipeline/facts/functions.json', import.meta.url);
writeFileSync(
  out2,
  await format(JSON.stringify(functions, Object.keys(functions).sort()), { parser: 'json' }),
);
const versions = VERSIONS.map(({ id }) => id);
writeFileSync(
  out,
  await format(JSON.stringify({ versions, connectors: list }), { parser: 'json', printWidth: 110 }),
);
