// The option --engine of commands.
import { engine, engineVersions } from '@flink-preflight/sql';
import { choice } from './choice.ts';

/** Any version of a known family: the nearest known one stands in. */
export function engineOption(id: string | boolean | undefined): string | undefined {
  if (typeof id !== 'string') return undefined;
  const known = engineVersions.map((version) => version.id);
  return engine(id) === undefined ? choice('engine', id, known) : id;
}

/** Beside the report: it is of the run, and not of one file. */
export function noteApproximation(asked: string | undefined): void {
  const { reason, checkedAs } = (asked === undefined ? undefined : engine(asked))?.approximation ?? {};
  if (reason === undefined || checkedAs === undefined) return;
  const why = reason === 'no-facts' ? 'there are no facts of it here' : 'it is not known here';
  console.error(`preflight: ${asked} is checked as ${checkedAs}: ${why}`);
}
