// Calls of user functions, typed as Flink types them: by the strategies that TypeInferenceExtractor makes of a class.
// Source: TypeInferenceExtractor.buildInference, FunctionSignatureTemplate.toInputTypeStrategy, MappingTypeStrategy.
import { namedArguments } from '../../diagnostics/catalogue/types.ts';
import { argumentMismatch, unconvertibleArgument } from '../../diagnostics/catalogue/user-functions.ts';
import {
  isInterval,
  isUndecided,
  summaryString,
  supportsAvoidingCast,
  supportsImplicitCast,
  UNKNOWN_TYPE,
} from '../../types/index.ts';
import type { LogicalType } from '../../types/index.ts';
import { anyArgument } from '../functions/argument-strategies.ts';
import type { ArgumentStrategy } from '../functions/argument-strategies.ts';
import type { BridgedFunction } from '../functions/bridged-function.ts';
import type { Argument, CallProblem, CallSite, CallTyping } from '../functions/call.ts';
import { inferBridged } from '../functions/infer-bridged.ts';
import { orInput, sequenceOf, varying } from '../functions/input-strategies.ts';
import type { InputStrategy } from '../functions/input-strategies.ts';
import { atCall, isLate, late } from '../functions/problems.ts';
import { arrangeArguments } from './named-arguments.ts';
import type { UserFunctionTyping, UserSignature } from './user-function-typing.ts';

export interface UserFunctionName {
  /** As Flink keeps it: in lower case. */
  readonly name: string;
  /** With its catalog and database, where it has them. */
  readonly path: string;
}

/** Types a call of a user function whose class is known. */
export function inferUserCall(
  typing: UserFunctionTyping,
  named: UserFunctionName,
  site: CallSite,
): CallTyping {
  const names = namesOf(typing);
  if (site.arguments.some(({ name }) => name !== undefined) && names === undefined)
    return { ok: false, problem: atCall(namedArguments) };
  const definition = bridgedOf(typing, named);
  const signatures = definition.input.signatures.map((each) => `${named.name}(${each})`).join('\n');
  const arranged = arrangeArguments(typing, { ...named, names, signatures }, site);
  if ('problem' in arranged) {
    const { problem } = arranged;
    const result = typing.signatures[0]?.result;
    return isLate(problem) && result !== undefined
      ? { ok: true, type: result, late: problem }
      : { ok: false, problem };
  }
  const typed = inferBridged(definition, { ...site, arguments: arranged.arguments });
  const problem = typed.ok ? intervalProblem(typing, named, arranged.arguments) : undefined;
  if (problem !== undefined) return { ok: false, problem };
  if (!typed.ok) return typed;
  const late = proctimeProblem(typing, arranged.arguments);
  if (late !== undefined) return { ...typed, late };
  if (typed.coercions === undefined) return typed;
  // Casts belong to the arguments as they were written.
  const coercions = site.arguments.map((_, i) => typed.coercions?.[arranged.places.indexOf(i)]);
  return { ...typed, coercions };
}

/** The planner has INTERVAL SECOND(3) and INTERVAL MONTH; to any other it casts, for which it has no code. */
function intervalProblem(
  { signatures }: UserFunctionTyping,
  { path }: UserFunctionName,
  given: readonly Argument[],
): CallProblem | undefined {
  const fitting = signatures.filter(({ parameters }) => parameters.length === given.length);
  for (const [i, { type }] of given.entries()) {
    const wanted = fitting.map(({ parameters }) => parameters[i]?.type);
    const exact = wanted.some((each) => each === 'ANY' || each?.root !== type.root || isPlanners(each));
    if (!isInterval(type) || isUndecided(type) || exact) continue;
    const name = type.root === 'INTERVAL_DAY_TIME' ? 'INTERVAL_DAY_SECOND' : type.root;
    return atCall(unconvertibleArgument, { function: path, type: name });
  }
  return undefined;
}

/** A processing time becomes nullable on its way into a call, which a parameter of any type was not made for. */
function proctimeProblem(
  { signatures }: UserFunctionTyping,
  given: readonly Argument[],
): CallProblem | undefined {
  const [only] = signatures;
  if (only === undefined || signatures.length !== 1) return undefined;
  for (const [i, { type }] of given.entries()) {
    const parameter = only.parameters[Math.min(i, only.parameters.length - 1)];
    if (type.root !== 'TIMESTAMP_LTZ' || type.attribute !== 'proctime' || parameter?.type !== 'ANY') continue;
    const { attribute: _, ...plain } = type;
    const parameters = {
      expected: summaryString(plain),
      actual: summaryString({ ...plain, nullable: true }),
    };
    return plain.nullable ? undefined : late(atCall(argumentMismatch, parameters));
  }
  return undefined;
}

function isPlanners(type: LogicalType): boolean {
  if (type.root === 'INTERVAL_YEAR_MONTH') return type.startUnit === 'MONTH';
  if (type.root !== 'INTERVAL_DAY_TIME') return true;
  return type.startUnit === 'SECOND' && type.fractionalPrecision === 3;
}

/** TypeInferenceExtractor.configureNamedArguments: the names that `=>` may say. */
function namesOf({ signatures }: UserFunctionTyping): readonly string[] | undefined {
  const [only] = signatures;
  if (only === undefined || signatures.length !== 1 || only.variadic === true) return undefined;
  return parameterNames(only);
}

function parameterNames({ parameters }: UserSignature): readonly string[] | undefined {
  const names = parameters.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.length === parameters.length ? names : undefined;
}

function bridgedOf(typing: UserFunctionTyping, { name, path }: UserFunctionName): BridgedFunction {
  const { signatures, deterministic } = typing;
  const strategies = signatures.map((signature) => ({ signature, input: inputOf(signature) }));
  const [only] = signatures;
  const typed = signatures.length === 1 && only !== undefined ? typedInput(only) : undefined;
  const [first] = strategies;
  const input =
    typed ??
    (strategies.length === 1 && first !== undefined
      ? first.input
      : orInput(...strategies.map((each) => each.input)));
  return {
    name,
    path,
    input,
    output: (types) => mapped(strategies, types),
    ...(deterministic === undefined ? {} : { deterministic }),
  };
}

/** MappingTypeStrategy: the result of the first signature that takes the arguments as they are after casts. */
function mapped(
  strategies: readonly { readonly signature: UserSignature; readonly input: InputStrategy }[],
  types: readonly LogicalType[],
): LogicalType | undefined {
  // What is undecided goes with every signature: then only a common result is known.
  if (types.some((type) => type.root === 'UNKNOWN' || type.root === 'ERROR')) {
    const [one, ...others] = strategies;
    return others.length === 0 ? one?.signature.result : UNKNOWN_TYPE;
  }
  const found = strategies.find(({ input }) => {
    if (types.length < input.least || types.length > (input.most ?? Infinity)) return false;
    const inferred = input.infer({ arguments: types.map((type) => ({ type })), types });
    return (
      !('failure' in inferred) &&
      inferred.every((type, i) => types[i] !== undefined && supportsAvoidingCast(types[i], type))
    );
  });
  return found?.signature.result;
}

function inputOf(signature: UserSignature): InputStrategy {
  const strategies = signature.parameters.map(({ type }) =>
    type === 'ANY' ? anyArgument : explicitly(type),
  );
  const names = parameterNames(signature);
  if (signature.variadic !== true) return sequenceOf(strategies, names);
  const input = varying(...strategies);
  if (names === undefined) return input;
  const last = strategies.length - 1;
  const parts = strategies.map(
    ({ expected }, i) => `${names[i] ?? ''} ${expected}${i === last ? '...' : ''}`,
  );
  return { ...input, signatures: [parts.join(', ')] };
}

/** TypeInference.typedArguments: their types count before any strategy, and are shown in another way. */
function typedInput(signature: UserSignature): InputStrategy | undefined {
  if (signature.variadic === true) return undefined;
  const types = signature.parameters.flatMap(({ type }) => (type === 'ANY' ? [] : [type]));
  if (types.length !== signature.parameters.length) return undefined;
  const names = parameterNames(signature);
  const shown = types.map(
    (type, i) => `${names === undefined ? '' : `${names[i] ?? ''} => `}${summaryString(type)}`,
  );
  const count = types.length;
  return {
    least: count,
    most: count,
    infer: (call) => (call.types.length === count ? types : { failure: '' }),
    signatures: [shown.join(', ')],
  };
}

/** ExplicitArgumentTypeStrategy. */
function explicitly(type: LogicalType): ArgumentStrategy {
  return {
    infer: (call, position) => {
      const actual = call.types[position] ?? UNKNOWN_TYPE;
      if (supportsAvoidingCast(actual, type) || supportsImplicitCast(actual, type)) return type;
      return {
        failure: `Unsupported argument type. Expected type '${summaryString(type)}' but actual type was '${summaryString(actual)}'.`,
      };
    },
    expected: summaryString(type),
  };
}
