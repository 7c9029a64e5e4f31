// dt-sql-parser is published as modules that only bundlers resolve: bundle it once, then load it.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PeerParser {
  /** The syntax errors of a script. */
  readonly validate: (sql: string) => readonly unknown[];
}

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules/.cache/bench');
const file = join(folder, 'dt-sql-parser.cjs');

/** Path of the bundle, made at the first call. */
export async function peerBundle(): Promise<string> {
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    await build({
      stdin: {
        contents: "export { FlinkSQL } from 'dt-sql-parser';",
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: file,
      logLevel: 'error',
    });
  }
  return file;
}

export async function peerParser(): Promise<PeerParser> {
  const module = createRequire(import.meta.url)(await peerBundle()) as { FlinkSQL: new () => PeerParser };
  const parser = new module.FlinkSQL();
  return {
    // It also writes each error to the console: printing is not what is measured.
    validate: (sql) => {
      const print = console.error;
      console.error = () => undefined;
      try {
        return parser.validate(sql);
      } finally {
        console.error = print;
      }
    },
  };
}
