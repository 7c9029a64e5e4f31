// Idioms of other databases that parse, and that Flink refuses for what they mean: by the kind of problem. Like every fix
// they are tried on the script; one that leaves fewer errors comes before all others.
import * as ddl from '../../diagnostics/catalogue/ddl.ts';
import * as grouping from '../../diagnostics/catalogue/grouping.ts';
import * as names from '../../diagnostics/catalogue/names.ts';
import * as types from '../../diagnostics/catalogue/types.ts';
import type { DiagnosticDefinition } from '../../diagnostics/definition.ts';
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../text/span.ts';
import { declareColumn } from '../declared-columns.ts';
import type { Erring } from '../erring.ts';
import type { Script } from '../script.ts';
import { itemBehindAlias } from './aliases.ts';
import { bareFunctions } from './bare-functions.ts';
import { datePatterns } from './date-patterns.ts';
import { epochNumbers } from './epoch-numbers.ts';
import { flags } from './flags.ts';
import { foreignCalls } from './foreign-calls.ts';
import { groupingOrdinals } from './ordinals.ts';
import { patternOperators } from './pattern-operators.ts';
import { valueWithoutParentheses } from './value-words.ts';

type Idiom = (error: Erring) => Fix[];

/** A partition column that nothing else in the script names is one that was to be declared there, as in Hive. */
const lonelyColumn: Idiom = (error) => {
  const { fixes = [] } = error.diagnostic;
  if (fixes.some(({ kind }) => kind === 'respell')) return [];
  const name = error.diagnostic.parameters['column'] ?? error.diagnostic.parameters['name'];
  const uses = error.script.names.filter((each) => each.name === name);
  return uses.length > 1 ? [] : declareColumn(error).slice(0, 1);
};

const IDIOMS: readonly (readonly [DiagnosticDefinition, readonly Idiom[]])[] = [
  [types.noMatchingCall, [patternOperators, datePatterns, foreignCalls]],
  [types.cannotApply, [epochNumbers, flags]],
  [types.wrongArgumentCount, [valueWithoutParentheses, epochNumbers, foreignCalls]],
  [types.noMatchingSignature, [valueWithoutParentheses, epochNumbers]],
  [names.unknownColumn, [itemBehindAlias, bareFunctions]],
  [grouping.notGrouped, [groupingOrdinals]],
  [ddl.partitionColumnUnknown, [lonelyColumn]],
];

const idioms: ReadonlyMap<string, readonly Idiom[]> = new Map(IDIOMS.map(([{ code }, list]) => [code, list]));

/** What the idiom at the error is in Flink's notation; empty where there is none. */
export function idiomFixes(script: Script, statement: Span, diagnostic: Diagnostic): Fix[] {
  const { span, code } = diagnostic;
  if (span === undefined) return [];
  return (idioms.get(code) ?? []).flatMap((idiom) => idiom({ script, diagnostic, span, statement }));
}
