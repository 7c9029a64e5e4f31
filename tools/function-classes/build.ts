// Compiles the classes of user functions that tests call, and puts them into one JAR, the same bytes each time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { HERE, JAR, libraries } from './paths.ts';

const out = mkdtempSync(join(tmpdir(), 'function-classes-'));
try {
  for (const [folder, debug] of [
    ['src', '-g:vars'],
    ['src-plain', '-g:none'],
  ] as const) {
    const sources = filesOf(join(HERE, folder));
    const options = ['-nowarn', '--release', '11', debug, '-cp', libraries(), '-d', out];
    execFileSync('javac', [...options, ...sources], { stdio: 'inherit' });
  }
  const entries = filesOf(out)
    .sort()
    .map((path) => [relative(out, path), new Uint8Array(readFileSync(path))] as const);
  writeFileSync(JAR, zipSync(Object.fromEntries(entries), { level: 9, mtime: '2024-01-01T00:00:00' }));
  console.log(`${entries.length} classes in ${JAR}`);
} finally {
  rmSync(out, { recursive: true });
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
