#!/usr/bin/env node
// Starts the command on a Node that runs TypeScript as it is; on an older one it hands over to the npm package `node`.
import { spawn } from 'node:child_process';
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // Compiled code is kept on disk between starts: a check of one file costs little more than Node's own start.
  module.enableCompileCache?.();
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  handOver();
}

function handOver() {
  const node = findNode();
  if (node === undefined) {
    console.error(
      `preflight: needs Node 22.18 or newer, and this is ${process.versions.node}; 'npm ci' in its folder brings one along`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends its signals to both processes; what is sent to this one alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`preflight: cannot start ${node}: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 2;
      return;
    }
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function findNode() {
  try {
    return module.createRequire(import.meta.url).resolve('node/bin/node');
  } catch {
    return undefined;
  }
}
