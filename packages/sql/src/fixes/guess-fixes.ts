// Fixes of an error that nothing near explains, by the kind of problem. Guesses: they are worth something only where the
// script is checked with them.
import * as ddl from '../diagnostics/catalogue/ddl.ts';
import * as grouping from '../diagnostics/catalogue/grouping.ts';
import * as names from '../diagnostics/catalogue/names.ts';
import * as queryLiterals from '../diagnostics/catalogue/query-literals.ts';
import * as relations from '../diagnostics/catalogue/relations.ts';
import * as sink from '../diagnostics/catalogue/sink.ts';
import * as streaming from '../diagnostics/catalogue/streaming.ts';
import * as types from '../diagnostics/catalogue/types.ts';
import type { DiagnosticDefinition } from '../diagnostics/definition.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { addOver, dropArguments } from './arguments.ts';
import { grownCall, nearFunctions, starCall } from './calls.ts';
import { declareColumn, declareType } from './declared-columns.ts';
import { declareWatermark } from './declared-watermark.ts';
import type { Erring } from './erring.ts';
import { addArguments, bareCall, otherLiterals, plainInterval, prefixedText } from './literals.ts';
import { addFrom, addTable } from './lost-from.ts';
import type { Script } from './script.ts';
import { sinkColumns } from './sink-columns.ts';
import { fitViewColumns } from './view-columns.ts';

const MAX_GUESSES = 10;

/** Guesses for one error, the likelier first; `statement` is where its statement stands. */
export function guessFixes(script: Script, statement: Span, diagnostic: Diagnostic): Fix[] {
  const { span, code } = diagnostic;
  if (span === undefined) return [];
  const error: Erring = { script, diagnostic, span, statement };
  return (guesses.get(code) ?? []).flatMap((guess) => guess(error)).slice(0, MAX_GUESSES);
}

type Guess = (error: Erring) => Fix[];

const OTHER_TYPE: readonly Guess[] = [declareType, otherLiterals];
const OTHER_ARGUMENTS: readonly Guess[] = [dropArguments, bareCall, addArguments];

const GUESSES: readonly (readonly [DiagnosticDefinition, readonly Guess[]])[] = [
  [names.unknownColumn, [addFrom, prefixedText, declareColumn]],
  [names.unknownColumnInTable, [declareColumn]],
  [ddl.primaryKeyColumnUnknown, [declareColumn]],
  [ddl.rowtimeColumnUnknown, [declareColumn]],
  [ddl.partitionColumnUnknown, [declareColumn]],
  [ddl.bucketKeyNotPhysical, [declareColumn]],
  [names.unknownRelation, [addTable, addFrom]],
  [names.unknownIdentifier, [starCall, addFrom]],
  [types.wrongArgumentCount, OTHER_ARGUMENTS],
  [types.noMatchingSignature, OTHER_ARGUMENTS],
  [types.cannotApply, [otherLiterals, declareType]],
  [types.incompatibleValues, OTHER_TYPE],
  [sink.sinkColumnType, OTHER_TYPE],
  [sink.sinkColumnCount, [sinkColumns]],
  [relations.setOperationType, OTHER_TYPE],
  [streaming.joinKeyTypes, [declareType]],
  [types.aggregateType, [declareType]],
  [types.unsupportedCall, OTHER_TYPE],
  [types.cannotCast, OTHER_TYPE],
  [types.castNotAllowed, OTHER_TYPE],
  [types.illegalMixing, OTHER_TYPE],
  [types.incompatibleInList, OTHER_TYPE],
  [types.needSameType, OTHER_TYPE],
  [types.implicitConversion, OTHER_TYPE],
  [types.noMatchingCall, [grownCall, nearFunctions, declareType]],
  [queryLiterals.badIntervalLiteral, [plainInterval]],
  [types.illegalNull, [nearFunctions]],
  [types.invalidCall, OTHER_TYPE],
  [grouping.overMissing, [addOver]],
  [ddl.viewColumnCount, [fitViewColumns]],
  [streaming.tableFunctionTime, [declareWatermark]],
  [streaming.windowOverNoTime, [declareWatermark]],
  [grouping.auxiliaryWithoutGroup, [otherLiterals]],
  [streaming.windowSizeConstant, [otherLiterals]],
];

const guesses: ReadonlyMap<string, readonly Guess[]> = new Map(
  GUESSES.map(([{ code }, list]) => [code, list]),
);
