// Idioms of other databases, by family. A family is one line here.
import type { TokenStore } from '../../token-store.ts';
import type { Repair } from '../edit.ts';
import { bracketedNames } from './bracketed-names.ts';
import { clauses } from './clauses.ts';
import { columnDefinitions } from './column-definitions.ts';
import { conversions } from './conversions.ts';
import { inserts } from './inserts.ts';
import { intervals } from './intervals.ts';
import { operators } from './operators.ts';
import { qualify } from './qualify.ts';
import { tableFunctions } from './table-functions.ts';
import { textMarks } from './text-marks.ts';

const FAMILIES: readonly ((tokens: TokenStore, list: Repair[]) => void)[] = [
  bracketedNames,
  clauses,
  columnDefinitions,
  conversions,
  inserts,
  intervals,
  operators,
  qualify,
  tableFunctions,
  textMarks,
];

/** Adds what a statement would be in Flink's notation, for each family whose idiom it has. */
export function dialects(tokens: TokenStore, list: Repair[]): void {
  for (const family of FAMILIES) family(tokens, list);
}
