// The generic clients of other languages, built once under node_modules/.cache.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface GenericClient {
  /** Program and its first arguments. */
  readonly command: readonly string[];
}

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const patience = { stdio: 'pipe', timeout: 300_000 } as const;

/** Undefined where the language's tools or the packages cannot be had. */
export function genericClient(language: 'node' | 'go' | 'java'): GenericClient | undefined {
  const folder = join(cache, `${language}-client`);
  const done = join(folder, 'built-2');
  try {
    mkdirSync(folder, { recursive: true });
    const command = commands[language](folder);
    if (!existsSync(done)) {
      builders[language](folder);
      writeFileSync(done, '');
    }
    return { command };
  } catch {
    return undefined;
  }
}

const commands = {
  node: (folder: string) => ['node', join(folder, 'client.mjs')],
  go: (folder: string) => [join(folder, 'client')],
  java: (folder: string) => ['java', '-cp', `${folder}:${join(folder, 'lib', '*')}`, 'Client'],
};

const builders = {
  node(folder: string) {
    copyFileSync(join(here, 'node', 'client.mjs'), join(folder, 'client.mjs'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const packages = ['@alicloud/openapi-client@0.4.15', '@alicloud/tea-util@1.4.10'];
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { ...patience, cwd: folder });
  },
  go(folder: string) {
    execFileSync('go', ['build', '-o', join(folder, 'client'), '.'], { ...patience, cwd: join(here, 'go') });
  },
  java(folder: string) {
    const copy = ['-q', '-f', join(here, 'java', 'pom.xml'), 'dependency:copy-dependencies'];
    execFileSync('mvn', [...copy, `-DoutputDirectory=${join(folder, 'lib')}`], patience);
    const source = join(here, 'java', 'Client.java');
    execFileSync('javac', ['-cp', join(folder, 'lib', '*'), '-d', folder, source], patience);
  },
};
