// `preflight serve`: options and environment become the server's settings. The server is loaded only here.
import { SERVE_HELP } from '../help.ts';
import { writeOut } from '../output.ts';
import { parseOptions } from '../parse-options.ts';
import { UsageError } from '../usage-error.ts';
import type { Command } from './command.ts';

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  credentials: { type: 'string' },
} as const;

/** Runs until it is told to stop (SIGINT, SIGTERM). */
export const serveCommand: Command = async (argv) => {
  const { values, positionals } = parseOptions(argv, OPTIONS);
  if (values['help'] === true) {
    await writeOut(SERVE_HELP);
    return 0;
  }
  if (positionals.length > 0) throw new UsageError(`serve takes no argument '${String(positionals[0])}'`);
  const setting = (name: keyof typeof OPTIONS): string | undefined => {
    const value = values[name]; // what isn't given the server takes from the environment
    return typeof value === 'string' ? value : undefined;
  };
  const credentials = setting('credentials');
  const port = setting('port');
  const host = setting('host');
  const data = setting('data');
  const { startServer, startText } = await import('@flink-preflight/server');
  const stopped = stopSignal();
  try {
    const server = await startServer({
      ...(host === undefined ? {} : { host }),
      ...(port === undefined ? {} : { port: portOf(port) }),
      ...(data === undefined ? {} : { data }),
      ...(credentials === undefined ? {} : { credentials }),
    });
    await writeOut(startText(server));
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Resolves with the first request to stop. More are let pass: a terminal's Ctrl-C comes from the launcher as well. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
      });
    }
  });
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535)) throw new UsageError(`'${text}' is not a port (0 to 65535)`);
  return port;
}
