// The files that run the server elsewhere agree with it, as far as that can be told without Docker and systemd.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');
const settings = read('packages/server/src/settings.ts');
const known = new Set([
  ...[...settings.matchAll(/(?:text|number)\('([A-Z_]+)'[,)]/g)].map((match) => `PREFLIGHT_${match[1]}`),
  ...[...read('packages/server/src/check/artifact-folder.ts').matchAll(/process\.env\['([A-Z_]+)'\]/g)].map(
    (match) => match[1]!,
  ),
]);

it.each(['Dockerfile', 'compose.yaml', 'deploy/flink-preflight.service', 'docs/operations.md'])(
  '%s names only settings that exist',
  (file) => {
    const named = [...read(file).matchAll(/PREFLIGHT_[A-Z_]*[A-Z]/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  },
);

it('docs/operations.md explains every setting', () => {
  const document = read('docs/operations.md');
  expect([...known].filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

it('the Dockerfile copies and starts what is there', () => {
  const dockerfile = read('Dockerfile');
  for (const [, sources] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
    for (const source of sources!.split(' ')) expect(existsSync(root + source), source).toBe(true);
  }
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
  for (const workspace of workspaces) {
    expect(dockerfile, 'npm ci needs every manifest').toContain(
      `COPY ${workspace}/package.json ${workspace}/`,
    );
  }
  const command = JSON.parse(/^CMD (.+)$/m.exec(dockerfile)![1]!) as string[];
  expect(existsSync(root + command[1])).toBe(true);
  expect(dockerfile).toMatch(/^USER 1000:1000$/m);
});

it('compose.yaml declares the secrets and volumes that it uses', () => {
  const compose = parse(read('compose.yaml')) as {
    services: Record<
      string,
      { secrets?: (string | { source: string })[]; depends_on?: object; volumes?: string[] }
    >;
    secrets: object;
    volumes: object;
  };
  for (const { secrets = [], depends_on = {}, volumes = [] } of Object.values(compose.services)) {
    const names = secrets.map((secret) => (typeof secret === 'string' ? secret : secret.source));
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
  }
});

it('the unit starts what is there', () => {
  const unit = read('deploy/flink-preflight.service');
  const program = /^ExecStart=\S+ (\S+) serve$/m.exec(unit)![1]!;
  expect(existsSync(root + program)).toBe(true);
});
