// Built-in functions and operators of Flink: lookup by name and typing of calls.
//
// `inferCall` types every call and operator but those with their own entry: CAST (`inferCast`) and CASE (`caseType`).
// A problem of stage `validate` is Flink's validator's; one of a later stage (`late` on a valid call) appears in Flink only when
// the whole statement has passed validation.
export type {
  Argument,
  CallPlace,
  CallProblem,
  CallSite,
  CallTyping,
  FunctionInfo,
  FunctionKind,
  LiteralValue,
  TypingContext,
} from './call.ts';
export { caseType, coercionProblem } from './conditional.ts';
export { callSignature, inferCall } from './infer-call.ts';
export { inferCast } from './infer-cast.ts';
export { isLate } from './problems.ts';
export { functionNames, isBridged, lookupFunction } from './lookup.ts';
