// Starts the server's process and talks to it.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** Bytes of the whole process, worker threads included. */
  readonly rss: number;
  /** Bytes of the main thread's heap. */
  readonly heapUsed: number;
  /** Microseconds of processor time of all threads since the start. */
  readonly cpu: number;
  /** The same of the main thread, the one that answers HTTP. */
  readonly mainCpu: number;
}

export interface SpawnedServer {
  readonly address: string;
  readonly child: ChildProcess;
  usage(): Promise<Usage>;
  /** The same after a collection on the main thread. */
  memory(): Promise<Usage>;
  /** SIGKILL: no chance to put anything away. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('server-process.ts', import.meta.url));

export async function spawnServer(options: object | 'empty'): Promise<SpawnedServer> {
  const argument = options === 'empty' ? options : JSON.stringify(options);
  // A young heap that is large enough from the start: how soon V8 lets it grow differs from program to program.
  const child = fork(program, [argument], { execArgv: ['--expose-gc', '--min-semi-space-size=16'] });
  const reply = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('The server ended.'));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as T);
      });
    });
  const { address } = await reply<{ address: string }>();
  return {
    address,
    child,
    usage() {
      child.send('usage');
      return reply<Usage>();
    },
    memory() {
      child.send('memory');
      return reply<Usage>();
    },
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
