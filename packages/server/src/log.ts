// One JSON line for each thing worth a line.
import { pino } from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];
export interface Log {
  (level: LogLevel, message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Whether lines of `debug` are written; a log that doesn't say so gets them. */
  readonly debugs?: boolean;
}

/** JSON lines on standard error. Callers pass names and numbers, never headers, bodies or values of variables. */
export function jsonLog(level: string): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'message',
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  const write: Log = (severity, message, details = {}) => logger[severity](details, message);
  return Object.assign(write, { debugs: logger.isLevelEnabled('debug') });
}
