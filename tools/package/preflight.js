#!/usr/bin/env node
// The command of the published package.
import module from 'node:module';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`preflight: needs Node 20 or newer, and this is ${process.versions.node}`);
  process.exitCode = 2;
} else {
  // Compiled code is kept on disk between starts, on a Node that can: a check costs little more than Node's own start.
  module.enableCompileCache?.();
  const { main } = await import('../lib/cli.js');
  process.exitCode = await main(process.argv.slice(2));
}
