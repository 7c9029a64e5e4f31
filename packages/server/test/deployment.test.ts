// The files that run the server elsewhere agree with it, as far as that can be told without Docker and systemd.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecuredServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { afterAll, describe, expect, it } from 'vitest';
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

it('the Dockerfile is one, by the checks of its language server', () => {
  const problems = (text: string): unknown[] => validate(text).map(({ message }) => message);
  expect(problems(read('Dockerfile'))).toEqual([]);
  expect(problems(read('Dockerfile').replace('STOPSIGNAL SIGTERM', 'STOPSIGNALS SIGTERM'))).toEqual([
    'Unknown instruction: STOPSIGNALS',
  ]);
});

it('compose.yaml fits the schema of Compose, and its linter has nothing but style to say', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-compose-'));
  const problems = (text: string): string[] => {
    const file = join(folder, 'compose.yaml');
    writeFileSync(file, text);
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
    const results = linter.lintFiles([file], false) as { messages: { rule: string; category: string }[] }[];
    return results
      .flatMap(({ messages }) => messages)
      .filter(({ category, rule }) => category !== 'style' || rule === 'invalid-schema')
      .map(({ rule }) => rule);
  };
  const text = read('compose.yaml');
  expect(problems(text)).toEqual([]);
  expect(problems(text.replace('restart:', 'restarts:'))).toContain('invalid-schema');
  rmSync(folder, { recursive: true });
});

describe('the health check of the image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-health-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const program = /^ +CMD \["node", "(.+)"\]$/m.exec(read('Dockerfile'))![1]!;

  function exitCode(environment: Record<string, string>): Promise<number> {
    return new Promise((resolve) => {
      execFile(process.execPath, [root + program], { env: environment }, (error) =>
        resolve(error === null ? 0 : Number(error.code)),
      );
    });
  }

  it.each([
    ['a server that is ready', 200, false, 0],
    ['one that is not', 503, false, 1],
    ['one that speaks TLS', 200, true, 0],
  ])('of %s', async (_, status, isSecured, expected) => {
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-keyout', key, '-out', cert, '-subj', '/CN=preflight'];
    execFileSync('openssl', ['req', '-x509', ...newKey, ...files], { stdio: 'pipe' });
    const server = isSecured
      ? createSecuredServer({ cert: readFileSync(cert), key: readFileSync(key) })
      : createServer();
    server.on('request', (request, response) => {
      response.writeHead(request.url === '/ready' ? status : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const PREFLIGHT_PORT = String((server.address() as AddressInfo).port);
    const tls: Record<string, string> = isSecured ? { PREFLIGHT_TLS_CERT: cert } : {};
    expect(await exitCode({ PREFLIGHT_PORT, PREFLIGHT_HOST: '0.0.0.0', ...tls })).toBe(expected);
    await new Promise((resolve) => server.close(resolve));
    expect(await exitCode({ PREFLIGHT_PORT, ...tls })).toBe(1);
  });
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
  // What LoadCredential copies stays as it was at the start: keys could not be taken away from a running server.
  expect(unit).not.toMatch(/^LoadCredential=credentials/m);
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
it.skipIf(!hasSystemd)('the unit is one for systemd (skipped where that is missing)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-unit-'));
  const file = join(folder, 'flink-preflight.service');
  const node = dirname(process.execPath);
  const unit = read('deploy/flink-preflight.service').replaceAll(
    '/opt/flink-preflight/node_modules/.bin',
    node,
  );
  writeFileSync(file, unit);
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
