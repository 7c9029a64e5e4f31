// Writes packages/sql/src/facts/<engine>/*.json from Flink's jars: `npm run facts`. Needs Java 17 and Maven. With the ids of
// versions (`npm run facts -- flink-2.3`) only their differences to the base are written anew.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differenceOf } from './facts/difference.ts';
import type { Generated } from './facts/difference.ts';
import { linesOf } from './facts/lines-of.ts';

const project = fileURLToPath(new URL('flink-facts/', import.meta.url));
const facts = fileURLToPath(new URL('../packages/sql/src/facts/', import.meta.url));
const BASE = 'flink-1.20';

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with status ${String(status)}`);
}

/** Compiles the generator over the class path of a pom and runs it. Locale and time zone are fixed: some texts depend on them. */
function generate(pom: string, build: string, folder: string, ...more: readonly string[]): void {
  const classPath = `${project}${build}/classpath`;
  const goals = ['compile', 'dependency:build-classpath', `-Dmdep.outputFile=${classPath}`];
  run('mvn', ['-q', '-B', '-f', pom, ...goals]);
  const classes = `${project}${build}/classes:${readFileSync(classPath, 'utf8').trim()}`;
  const fixed = ['-Duser.language=en', '-Duser.country=US', '-Duser.timezone=UTC'];
  // Strategies of typing, which no code reads, are material for whoever types a function by hand.
  run('java', [...fixed, '-cp', classes, 'flinkpreflight.facts.Main', folder, `${build}/typing`, ...more]);
}

function readFacts(folder: string): Generated {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  const { functions } = read('functions') as Pick<Generated, 'functions'>;
  const { options } = read('configuration') as { readonly options: Generated['configuration'] };
  const factories = read('factories') as Generated['factories'];
  const tables = read('table-abilities') as Generated['tables'];
  return { functions, factories, tables, configuration: options };
}

/** The facts over the same selection of jars for each version, so that a jar that one has not is no difference. */
function comparable(id: string): Generated {
  const build = `target/flink-facts-${id.slice('flink-'.length)}`;
  generate(`versions/${id}.xml`, build, `${build}/facts`);
  return readFacts(`${project}${build}/facts`);
}

const asked = process.argv.slice(2);
const versions = readdirSync(`${project}versions`).map((name) => name.slice(0, -'.xml'.length));
if (asked.length === 0) generate('pom.xml', 'target', `${facts}${BASE}/`, 'base');
const base = comparable(BASE);
for (const id of versions) {
  if (id === BASE || (asked.length > 0 && !asked.includes(id))) continue;
  writeFileSync(`${facts}${id}/difference.json`, linesOf(differenceOf(base, comparable(id))));
}
