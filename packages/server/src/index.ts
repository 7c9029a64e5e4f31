// The server's public face: start one, say what it does.
export type { RunningServer } from './start-server.ts';
export { startServer } from './start-server.ts';
export type { Log, LogLevel } from './log.ts';
export type { ServerOptions } from './settings.ts';
export { startText } from './start-text.ts';
