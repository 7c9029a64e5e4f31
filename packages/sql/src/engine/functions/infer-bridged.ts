// Typing of calls in Flink's own function stack: TypeInferenceOperandChecker, TypeInferenceReturnInference.
import { invalidCall, noMatchingSignature } from '../../diagnostics/catalogue/types.ts';
import { noOutputType, unconvertibleArgument } from '../../diagnostics/catalogue/user-functions.ts';
import {
  calciteFamily,
  fieldType,
  isInterval,
  isUndecided,
  summaryString,
  supportsAvoidingCast,
  supportsImplicitCast,
  UNKNOWN_TYPE,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import type { CallArguments } from './argument-strategies.ts';
import type { BridgedFunction } from './bridged-function.ts';
import type { CallSite, CallTyping } from './call.ts';
import { isInputFailure } from './input-strategies.ts';
import { lateGreatest } from './late-functions.ts';
import { jsonProblem } from './late-json.ts';
import { atCall, nullProblem } from './problems.ts';

const signaturesOf = (definition: BridgedFunction, name: string): string =>
  definition.input.signatures.map((signature) => `${name}(${signature})`).join('\n');

/** Types a call of a bridged function. */
export function inferBridged(definition: BridgedFunction, site: CallSite): CallTyping {
  const { input } = definition;
  const count = site.arguments.length;
  const takes = input.counts?.(count) ?? (count >= input.least && count <= (input.most ?? Infinity));
  // TypeInferenceOperandInference: what a bare NULL becomes; where the count is wrong nothing is inferred.
  const call: CallArguments = { arguments: site.arguments, types: site.arguments.map(({ type }) => type) };
  const nulls = site.arguments.map(({ literal }) => literal?.kind === 'null');
  const first = takes ? input.infer(call) : { failure: '' };
  const inferred = isInputFailure(first) ? undefined : first;
  const types: LogicalType[] = [];
  for (const [i, argument] of call.types.entries()) {
    if (!nulls[i]) {
      types.push(argument);
      continue;
    }
    const type = inferred?.[i];
    if (type === undefined) return { ok: false, problem: nullProblem(i) };
    types.push({ ...fieldType(type), nullable: true });
  }
  if (!takes) {
    const names = site.arguments.map(({ name }) => (name === undefined ? '' : `${name} => `));
    return {
      ok: false,
      problem: atCall(noMatchingSignature, {
        call: `${definition.name}(${types.map((type, i) => `${names[i] ?? ''}<${calciteFamily(type)}>`).join(', ')})`,
        signatures: signaturesOf(definition, definition.name),
      }),
    };
  }
  const path = definition.path ?? definition.name;
  const fail = (cause: string): CallTyping => ({
    ok: false,
    problem: {
      ...atCall(invalidCall, {
        call: `${path}(${types.map(summaryString).join(', ')})`,
        signatures: signaturesOf(definition, path),
        cause,
      }),
    },
  });
  const expected = input.infer({ arguments: site.arguments, types });
  if (isInputFailure(expected)) return fail(expected.failure || 'Invalid input arguments.');
  const misfit = expected.findIndex((type, i) => {
    const actual = types[i];
    return actual !== undefined && !supportsImplicitCast(actual, type);
  });
  const wanted = expected[misfit];
  const actual = types[misfit];
  if (wanted && actual) {
    return fail(
      `Invalid argument type at position ${String(misfit)}. Data type ${summaryString(wanted)} expected but ${summaryString(actual)} passed.`,
    );
  }
  // The result is derived from the arguments as they are after casts, and a cast that can be avoided is.
  const passed = expected.map((type, i) => {
    const given = types[i];
    return given && supportsAvoidingCast(given, type) ? given : fieldType(type);
  });
  const interval = passed.find((type, i) => type !== types[i] && isInterval(type) && !isUndecided(type));
  if (interval !== undefined) {
    const type = interval.root === 'INTERVAL_DAY_TIME' ? 'INTERVAL_DAY_SECOND' : interval.root;
    return { ok: false, problem: atCall(unconvertibleArgument, { function: path, type }) };
  }
  if (types.some(isUndecided)) {
    const output = definition.output(passed, site.expected);
    return { ok: true, type: output && !isUndecided(output) ? output : UNKNOWN_TYPE };
  }
  const output = definition.output(passed, site.expected);
  if (output === undefined) {
    const call = `${path}(${passed.map(summaryString).join(', ')})`;
    return { ok: false, problem: atCall(noOutputType, { call }) };
  }
  const coercions = passed.map((type, i) => (type === types[i] ? undefined : type));
  const compares = definition.name === 'GREATEST' || definition.name === 'LEAST';
  const late = compares
    ? lateGreatest(types, output, nulls.includes(true))
    : definition.name === 'JSON_STRING'
      ? types.map(jsonProblem).find(Boolean)
      : undefined;
  return {
    ok: true,
    type: fieldType(output),
    ...(coercions.some(Boolean) ? { coercions } : {}),
    ...(late && { late }),
  };
}
