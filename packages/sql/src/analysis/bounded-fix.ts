// The option that bounds a source which batch mode refuses because it never ends.
import type { ResolvedTable } from '../catalog/resolved-table.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { setOptionFix } from './set-option-fix.ts';

/** By connector. What is read may be wanted otherwise: the number of rows of datagen above all. */
const BOUNDS: Readonly<Record<string, readonly [key: string, value: string]>> = {
  datagen: ['number-of-rows', '10'],
  kafka: ['scan.bounded.mode', 'latest-offset'],
  'upsert-kafka': ['scan.bounded.mode', 'latest-offset'],
  'mysql-cdc': ['scan.startup.mode', 'snapshot'],
  'postgres-cdc': ['scan.startup.mode', 'snapshot'],
};

export function boundedFixes(table: ResolvedTable): Fix[] {
  const bound = BOUNDS[table.options.get('connector')?.value ?? ''];
  return bound === undefined ? [] : setOptionFix(table, ...bound);
}
