// What the README shows is what the command prints.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, 'utf8');

/** Times differ from run to run. */
const timeless = (text: string): string => text.replace(/\([\d.]+ ms\)/g, '(… ms)').trim();

const shown = [...readme.matchAll(/^```\n\$ npx (preflight .*)\n([\s\S]*?)^```$/gm)];

describe('README.md', () => {
  it('shows output', () => {
    expect(shown.length).toBeGreaterThanOrEqual(2);
  });

  for (const [, command = '', output = ''] of shown) {
    it(command, () => {
      const [, ...args] = command.split(' ');
      const { stdout } = spawnSync(process.execPath, ['packages/cli/bin/preflight.js', ...args], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(timeless(stdout)).toBe(timeless(output));
    });
  }
});
