// A PostgreSQL on a scratch folder for tests; its programs come with the distribution's package.
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  /** Ends it as a power cut would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Where initdb and postgres lie; undefined where PostgreSQL is missing (an Error in CI). */
export function postgresPrograms(): string | undefined {
  const folders = [
    ...(existsSync('/usr/lib/postgresql')
      ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
      : []),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined && process.env['CI'] === 'true') throw new Error('PostgreSQL is missing.');
  return found;
}

/** Starts one; as root it runs as `nobody`, since PostgreSQL refuses root. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const identity = process.getuid?.() === 0 ? nobody() : undefined;
  if (identity !== undefined) execFileSync('chown', ['-R', `${identity.uid}:${identity.gid}`, folder]);
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'preflight', '-A', 'trust', '-E', 'UTF8'], {
    stdio: 'pipe',
    cwd: folder,
    ...identity,
  });
  const port = await freePort();
  const settings = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(join(programs, 'postgres'), settings, { stdio: 'ignore', cwd: folder, ...identity });
    await untilReady(join(programs, 'pg_isready'), port);
    return child;
  };
  let child = await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    url: `postgres://preflight@127.0.0.1:${port}/postgres`,
    async restart() {
      await end('SIGQUIT');
      child = await start();
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
    server.on('error', reject);
  });
}

async function untilReady(program: string, port: number): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    try {
      execFileSync(program, ['-h', '127.0.0.1', '-p', String(port), '-U', 'preflight'], { stdio: 'pipe' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not start.');
}
