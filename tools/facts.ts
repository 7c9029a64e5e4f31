// Writes packages/sql/src/facts/<engine>/*.json from Flink's jars: `npm run facts`. Needs Java 17 and Maven.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('flink-facts/', import.meta.url));
const facts = fileURLToPath(new URL('../packages/sql/src/facts/flink-1.20/', import.meta.url));
/** What writes no code reads: strategies of typing, as material for whoever types a function by hand. */
const material = `${project}target/typing`;
const classPath = `${project}target/classpath`;

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with status ${String(status)}`);
}

run('mvn', ['-q', '-B', 'compile', 'dependency:build-classpath', `-Dmdep.outputFile=${classPath}`]);
// Locale and time zone are fixed because some defaults and texts are formatted with them.
run('java', [
  '-Duser.language=en',
  '-Duser.country=US',
  '-Duser.timezone=UTC',
  '-cp',
  `${project}target/classes:${readFileSync(classPath, 'utf8').trim()}`,
  'flinkpreflight.facts.Main',
  facts,
  material,
]);
