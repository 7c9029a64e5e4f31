// Every kind of problem in SQL, by area. An area's file exports its definitions; a new area is one line here.
import type { DiagnosticDefinition } from '../definition.ts';
import { connectorRules } from './connector-rules/index.ts';
import * as plannerRules from './planner-rules.ts';
import * as queryRules from './query-rules.ts';
import * as statementRules from './statement-rules.ts';
import * as connectors from './connectors.ts';
import * as documents from './documents.ts';
import * as ddl from './ddl.ts';
import * as grouping from './grouping.ts';
import * as limits from './limits.ts';
import * as matchAndPivot from './match-and-pivot.ts';
import * as names from './names.ts';
import * as determinism from './determinism.ts';
import * as planner from './planner.ts';
import * as queryHints from './query-hints.ts';
import * as queryLiterals from './query-literals.ts';
import * as relations from './relations.ts';
import * as script from './script.ts';
import * as settings from './settings.ts';
import * as sink from './sink.ts';
import * as streaming from './streaming.ts';
import * as syntax from './syntax.ts';
import * as types from './types.ts';
import * as upgrade from './upgrade.ts';
import * as userFunctions from './user-functions.ts';
import * as views from './views.ts';

export const catalogue: readonly DiagnosticDefinition[] = [
  connectors,
  ddl,
  documents,
  grouping,
  limits,
  matchAndPivot,
  names,
  determinism,
  planner,
  queryHints,
  queryLiterals,
  relations,
  script,
  settings,
  sink,
  streaming,
  syntax,
  types,
  upgrade,
  userFunctions,
  views,
]
  .flatMap((area): readonly unknown[] => Object.values(area))
  // An area may export a test of its entries, too.
  .filter((entry): entry is DiagnosticDefinition => typeof entry === 'object');

/** Rules that share a code, by it: each has a name and words of its own, and stage, explanation and examples of the code. */
export const rulesOfCode: ReadonlyMap<string, readonly DiagnosticDefinition[]> = new Map(
  grouped(
    [plannerRules, queryRules, statementRules].flatMap((room) => Object.values(room)),
    connectorRules,
  ),
);

function grouped(
  ...lists: readonly (readonly DiagnosticDefinition[])[]
): Map<string, DiagnosticDefinition[]> {
  const groups = new Map<string, DiagnosticDefinition[]>();
  for (const rule of lists.flat()) {
    const group = groups.get(rule.code);
    if (group === undefined) groups.set(rule.code, [rule]);
    else group.push(rule);
  }
  return groups;
}
