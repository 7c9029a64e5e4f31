// Writes packages/sql/src/facts/connectors/<group>.json from the jars of each group of connectors: `npm run facts:connectors`,
// with names of groups only theirs. Each group is read in a Java process of its own, since fat jars clash, and its jars stand
// before Flink's. Needs Java 17 and Maven.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import factories from '../packages/sql/src/facts/flink-1.20/factories.json' with { type: 'json' };
import groups from './flink-facts/connector-groups.json' with { type: 'json' };

/** A file of facts, as far as the index needs it. */
type Facts = Readonly<Record<Kind, readonly { readonly identifier: string }[]>>;

type Kind = 'connectors' | 'formats' | 'catalogs' | 'modules';

interface Group {
  readonly group: string;
  /** Maven coordinates, the connector's own first; `+` before one brings what it depends on. */
  readonly jars: readonly string[];
}

const project = fileURLToPath(new URL('flink-facts/', import.meta.url));
const target = `${project}target/groups`;
const facts = fileURLToPath(new URL('../packages/sql/src/facts/connectors/', import.meta.url));

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with status ${String(status)}`);
}

/** A project that depends on a group's jars and nothing of Flink's own. */
function pom({ group, jars }: Group): string {
  const dependencies = jars.map((jar) => {
    const [id = '', artifact = '', version = '', classifier] = jar.replace(/^\+/, '').split(':');
    const left = jar.startsWith('+') ? 'org.apache.flink' : '*';
    return (
      `<dependency><groupId>${id}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>` +
      (classifier === undefined ? '' : `<classifier>${classifier}</classifier>`) +
      `<exclusions><exclusion><groupId>${left}</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>`
    );
  });
  return (
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>flink-preflight</groupId>' +
    `<artifactId>group-${group}</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`
  );
}

function fetchJars(group: Group): string {
  const folder = `${target}/${group.group}`;
  const text = pom(group);
  const ready = `${folder}/ready`;
  // The jars of another version must not stay beside the new ones.
  if (existsSync(ready) && readFileSync(ready, 'utf8') === text) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/pom.xml`, text);
  rmSync(`${folder}/lib`, { recursive: true, force: true });
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}/lib`];
  run('mvn', ['-q', '-B', '-f', `${folder}/pom.xml`, ...copy]);
  writeFileSync(ready, text);
  return folder;
}

/** The type of a group's file. */
const DECLARATION =
  "import type { GroupFacts } from '../group-facts.ts';\n\ndeclare const facts: GroupFacts;\nexport = facts;\n";

/** Writes which group brings a name, which is small enough to be in every bundle, and the types of the groups’ files. */
function writeIndex(): void {
  const index: Record<Kind, Record<string, string>> = {
    connectors: {},
    formats: {},
    catalogs: {},
    modules: {},
  };
  const files = readdirSync(facts).filter((file) => /^[^.]+\.json$/.test(file) && file !== 'index.json');
  for (const file of files.sort()) {
    const group = JSON.parse(readFileSync(`${facts}${file}`, 'utf8')) as Facts;
    for (const kind of ['connectors', 'formats', 'catalogs', 'modules'] as const)
      for (const { identifier } of group[kind]) index[kind][identifier] = file.replace('.json', '');
    writeFileSync(`${facts}${file.replace('.json', '.d.json.ts')}`, DECLARATION);
  }
  writeFileSync(`${facts}index.json`, `${JSON.stringify(index, null, 1)}\n`);
}

/** The engine has these itself: fat jars bring copies of Flink's own formats. */
const own = ['formats', 'catalogs'].flatMap((kind) =>
  factories[kind as 'formats' | 'catalogs'].map(({ identifier }) => `${kind}/${identifier}`),
);
const wanted = process.argv.slice(2);
const classPath = `${project}target/classpath`;
run('mvn', ['-q', '-B', 'compile', 'dependency:build-classpath', `-Dmdep.outputFile=${classPath}`]);
const base = readFileSync(classPath, 'utf8').trim();
for (const group of groups as readonly Group[]) {
  if (wanted.length > 0 && !wanted.includes(group.group)) continue;
  const folder = fetchJars(group);
  // Tables of the samples lie there: none may be there from an earlier run.
  rmSync('/tmp/flink-facts', { recursive: true, force: true });
  const request = `${folder}/group.json`;
  writeFileSync(request, JSON.stringify({ ...group, own }));
  const opened = ['lang', 'util', 'net', 'nio'].map(
    (name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`,
  );
  run('java', [
    ...opened,
    '-Duser.language=en',
    '-Duser.country=US',
    '-Duser.timezone=UTC',
    '-cp',
    `${project}target/classes:${folder}/lib/*:${base}`,
    'flinkpreflight.facts.ConnectorGroup',
    request,
    `${folder}/lib`,
    facts,
  ]);
}
// Those without a jar that can be had are read from public source text by hand.
cpSync(`${project}from-source`, facts, { recursive: true });
writeIndex();
