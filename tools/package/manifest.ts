// The package.json of the published package.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PUBLIC_ENTRIES } from './entries.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly description: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Dependencies of the server, which are installed and not bundled: they start threads and read files of their own. */
export function installedDependencies(root: string): Readonly<Record<string, string>> {
  const { dependencies = {} } = readManifest(path.join(root, 'packages/server'));
  return Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => !name.startsWith('@flink-preflight/')),
  );
}

export function manifest(root: string): object {
  const { version, license, description } = readManifest(root);
  const entry = (name: string): object => ({ types: `./lib/${name}.d.ts`, default: `./lib/${name}.js` });
  return {
    name: 'flink-preflight',
    version,
    description,
    license,
    keywords: ['apache-flink', 'flink-sql', 'linter', 'sql', 'validation', 'flink-cdc'],
    type: 'module',
    engines: { node: '>=20' },
    bin: { preflight: './bin/preflight.js' },
    exports: {
      ...Object.fromEntries(
        Object.keys(PUBLIC_ENTRIES).map((name) => [name === 'index' ? '.' : `./${name}`, entry(name)]),
      ),
      './package.json': './package.json',
    },
    files: ['bin', 'lib', 'README.md', 'LICENSE'],
    sideEffects: false,
    dependencies: installedDependencies(root),
  };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
