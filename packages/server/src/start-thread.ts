// Starts the threads that check and that write. They are TypeScript, whose types Node strips by WebAssembly.
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { WorkerOptions } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';

// V8 compiles the way from WebAssembly to JavaScript once it is used often, and keeps the code for all threads. As of
// V8 13.6 (Node 24.21) a thread that begins to use that code while another one that ends gives it back can free it twice,
// and the process dies by SIGSEGV or SIGTRAP (WasmImportWrapperCache::Free). Never used often enough, it is never made.
setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000');

/**
 * What the command has compiled and keeps on disk is there for its threads, too: they begin in half the time.
 * @param url of a module in TypeScript
 */
export function startThread(url: URL, options: WorkerOptions): Worker {
  const cache = getCompileCacheDir();
  if (cache === undefined) return new Worker(url, options);
  return new Worker(url, { ...options, env: { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } });
}
