// Standard output, written whole before the process ends, also into a pipe whose reader is slow.

/** Resolves when the text has left the process; a reader that went away (`| head`) is no error. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => {
      if (error === undefined || error === null || isBrokenPipe(error)) resolve();
      else reject(error);
    };
    process.stdout.once('error', done);
    process.stdout.write(text, done);
  });
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

/** https://no-color.org, and FORCE_COLOR as Node itself reads it. */
export function useColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY && TERM !== 'dumb';
}
