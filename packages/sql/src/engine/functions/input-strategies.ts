// Argument lists in Flink's own function stack: InputTypeStrategy and its kinds.
import {
  areComparable,
  findCommonType,
  isTimeAttribute,
  isUndecided,
  summaryString,
  supportsAvoidingCast,
} from '../../types/index.ts';
import type { LogicalType, TypeRoot } from '../../types/index.ts';
import { isFailure } from './argument-strategies.ts';
import type { ArgumentStrategy, CallArguments } from './argument-strategies.ts';

export type InferredInput = readonly LogicalType[] | { readonly failure: string };

export interface InputStrategy {
  readonly least: number;
  readonly most?: number;
  readonly counts?: (count: number) => boolean;
  readonly infer: (call: CallArguments) => InferredInput;
  /** Signatures without the function's name: `<ARRAY>, <INTEGER>`. */
  readonly signatures: readonly string[];
  /** Names of arguments, for calls with named ones. */
  readonly names?: readonly string[];
}

export const isInputFailure = (inferred: InferredInput): inferred is { readonly failure: string } =>
  'failure' in inferred;

const quiet: InferredInput = { failure: '' };

/** SequenceInputTypeStrategy; with names, `input <MAP>`; an empty one is no name. */
export function sequenceOf(
  strategies: readonly ArgumentStrategy[],
  names?: readonly string[],
): InputStrategy {
  const argument = (strategy: ArgumentStrategy, i: number): string => {
    const name = names?.[i];
    return name === undefined || name === '' ? strategy.expected : `${name} ${strategy.expected}`;
  };
  return {
    least: strategies.length,
    most: strategies.length,
    infer: (call) => {
      if (call.types.length !== strategies.length) return quiet;
      return inferEach(call, (i) => strategies[i]);
    },
    signatures: [strategies.map(argument).join(', ')],
    ...(names && { names }),
  };
}

function inferEach(
  call: CallArguments,
  strategyAt: (position: number) => ArgumentStrategy | undefined,
): InferredInput {
  const types: LogicalType[] = [];
  for (const i of call.types.keys()) {
    const inferred = strategyAt(i)?.infer(call, i);
    if (inferred === undefined) return quiet;
    if (isFailure(inferred)) return inferred;
    types.push(inferred);
  }
  return types;
}

/** VaryingSequenceInputTypeStrategy: the last strategy holds for all further arguments, and for none. */
export function varying(...strategies: readonly ArgumentStrategy[]): InputStrategy {
  const last = strategies.length - 1;
  return {
    least: last,
    infer: (call) => inferEach(call, (i) => strategies[Math.min(i, last)]),
    signatures: [
      strategies
        .map((strategy, i) => (i === last ? `${strategy.expected}...` : strategy.expected))
        .join(', '),
    ],
  };
}

/** OrInputTypeStrategy: no words of its own when nothing fits. */
export function orInput(...strategies: readonly InputStrategy[]): InputStrategy {
  const counts = (count: number): boolean =>
    strategies.some((strategy) => count >= strategy.least && count <= (strategy.most ?? Infinity));
  return {
    least: Math.min(...strategies.map((strategy) => strategy.least)),
    most: Math.max(...strategies.map((strategy) => strategy.most ?? 0)),
    counts,
    infer: (call) => {
      let closest: readonly LogicalType[] | undefined;
      for (const strategy of strategies) {
        const inferred = strategy.infer(call);
        if (isInputFailure(inferred)) continue;
        const fits = inferred.every((type, i) => {
          const actual = call.types[i];
          return actual !== undefined && supportsAvoidingCast(actual, type);
        });
        if (fits) return inferred;
        closest ??= inferred;
      }
      return closest ?? quiet;
    },
    signatures: strategies.flatMap((strategy) => strategy.signatures),
  };
}

/** CommonCollectionInputTypeStrategy: all arguments arrays, or all maps, of one common type. */
export function commonCollection(least: number, most: number | undefined, root: TypeRoot): InputStrategy {
  const parts = Array<string>(least).fill('<COMMON>');
  return {
    least,
    ...(most === undefined ? {} : { most }),
    infer: (call) => {
      if (call.types.some((type) => type.root !== root && !isUndecided(type))) {
        return { failure: `All arguments requires to be a ${root} type` };
      }
      const common = findCommonType(call.types);
      if (common === undefined) {
        const list = call.types.map(summaryString).join(', ');
        return { failure: `Could not find a common type for arguments: [${list}]` };
      }
      return call.types.map(() => common);
    },
    signatures: [[...parts, ...(most === undefined ? ['<COMMON>...'] : [])].join(', ')],
  };
}

/** ComparableTypeStrategy over one or more arguments, with order. */
export const comparableArguments: InputStrategy = {
  least: 1,
  infer: (call) => {
    const { types } = call;
    const [first] = types;
    if (types.length === 1 && first && !areComparable(first, first)) {
      return {
        failure: `Type '${summaryString(first)}' should support both 'EQUALS' and 'ORDER' comparison with itself.`,
      };
    }
    for (const [i, type] of types.entries()) {
      const next = types[i + 1];
      if (next && !areComparable(type, next)) {
        return {
          failure: `All types in a comparison should support both 'EQUALS' and 'ORDER' comparison with each other. Can not compare ${summaryString(type)} with ${summaryString(next)}`,
        };
      }
    }
    return types;
  },
  signatures: ['<COMPARABLE>...'],
};

/** CurrentWatermarkInputTypeStrategy. */
export const rowtimeArgument: InputStrategy = {
  least: 1,
  most: 1,
  infer: (call) => {
    const [type] = call.types;
    if (type === undefined || isUndecided(type)) return call.types;
    const text = summaryString(type);
    if (type.root !== 'TIMESTAMP' && type.root !== 'TIMESTAMP_LTZ') {
      return {
        failure: `CURRENT_WATERMARK() must be called with a single rowtime attribute argument, but '${text}' cannot be a time attribute.`,
      };
    }
    if (!isTimeAttribute(type) || type.attribute !== 'rowtime') {
      return {
        failure: `The argument of CURRENT_WATERMARK() must be a rowtime attribute, but was '${text}'.`,
      };
    }
    return call.types;
  },
  signatures: ['<TIMESTAMP_WITHOUT_TIME_ZONE *ROWTIME*>', '<TIMESTAMP_WITH_LOCAL_TIME_ZONE *ROWTIME*>'],
};

export const noArguments: InputStrategy = { least: 0, most: 0, infer: () => [], signatures: [''] };
