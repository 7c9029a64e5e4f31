// The option --engine of commands.
import { engine, engineId, engineVersions } from '@flink-preflight/sql';
import { choice } from './choice.ts';

/** The id of any version of a known family, also without it (`2.3`); the nearest known one stands in. */
export function engineOption(id: string | boolean | undefined): string | undefined {
  if (typeof id !== 'string') return undefined;
  const known = engineVersions.map((version) => version.id);
  return engineId(id) ?? choice('engine', id, known);
}

/** Beside the report: it is of the run, and not of one file. */
export function noteApproximation(asked: string | undefined): void {
  const approximation = asked === undefined ? undefined : engine(asked)?.approximation;
  if (asked === undefined || approximation === undefined) return;
  console.error(`preflight: ${asked} is checked as ${approximation.checkedAs}: it is not known here`);
}
