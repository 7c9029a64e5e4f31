// Writes the package that is published: `npm run package` makes dist/flink-preflight-<version>.tgz.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './package/bundle.ts';
import { installedDependencies, manifest } from './package/manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist/package');

rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, 'bin'), { recursive: true });
await bundle(root, path.join(folder, 'lib'), Object.keys(installedDependencies(root)));
for (const file of ['README.md', 'LICENSE']) cpSync(path.join(root, file), path.join(folder, file));
const command = path.join(folder, 'bin/preflight.js');
cpSync(path.join(root, 'tools/package/preflight.js'), command);
chmodSync(command, 0o755);
writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest(root), null, 2)}\n`);
const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', path.join(root, 'dist')], {
  cwd: folder,
  encoding: 'utf8',
}).trim();
console.log(`dist/${name}`);
