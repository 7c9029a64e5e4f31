// Writes the documents and the code that are made from code and facts: `npm run generate`. With --check writes nothing and fails if any is stale.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulesOfCode } from '@flink-preflight/sql/catalogue';
import { entries } from './docs/catalogues.ts';
import { PROJECT_SCHEMA, projectSchema } from './docs/project-schema.ts';
import { ruleIndex, rulePage } from './docs/rule-page.ts';
import { TOKEN_KINDS, tokenKindModule } from './syntax-tokens.ts';
import { engineVersions } from '../packages/sql/src/engine/versions/index.ts';
import { wordsOf } from '../packages/sql/src/facts/words-of.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RULES = 'docs/rules';

/** Everything generated, by path from the root. */
async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { definition, from } of entries) {
    files.set(
      `${RULES}/${definition.code}.md`,
      rulePage(definition, from === 'draft' ? 'yaml' : 'sql', rulesOfCode.get(definition.code)),
    );
  }
  files.set(`${RULES}/index.md`, ruleIndex(entries.map((entry) => entry.definition)));
  files.set(
    TOKEN_KINDS,
    await tokenKindModule(
      wordsOf('flink-1.20'),
      engineVersions.map(({ words }) => wordsOf(words)),
    ),
  );
  files.set(PROJECT_SCHEMA, await projectSchema());
  return files;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

const files = await generatedFiles();
const stale = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);
const left = globSync(`${RULES}/*.md`, { cwd: root })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => !files.has(file));

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...left].sort())
    console.error(`${file} is not what the code says: run npm run generate`);
  process.exitCode = stale.length + left.length === 0 ? 0 : 1;
} else {
  mkdirSync(path.join(root, RULES), { recursive: true });
  for (const file of stale) writeFileSync(path.join(root, file), files.get(file)!);
  for (const file of left) rmSync(path.join(root, file));
  console.log(`${String(files.size)} files, ${String(stale.length)} written, ${String(left.length)} removed`);
}
