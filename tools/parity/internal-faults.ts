// Faults of the checker's own: places where an analysis broke down, which a report shows only as `partial`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkScript } from '@flink-preflight/sql';

export interface Fault {
  readonly id: string;
  readonly message: string;
}

/** Checks every script of a suite in this process and collects the faults. */
export function internalFaults(folder: string, cases: string): Fault[] {
  const faults: Fault[] = [];
  for (const line of readFileSync(path.join(folder, cases), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, sql } = JSON.parse(line) as { id: string; sql: string };
    checkScript(sql, {
      engine: 'flink-1.20',
      onFault: (error) => {
        faults.push({ id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    });
  }
  return faults;
}
