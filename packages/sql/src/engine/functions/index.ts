// Built-in functions and operators of Flink: lookup by name and typing of calls.
export type {
  Argument,
  CallProblem,
  CallSite,
  CallTyping,
  FunctionInfo,
  FunctionKind,
  LiteralValue,
  TypingContext,
} from './call.ts';
export { inferCall } from './infer-call.ts';
export { functionNames, lookupFunction } from './lookup.ts';
