// A virtual environment with the official Python client, made once and kept under node_modules/.cache.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = 'alibabacloud-ververica20220718==1.14.0';
const folder = fileURLToPath(new URL('../../../../node_modules/.cache/python-client/', import.meta.url));

/**
 * The interpreter that has the client; undefined where Python or the package cannot be had.
 * @throws Error in CI, where the test must run
 */
export function pythonWithClient(): string | undefined {
  const python = join(folder, 'venv', 'bin', 'python');
  const done = join(folder, packageName);
  if (existsSync(done)) return python;
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('python3', ['-m', 'venv', join(folder, 'venv')], { stdio: 'pipe' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', packageName], {
      stdio: 'pipe',
      timeout: 300_000,
    });
    writeFileSync(done, '');
    return python;
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    return undefined;
  }
}

/** Runs a script beside this file; gives the JSON that it prints. */
export function runPython(python: string, script: string, args: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return new Promise((resolve, reject) => {
    execFile(python, [path, ...args], { timeout: 60_000 }, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(stderr));
      else resolve(JSON.parse(stdout));
    });
  });
}
